import { Temporal } from 'temporal-polyfill'
import type { Member } from '#access'
import { listCouncils } from '#directory'
import type { Db } from '#foundations'
import type { PersonSection } from '#people'
import {
  accommodationTypes,
  dayInWords,
  institutions,
  type PersonId,
  type StayId,
} from '#vocabulary'
import { stayPaths } from '../paths.ts'
import { departuresTold, type StayTold, staysTold } from './stays-told.store.ts'

type Councils = ReadonlyMap<string, string>

/** Where a person has stayed, for their page: the kind of place and the council, and never an address. */
export async function staysOfPerson(
  db: Db,
  personId: PersonId,
  by: Pick<Member, 'role'>,
): Promise<PersonSection> {
  const councils = await councilNames(db)
  const mayRecord = recorders.includes(by.role)
  const stays = await staysTold(db, personId)
  const line = (stay: StayTold) => ({
    text: inWords(stay, councils),
    ...(mayRecord ? { href: stayPaths.end(personId, stay.id) } : {}),
  })
  return {
    title: 'Accommodation',
    lines: stays.map(line),
    none: 'No stay that is open to your agency is known.',
    ...(mayRecord
      ? { more: { text: 'They moved in somewhere', href: `${stayPaths.stays(personId)}/new` } }
      : {}),
    categories: ['stay'],
  }
}

/** Which institutions a person left, and when, for their page. */
export async function departuresOfPerson(
  db: Db,
  personId: PersonId,
  by: Pick<Member, 'role'>,
): Promise<PersonSection> {
  const left = await departuresTold(db, personId)
  return {
    title: 'Prison, hospital and other institutions',
    lines: left.map(({ institution, leftOn }) => ({
      text: `Left ${labelOf(institution).toLowerCase()} on ${wordsOf(leftOn)}`,
    })),
    none: 'No departure that is open to your agency is known.',
    ...(recorders.includes(by.role)
      ? {
          more: { text: 'They left an institution', href: `${stayPaths.departures(personId)}/new` },
        }
      : {}),
    categories: ['departure'],
  }
}

/** One stay of a person in words; `undefined` where there is none that is open to whoever acts. */
export async function stayInWords(
  db: Db,
  personId: PersonId,
  id: StayId,
): Promise<string | undefined> {
  const stay = (await staysTold(db, personId)).find((one) => one.id === id)
  return stay && inWords(stay, await councilNames(db))
}

/** Who records moves: those who meet the person. */
const recorders: readonly Member['role'][] = ['outreach_worker', 'coordinator']

async function councilNames(db: Db): Promise<Councils> {
  return new Map((await listCouncils(db)).map(({ code, name }) => [code, name]))
}

function inWords(stay: StayTold, councils: Councils): string {
  return `${kindInWords(stay)}, ${councils.get(stay.areaCode) ?? stay.areaCode}, ${daysInWords(stay)}`
}

function kindInWords({ accommodationType }: StayTold): string {
  const known = accommodationTypes.find(({ code }) => code === accommodationType)
  return known?.label ?? accommodationType
}

function labelOf(institution: string): string {
  return institutions.find(({ code }) => code === institution)?.label ?? institution
}

function daysInWords({ movedIn, movedOut }: StayTold): string {
  return movedOut ? `from ${wordsOf(movedIn)} to ${wordsOf(movedOut)}` : `since ${wordsOf(movedIn)}`
}

function wordsOf(day: string): string {
  return dayInWords(Temporal.PlainDate.from(day))
}
