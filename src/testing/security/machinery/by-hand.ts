import type { ByHand } from './plausible.ts'

/** What planted rows say where only some words will do. */
export const byHand: ByHand = {
  area_code: ({ areaCode }) => areaCode,
  // half of the crowd was met in a month that is over, so that there are figures and files of it
  contacted_at: ({ key }) =>
    /^Crowd\d*[02468]of$/.test(key) ? '2024-06-10T23:30:00Z' : '2024-07-01T23:30:00Z',
  month: () => '2024-06-01',
  date_of_birth: () => '1971-03-09',
  born_about: () => 1971,
  nationality: () => 'non_eea',
  'people.person.agency_id': ({ agencyId }) => agencyId,
  'outreach.single_night.month': () => '2024-06-01',
  'outreach.single_night.night': () => '2024-06-20',
}
