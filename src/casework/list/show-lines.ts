import { leaveTrace, type Member } from '#access'
import type { Db } from '#foundations'
import { namesOf } from '#people'
import { type PersonId, shortRefOf } from '#vocabulary'
import { explain } from './explain.ts'
import type { Line, ShownLine } from './line.ts'
import { readRecords } from './read-records.ts'

type Council = { readonly code: string; readonly name: string }

/** Whose list a member sees: their councils'; whoever works in all of them also sees whoever was met in none. */
export function listQuestion(by: Member, all: readonly Council[], today: string) {
  return {
    today,
    areaCodes: by.areaCodes,
    unplaced: all.every(({ code }) => by.areaCodes.includes(code))
      ? ('with' as const)
      : ('without' as const),
  }
}

/** Names the lines and explains them from what is open to whoever looks, and leaves the trace of it. */
export async function showLines(
  db: Db,
  lines: readonly Line[],
  how: {
    readonly today: string
    readonly names: 'on' | 'off'
    readonly councils: readonly Council[]
  },
): Promise<readonly ShownLine[]> {
  const people = lines.map(({ personId }) => personId)
  if (people.length === 0) return []
  await leaveTrace(db, {
    action: 'read',
    people,
    categories: ['identity', 'contact', 'stay', 'casework'],
    detail: 'See the by-name list',
  })
  const named: ReadonlyMap<PersonId, string> =
    how.names === 'on' ? await namesOf(db, people) : new Map()
  const records = await readRecords(db, people)
  const councilNames = new Map(how.councils.map(({ code, name }) => [code, name]))
  return lines.map((line) => {
    const record = records.get(line.personId)
    const told = record && explain(record, how.today, councilNames)
    return {
      ...line,
      who: named.get(line.personId) ?? `Person ${shortRefOf(line.personId)}`,
      why: told?.state === line.state ? told.sentences : [knownElsewhere],
    }
  })
}

/** What is said where the list rests on rows that are not open to whoever looks. */
const knownElsewhere =
  'On the list by what organisations recorded whose contacts and stays are not open to you.'
