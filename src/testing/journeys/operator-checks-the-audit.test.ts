import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { leaveTrace } from '#access'
import { newId, settleHouseKind } from '#foundations'
import { emptyDatabase, freshDatabase } from '../house/fresh-database.ts'
import { waymark } from './command-line.ts'

const house = freshDatabase()
beforeAll(() => settleHouseKind(house.db, 'real'))
const audit = (...words: readonly string[]) =>
  waymark(['audit', ...words], { DATABASE_URL: house.url })

function leaveLine(detail: string): Promise<void> {
  const people = [newId<'person'>()]
  return house.db
    .transaction()
    .execute((db) => leaveTrace(db, { action: 'read', people, categories: ['contact'], detail }))
}

test('what cannot be checked ends with 2, and says why', async () => {
  expect((await audit()).code).toBe(2)
  expect((await audit('verify', '--seal', 'abc')).told).toContain('A seal is 64 digits')
  const gone = await waymark(['audit', 'verify'], { DATABASE_URL: 'postgresql://me@127.0.0.1:1/w' })
  expect(gone).toMatchObject({ code: 2, said: '' })
  expect(gone.told).toContain('The audit could not be checked.')
  const empty = await emptyDatabase()
  const none = await waymark(['audit', 'verify'], { DATABASE_URL: empty.url })
  await empty.drop()
  expect(none).toMatchObject({ code: 2 })
  expect(none.told).toContain('The audit could not be checked. There is no record in the database')
})

test('an operator seals, checks, and is told of the line somebody changed', async () => {
  await leaveLine('first')
  const sealed = await audit('seal')
  const seal = sealed.said.trim()
  expect(seal).toMatch(/^[0-9a-f]{64}$/)
  await leaveLine('second')

  const sound = await audit('verify', '--seal', seal)
  expect(sound).toMatchObject({ code: 0 })
  expect(sound.said).toContain('The audit is sound: 2 lines in 1 chain, under 1 seal.')
  expect((await audit('verify', '--seal', seal.replaceAll(/./g, '0'))).code).toBe(1)

  await sql`alter table access.audit_event disable trigger user`.execute(house.db)
  await sql`update access.audit_event set detail = 'other' where detail = 'second'`.execute(
    house.db,
  )
  const broken = await audit('verify')
  expect(broken.code).toBe(1)
  expect(broken.said).toContain('Broken: line 2 of the chain of the house itself')
})
