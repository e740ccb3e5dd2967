import { partsOf } from './addresses.ts'
import { idIn, type PlantedPerson } from './planted-person.ts'

/** What the parts of an address may be that are no ids: by pattern and part, or by part. */
const words: Readonly<Record<string, readonly string[]>> = {
  area: ['E08000025'],
  council: ['E08000025'],
  file: ['1.csv'],
  scope: ['E08000025', 'region'],
  month: ['2024-06', '2024-07'],
  figure: ['r1_month', 'not_linkable'],
  edition: ['1'],
  number: ['1'],
  purpose: ['revocation', 'suspension'],
  kind: ['svg', 'json'],
  action: ['1.1'],
  '/our-plans/:plan/requests/new/:kind kind': ['alter'],
  '/room/:room/packs/:file file': ['log.docx'],
  '/roundtables/:roundtable/packs/:file file': ['log.docx'],
  '/join/:code code': ['QWERTY'],
  '*': ['waymark.css'],
  '/indicators/:code code': ['p1', 'r1'],
  '/councils/:code code': ['E08000025'],
}

/** What an address must be asked with to tell anything: by pattern, and about whom. */
export function queryAbout(person: PlantedPerson, pattern: string): string {
  if (pattern === '/outreach/phone/tonight') return `?device=${idIn(person, 'device_id')}`
  return ''
}

/** Parts that name a person in other words than `person`. */
const people = new Set(['person', 'who'])

export type Parts = Readonly<Record<string, string>>

/** Every way in which the parts of a pattern may be filled in about a planted person. */
export function partsAbout(person: PlantedPerson, pattern: string): readonly Parts[] {
  return partsOf(pattern).reduce<readonly Parts[]>(
    (sofar, part) =>
      sofar.flatMap((parts) =>
        wordsOf(person, pattern, part).map((word) => ({ ...parts, [part]: word })),
      ),
    [{}],
  )
}

function wordsOf(person: PlantedPerson, pattern: string, part: string): readonly string[] {
  if (people.has(part)) return [person.id]
  const column = part === 'room' ? 'roundtable_id' : `${part}_id`
  return words[`${pattern} ${part}`] ?? words[part] ?? [idIn(person, column)]
}

/** Parts that name work and organisations, which every member may know of. */
const work = new Set([
  'shift',
  'weather',
  'patch',
  'agency',
  'agreement',
  'meeting',
  'device',
  'plan',
  'cycle',
])

/** Whether a part of an address is an id of something about a person, which somebody may change to another. */
export function isId(pattern: string, part: string): boolean {
  return people.has(part) || !((work.has(part) || words[`${pattern} ${part}`]) ?? words[part])
}
