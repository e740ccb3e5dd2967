import { type Category, leaveTrace } from '#access'
import { listCouncils } from '#directory'
import type { Db, Needs } from '#foundations'
import { isKnownPerson, namesOf, personPaths, standingPerson } from '#people'
import { contactTypes, type PersonId, shortRefOf } from '#vocabulary'
import { momentInWords } from '../contacts/moment.ts'
import { toldRows } from '../details/told-rows.ts'
import { categoriesTold, nothingMore } from '../details/told-with.ts'
import { patchesOf } from '../shifts/patch.store.ts'
import { findShift } from '../shifts/shift.store.ts'
import { shiftInWords } from '../shifts/shift-in-words.ts'
import type { ToldEvent } from './read-event.form.ts'

/** An entry a phone left behind, in lines; whom it is about where the record knows them. */
export type LeftLine = {
  readonly id: string
  readonly about:
    | { readonly name: string; readonly reference: string; readonly href: string }
    | undefined
  readonly lines: readonly (readonly [string, string])[]
}

type LeftEntry = { readonly id: string; readonly read: ToldEvent | undefined }

/**
 * What a phone left behind, so that somebody can tell whether it is true: whom each entry is about as their own
 * page calls them, on which shift and where it was. It leaves the trace of the people it names.
 */
export function describeLeft(
  needs: Needs,
  entries: readonly LeftEntry[],
): Promise<readonly LeftLine[]> {
  return needs.db.transaction().execute(async (db) => {
    const told = entries.flatMap(({ read }) => (read ? [read] : []))
    const people = await peopleIn(db, told)
    const lines: LeftLine[] = []
    for (const { id, read } of entries) lines.push(await describe(db, { id, read }, people))
    const seen = [...new Set([...people.values()].map((one) => one.id))]
    if (seen.length > 0) {
      const more = told.flatMap((one) => categoriesTold(one.told.more ?? nothingMore))
      const categories: readonly Category[] = [
        ...new Set<Category>(['identity', 'contact', ...more]),
      ]
      const detail = 'Looked at what a phone left behind'
      await leaveTrace(db, { action: 'read', people: seen, categories, detail })
    }
    return lines
  })
}

type People = ReadonlyMap<PersonId, { readonly id: PersonId; readonly name: string }>

/** Those the record knows of the people these are about, each under the id it stands as now. */
async function peopleIn(db: Db, told: readonly ToldEvent[]): Promise<People> {
  const found = new Map<PersonId, PersonId>()
  for (const { met } of told.map((one) => one.told)) {
    if (met.kind === 'unnamed' || found.has(met.personId)) continue
    const standing = await standingPerson(db, met.personId)
    if (await isKnownPerson(db, standing)) found.set(met.personId, standing)
  }
  const names = await namesOf(db, [...found.values()])
  return new Map([...found].map(([as, id]) => [as, { id, name: names.get(id) ?? '' }]))
}

async function describe(db: Db, { id, read }: LeftEntry, people: People): Promise<LeftLine> {
  if (!read) return { id, about: undefined, lines: [['What it says', 'It cannot be read']] }
  const { told } = read
  const known = told.met.kind === 'unnamed' ? undefined : people.get(told.met.personId)
  const about = known && {
    name: known.name,
    reference: shortRefOf(known.id),
    href: personPaths.person(known.id),
  }
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['Who', about ? undefined : whoInWords(told.met)],
    ['How met', contactTypes.find(({ code }) => code === told.contactType)?.label],
    ['When, by the phone', momentInWords(told.contactedAt)],
    ...(await whereInWords(db, read)),
    ['Why it was late', told.lateReason],
    ...(await moreInWords(db, read)),
  ]
  const there = lines.flatMap(([key, text]) => (text === undefined ? [] : [[key, text] as const]))
  return { id, about, lines: there }
}

/** Somebody the record does not show: named on the phone, known by an id that is not open here, or not named at all. */
function whoInWords(met: ToldEvent['told']['met']): string {
  if (met.kind === 'unnamed') return 'Somebody nobody could name'
  const reference = shortRefOf(met.personId)
  if (met.kind === 'known') return `Person ${reference}, whose page is not open to you`
  const { givenName, familyName, age } = met.person
  const name = [givenName, familyName].filter(Boolean).join(' ') || 'Somebody'
  return `${name}, new to the record${age === undefined ? '' : `, about ${age} years old`}`
}

async function whereInWords(db: Db, { told, shiftId }: ToldEvent) {
  const councils = await listCouncils(db)
  const nameOf = (code: string) => councils.find((one) => one.code === code)?.name ?? code
  const shift = shiftId && (await findShift(db, shiftId))
  const onShift = shift ? shiftInWords(shift, nameOf(shift.areaCode)) : 'On no shift that is known'
  return [
    ['Council', nameOf(told.areaCode)],
    ['Shift', onShift],
  ] as const
}

/** What was told besides. An exact spot is said to be there and is not shown: nobody needs it to know whether this is true. */
async function moreInWords(db: Db, { told }: ToldEvent) {
  const more = told.more ?? nothingMore
  const patches = await patchesOf(db, [told.areaCode])
  const patchName = patches.find(({ id }) => id === more.patchId)?.name
  const rows = toldRows({ ...more, cell: more.cell, patchName, spot: undefined })
  const spot = more.spot && `Told. Recorded, it is kept for ${more.spot.days} days`
  return [
    ...rows.map(({ key, value }) => [key.text, value.text] as const),
    ['Exact spot', spot] as const,
  ]
}
