import { systemClock } from '#foundations'
import { idIn, markOf, type PlantedPerson } from './planted-person.ts'
import { cellOfPlanted, spotOfPlanted } from './planted-place.ts'
import type { ByHand } from './plausible.ts'

/** Places run out by the clock of the server, not by the one that a test has stopped. */
const now = systemClock.now()
const inDays = (days: number) => () => now.add({ hours: 24 * days }).toString()

/** Who was erased is counted on under another id. */
const countedAs = (person: PlantedPerson) => idIn(person, 'counted_id')

/** What planted rows say where only some words will do. */
export const byHand: ByHand = {
  // nothing that a matcher weighed
  'people.review_task.evidence': () => [],
  // a gender put right is one of those figures know
  'people.put_right.gender': () => null,
  area_code: ({ areaCode }) => areaCode,
  // half of the crowd was met in a month that is over, so that there are figures and files of it
  contacted_at: ({ key }) =>
    /^Crowd\d*[02468]of$/.test(key) ? '2024-06-10T23:30:00Z' : '2024-07-01T23:30:00Z',
  'outreach.device.name': () => 'A phone for work',
  'outreach.device.told_at': () => null,
  'outreach.device.wiped_at': () => null,
  'people.erasure_decision.refusal': () => null,
  is_only_row: () => true,
  'outreach.patch.name': (person) => `${markOf(person)} name`,
  month: () => '2024-06-01',
  date_of_birth: () => '1971-03-09',
  born_about: () => 1971,
  nationality: () => 'non_eea',
  starts_at: () => '2024-07-02T10:00:00Z',
  ends_at: () => '2024-07-02T18:00:00Z',
  recorded_at: inDays(-1),
  until_at: inDays(20),
  cell_row: (person) => cellOfPlanted(person).row,
  cell_column: (person) => cellOfPlanted(person).column,
  latitude: (person) => spotOfPlanted(person).latitude,
  longitude: (person) => spotOfPlanted(person).longitude,
  'people.counted_person.person_id': countedAs,
  'outreach.counted_contact.person_id': countedAs,
  'stays.counted_stay.person_id': countedAs,
  'stays.counted_departure.person_id': countedAs,
  'people.correction_answer.outcome': () => 'longer',
  'people.consent_decision.categories': () => ['rights'],
  'outreach.severe_weather.from_at': () => '2024-07-01T10:00:00Z',
  'outreach.severe_weather.until_at': () => '2024-07-09T10:00:00Z',
  'outreach.single_night.night': () => '2024-06-20',
}
