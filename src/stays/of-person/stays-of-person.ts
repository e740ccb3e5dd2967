import { Temporal } from 'temporal-polyfill'
import { listCouncils } from '#directory'
import type { Db } from '#foundations'
import type { PersonSection } from '#people'
import { accommodationTypes, dayInWords, type PersonId } from '#vocabulary'
import { type StayTold, staysTold } from './stays-told.store.ts'

/** Where a person has stayed, for their page: the kind of place and the council, and never an address. */
export async function staysOfPerson(db: Db, personId: PersonId): Promise<PersonSection> {
  const councils = new Map((await listCouncils(db)).map(({ code, name }) => [code, name]))
  const stays = await staysTold(db, personId)
  const line = (stay: StayTold) => ({
    text: `${kindInWords(stay)}, ${councils.get(stay.areaCode) ?? stay.areaCode}, ${daysInWords(stay)}`,
  })
  return {
    title: 'Accommodation',
    lines: stays.map(line),
    none: 'No stay that is open to your agency is known.',
    categories: ['stay'],
  }
}

function kindInWords({ accommodationType }: StayTold): string {
  const known = accommodationTypes.find(({ code }) => code === accommodationType)
  return known?.label ?? accommodationType
}

function daysInWords({ movedIn, movedOut }: StayTold): string {
  const from = dayInWords(Temporal.PlainDate.from(movedIn))
  return movedOut
    ? `from ${from} to ${dayInWords(Temporal.PlainDate.from(movedOut))}`
    : `since ${from}`
}
