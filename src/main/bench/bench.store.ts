import { sql } from 'kysely'
import type { Db } from '#foundations'
import { keepCurrent, nationalOptions } from '#indicators'
import type { PersonId } from '#vocabulary'

/** Reads every contact once in the order of person and time: the least any engine must do that looks at everyone's history. */
export async function sortedScan(db: Db): Promise<void> {
  await sql`
    select count(*), max(contacted_at)
    from (
      select person_id, area_code, contacted_at, contact_type
      from outreach.contact
      order by person_id, contacted_at
      offset 0
    ) as in_order
  `.execute(db)
}

/** Lays the contacts out on disk in the order of time, as years of recording would. */
export async function layInOrderOfArrival(db: Db): Promise<void> {
  await sql`create index in_order_of_arrival on outreach.contact (contacted_at)`.execute(db)
  await sql`cluster outreach.contact using in_order_of_arrival`.execute(db)
  await sql`drop index outreach.in_order_of_arrival`.execute(db)
  await sql`analyze`.execute(db)
}

/** Some people of the record, spread over all of it. */
export async function somePeople(db: Db, most: number): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ person_id: PersonId }>`
    select person_id from people.person order by md5(person_id::text) limit ${most}
  `.execute(db)
  return rows.map((row) => row.person_id)
}

/** Records one contact on top of the record and keeps the figures current: what a worker waits for. */
export function recordOne(db: Db, person: PersonId, at: string): Promise<void> {
  return db.transaction().execute(async (transaction) => {
    await sql`
      insert into outreach.contact (person_id, contact_id, area_code, contacted_at, contact_type)
      values (${person}, gen_random_uuid(), 'E08000026', ${at}::timestamptz, 'bedded_down')
    `.execute(transaction)
    await keepCurrent(transaction, [person], nationalOptions)
  })
}

/** How much the record holds. */
export async function sizes(
  db: Db,
): Promise<{ readonly contacts: number; readonly personMonths: number }> {
  const { rows } = await sql<{ contacts: number; person_months: number }>`
    select (select count(*) from outreach.contact) as contacts,
      (select count(*) from indicators.person_month) as person_months
  `.execute(db)
  return { contacts: rows[0]?.contacts ?? 0, personMonths: rows[0]?.person_months ?? 0 }
}
