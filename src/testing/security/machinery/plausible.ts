import { createHash } from 'node:crypto'
import { classes } from '../../house/classes.ts'
import type { Column } from './columns.store.ts'
import { idIn, markOf, type PlantedPerson, unescaped } from './planted-person.ts'

const happened = '2024-07-01T23:30:00Z'
const longAway = '2099-01-01'

/** A state that most things are not in: what is open to be read has not ended. */
const ofAnEnd =
  /(^|_)(ended|lifted|withdrawn|left|closed|undone|undoes|revoked|wiped|merged|erased|expired|removed|cancelled|overturned|moved_out|deceased|died|superseded|replaced|corrected|done|used|sent|opened|failed|stopped)(_|$)/
const ofLater = /until|expire|end|review|free|due|purge|lapse|forget|delete/

/** What a planted row says in a column where only some words will do: by `room.table.column`, or by column. */
export type ByHand = Readonly<Record<string, (person: PlantedPerson) => unknown>>

/** Something that may stand in a column, said of a planted person so that it can be found again. */
export function plausible(column: Column, person: PlantedPerson, byHand: ByHand): unknown {
  const { room, table, column: name, type, isRequired } = column
  const hand = byHand[`${room}.${table}.${name}`] ?? byHand[name]
  if (hand) return hand(person)
  if (!isRequired && ofAnEnd.test(name)) return null
  const listed = wordsOf(column)
  if (listed) return listed
  switch (type) {
    case 'uuid':
      return uuidFor(column, person)
    case 'text':
      return wordsAbout(column, person)
    case 'date':
      return ofLater.test(name) ? longAway : '2024-07-01'
    case 'timestamp with time zone':
      return ofLater.test(name) ? `${longAway}T00:00:00Z` : happened
    case 'boolean':
      return false
    case 'jsonb':
    case 'json':
      return {}
    case 'bytea':
      return `\\x${createHash('sha256').update(`${person.key} ${name}`).digest('hex')}`
    case 'daterange':
      return `[2024-01-01,${longAway})`
    default:
      return type.endsWith('[]') ? [] : 1
  }
}

function wordsAbout(column: Column, person: PlantedPerson): string {
  return `${isOfPeople(column) ? markOf(person) : 'Work'} ${column.column} ${unescaped}"'&`
}

/** Whether a column tells of people; what tells of organisations and work is for every member. */
function isOfPeople({ room, table, column }: Column): boolean {
  return !['A', 'B'].includes(classes[room]?.[table]?.[column] ?? '')
}

function uuidFor({ column: name, isInKey }: Column, person: PlantedPerson): string {
  if (name === 'person_id' && isInKey) return person.id
  if (/(^|_)agency(_id)?$/.test(name)) return person.agencyId
  if (/_by$|^by$|(^|_)(member|worker|owner|lead)(_id)?$/.test(name)) return person.memberId
  if (name.endsWith('person_id') && !name.includes('source')) return person.id
  return idIn(person, name)
}

/** The first of the words a check allows, such as `kind = ANY (ARRAY['amended'::text, …])` does. */
function wordsOf({ checks, column }: Column): string | undefined {
  for (const check of checks) {
    const list = new RegExp(`\\(\\(?${column} = ANY \\(ARRAY\\[([^\\]]*)\\]`).exec(check)?.[1]
    const first = list && /'([^']*)'/.exec(list)?.[1]
    if (first) return first
  }
  return undefined
}
