import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import type { PersonId } from '#vocabulary'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { searchPeople } from '../finding/search-people.ts'
import { namesOf } from './names.store.ts'

const house = freshHouse()

/** A person as agencies wrote them, the earliest first; an empty name is one they did not know. */
async function writtenAs(...names: readonly (readonly [string, string])[]): Promise<PersonId> {
  const id = newId<'person'>()
  await sql`insert into people.person (person_id) values (${id})`.execute(house.db)
  for (const [order, [given, family]] of names.entries()) {
    await sql`
      insert into people.source_person (person_id, source_person_id, agency_id, local_ref, given_name,
        family_name, recorded_at)
      values (${id}, ${newId()}, (select agency_id from directory.agency order by agency_id limit 1),
        ${`REF-${order}-${id.slice(-4)}`}, ${given || null}, ${family || null},
        timestamptz '2024-01-01' + make_interval(days => ${order}))
    `.execute(house.db)
  }
  return id
}

async function find(typed: string) {
  const needs = await house.actingAs('outreach_worker')
  const trace = { categories: ['identity'], detail: 'Find a person' } as const
  const found = await needs.db
    .transaction()
    .execute((db) => searchPeople(db, { typed, thisYear: 2024 }, trace))
  return found.people
}

test('a person is called what the agency that named them last calls them', async () => {
  const ana = await writtenAs(['Anna', 'Wood'], ['Ana', 'Woods'], ['', ''])
  const ben = await writtenAs(['', 'Okoro'])
  const names = await namesOf(house.db, [ana, ben])
  expect([names.get(ana), names.get(ben)]).toEqual(['Ana Woods', 'Okoro'])
})

test('a poorer writing that comes later does not hide a fuller name, on a page or in a search', async () => {
  const ana = await writtenAs(['Anneliese', 'Woodgate'], ['Annie', ''], ['', 'Woodgate'])
  expect((await namesOf(house.db, [ana])).get(ana)).toBe('Anneliese Woodgate')
  expect((await find('annie')).map(({ id, name }) => [id, name])).toEqual([
    [ana, 'Anneliese Woodgate'],
  ])
})

test('somebody nobody named is a person and a short reference', async () => {
  const [written, unwritten] = [await writtenAs(['', '']), await writtenAs()]
  const names = await namesOf(house.db, [written, unwritten])
  for (const id of [written, unwritten]) {
    expect(names.get(id)).toBe(`Person ${id.slice(-6).toUpperCase()}`)
  }
  expect(await namesOf(house.db, [])).toEqual(new Map())
})

test('a person is found by what any agency wrote, in any case, and by their reference', async () => {
  const dee = await writtenAs(['Deirdre', 'Quill'], ['Dee', 'Quill-Marsh'])
  for (const typed of ['DEIRDRE quill', 'dee marsh', `REF-1-${dee.slice(-4)}`, dee.slice(-6)]) {
    const found = await find(typed)
    expect(
      found.map(({ id, name }) => [id, name]),
      typed,
    ).toEqual([[dee, 'Dee Quill-Marsh']])
  }
  expect(await find('deirdre nobody')).toEqual([])
  expect(await find(' ')).toEqual([])
})

test('a search gives twenty people at most, those written last first', async () => {
  const all: PersonId[] = []
  for (let count = 0; count < 22; count += 1) all.push(await writtenAs(['Tamsin', 'Many']))
  const found = await find('tamsin')
  expect(found).toHaveLength(20)
  expect(found[0]?.id).toBe(all.at(-1))
})

test('whoever has the very word comes before those whose words only begin so, and one letter alone finds nobody', async () => {
  const begun = await writtenAs(['Peregrina', 'Holt'])
  const whole = await writtenAs(['Pereg', 'Holt'])
  expect((await find('pereg holt')).map(({ id }) => id)).toEqual([whole, begun])
  expect((await find('pereg h')).map(({ id }) => id)).toEqual([whole, begun])
  expect(await find('p')).toEqual([])
})

test('a search leaves its trace even where nobody was found', async () => {
  const traces = async () =>
    (
      await sql<{
        n: number
      }>`select count(*)::integer as n from access.audit_event where action = 'search'`.execute(
        house.db,
      )
    ).rows[0]?.n ?? 0
  const before = await traces()
  await find('nobodyatall')
  expect(await traces()).toBe(before + 1)
})
