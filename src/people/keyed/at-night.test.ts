import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { encoded, keyedHouse, written } from '../../testing/house/keyed-house.ts'
import { deriveAtNight } from './answers.store.ts'
import { phraseTheRest } from './phrase.store.ts'

const keyed = keyedHouse()

test('at night every writing is put under every key, once, and a key that is over leaves nothing', async () => {
  const { db, needs } = keyed.house
  await keyed.known(['Ana', 'Lowe', '1980-06-10'])
  await keyed.known(['Ben', 'Marsh', '1981-06-10'])
  const secret = await keyed.freshKey()
  const { rows } = await sql<{ all: number }>`
    select count(*)::integer as all from people.match_feature`.execute(db)
  const all = rows[0]?.all
  // as an import leaves them
  await sql`delete from people.match_phrase`.execute(db)
  expect(await phraseTheRest(db)).toBe(all)
  expect(await phraseTheRest(db)).toBe(0)
  expect(await deriveAtNight(db, needs.sealingKey)).toEqual({ derived: all, forgotten: 0 })
  expect(await deriveAtNight(db, needs.sealingKey)).toEqual({ derived: 0, forgotten: 0 })
  const asked = await keyed.answersTo(encoded(secret, written(['Ben', 'Marsh', '1981-06-10'])))
  expect(asked.told[0]?.[1]).toContain('Yes')
  await keyed.coordinator.post(`${keyed.page}/revoke`, {})
  expect(await deriveAtNight(db, needs.sealingKey)).toEqual({ derived: 0, forgotten: all })
})

test('a writing whose phrases are made anew is derived anew', async () => {
  const { db, needs } = keyed.house
  await keyed.known(['Cal', 'Orme', '1982-06-10'])
  await keyed.freshKey()
  await deriveAtNight(db, needs.sealingKey)
  await sql`
    update people.match_phrase set phrases = array['1 names_year made anew']
    where source_person_id = (select source_person_id from people.match_phrase order by 1 limit 1)
  `.execute(db)
  expect((await deriveAtNight(db, needs.sealingKey)).derived).toBe(1)
})

test('who is written down after a key was whole is found at once, and so is whose phrases came late', async () => {
  const { db } = keyed.house
  const secret = await keyed.freshKey()
  const dot = ['Dot', 'Nash', '1983-06-10'] as const
  const answer = async () => (await keyed.answersTo(encoded(secret, written(dot)))).told[0]?.[1]
  expect(await answer()).toContain('No')
  const person = await keyed.known(dot)
  expect(await answer()).toContain('Yes')
  // an import brings somebody whose phrases are made at night
  await sql`delete from people.match_phrase where person_id = ${person}`.execute(db)
  expect(await answer()).toContain('No')
  await phraseTheRest(db)
  expect(await answer()).toContain('Yes')
})
