import type { Db } from '#foundations'
import { contactsOf } from '#outreach'
import { departuresOf, staysOf } from '#stays'
import type { PersonId } from '#vocabulary'
import { endingsOf } from './ending.store.ts'
import type { ListRecord } from './list-record.ts'

/** What the list goes by of some people, as far as it is open to whoever acts. Whoever shows it must leave a trace. */
export async function readRecords(
  db: Db,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, ListRecord>> {
  const contacts = byPerson(await contactsOf(db, people))
  const stays = byPerson(await staysOf(db, people))
  const departures = byPerson(await departuresOf(db, people))
  const endings = byPerson(await endingsOf(db, people))
  return new Map(
    people.map((id) => [
      id,
      {
        contacts: contacts.get(id) ?? [],
        stays: stays.get(id) ?? [],
        departures: departures.get(id) ?? [],
        endings: (endings.get(id) ?? []).filter(({ withdrawnReason }) => !withdrawnReason),
      },
    ]),
  )
}

function byPerson<Row extends { readonly personId: PersonId }>(
  rows: readonly Row[],
): ReadonlyMap<PersonId, readonly Row[]> {
  const grouped = new Map<PersonId, Row[]>()
  for (const row of rows) {
    const theirs = grouped.get(row.personId)
    if (theirs) theirs.push(row)
    else grouped.set(row.personId, [row])
  }
  return grouped
}
