import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import { inPassing } from '../../testing/house/in-passing.ts'
import { writeListRecords } from '../../testing/house/write-list-records.ts'
import { randomListRecord } from '../../testing/oracle/random-list-record.ts'
import type { ListRecord } from './list-record.ts'
import { type Spell, spellsOf } from './state-of-person.ts'

const database = freshDatabase()
type Db = typeof database.db
const somePeople = fc.array(randomListRecord, { minLength: 20, maxLength: 40 })

async function keptSpells(db: Db, people: number): Promise<readonly (readonly Spell[])[]> {
  const { rows } = await sql<Spell & { person: number }>`
    select number as person, from_on as "fromOn", nullif(until_on, 'infinity') as "untilOn", state,
      area_code as "areaCode", joined_on as "joinedOn", joined_as as "joinedAs"
    from generate_series(0, ${people - 1}::integer) as number
    join casework.spell on spell.person_id = foundations.id_of('listed', number::text)
    order by number, from_on
  `.execute(db)
  return Array.from({ length: people }, (_, number) =>
    rows
      .filter(({ person }) => person === number)
      .map(({ person: _person, ...row }) => ({
        ...row,
        untilOn: row.untilOn ?? undefined,
        areaCode: row.areaCode ?? undefined,
        joinedOn: row.joinedOn ?? undefined,
        joinedAs: row.joinedAs ?? undefined,
      })),
  )
}

async function standingEvents(db: Db): Promise<readonly unknown[]> {
  const { rows } = await sql`
    select person_id, happened_on, state, area_code, before_state, before_area_code, joined_as
    from (
      select distinct on (person_id, happened_on) *
      from casework.list_event
      order by person_id, happened_on, event_no desc
    ) as latest
    where stands
    order by person_id, happened_on
  `.execute(db)
  return rows
}

async function countEvents(db: Db): Promise<number> {
  const { rows } = await sql<{ events: number }>`
    select count(*)::integer as events from casework.list_event
  `.execute(db)
  return rows[0]?.events ?? 0
}

test('what the database derives of anybody, at once or one by one, is what the rules say', async () => {
  await fc.assert(
    fc.asyncProperty(somePeople, (records) =>
      inPassing(database.db, async (db) => {
        await writeListRecords(db, records)
        await sql`select casework.keep_everyone()`.execute(db)
        const wanted = records.map(spellsOf)
        expect(await keptSpells(db, records.length)).toEqual(wanted)
        await sql`delete from casework.spell`.execute(db)
        await sql`
          select casework.keep_people(array_agg(foundations.id_of('listed', number::text)))
          from generate_series(0, ${records.length - 1}::integer) as number
        `.execute(db)
        expect(await keptSpells(db, records.length)).toEqual(wanted)
      }),
    ),
    { numRuns: 12 },
  )
})

test('what the list has said is written down once, however often, and follows what is put right later', async () => {
  await fc.assert(
    fc.asyncProperty(somePeople, somePeople, (before, after) =>
      inPassing(database.db, async (db) => {
        const write = async (records: readonly ListRecord[]) => {
          await sql`set local waymark.relinking = 'yes'`.execute(db)
          await sql`delete from outreach.contact`.execute(db)
          await sql`delete from stays.stay`.execute(db)
          await sql`delete from stays.departure`.execute(db)
          await sql`delete from casework.ending`.execute(db)
          await writeListRecords(db, records)
          await sql`select casework.keep_everyone()`.execute(db)
        }
        await write(before)
        const first = await standingEvents(db)
        const count = await countEvents(db)
        expect(first).toHaveLength(count)
        await sql`select casework.keep_everyone()`.execute(db)
        expect(await countEvents(db)).toBe(count)
        await write(after)
        await write(before)
        expect(await standingEvents(db)).toEqual(first)
        expect(await countEvents(db)).toBeGreaterThanOrEqual(count)
      }),
    ),
    { numRuns: 5 },
  )
})
