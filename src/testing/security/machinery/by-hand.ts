import type { ByHand } from './plausible.ts'

/** What planted rows say where only some words will do. */
export const byHand: ByHand = {
  area_code: ({ areaCode }) => areaCode,
  month: () => '2024-06-01',
  date_of_birth: () => '1971-03-09',
  born_about: () => 1971,
  nationality: () => 'non_eea',
  'people.person.agency_id': ({ agencyId }) => agencyId,
  'outreach.single_night.month': () => '2024-06-01',
  'outreach.single_night.night': () => '2024-06-20',
}
