import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import { actingDatabase } from './acting.ts'

const database = freshDatabase()

const namesKept = sql<{ name: string }>`
  select name from pg_prepared_statements where statement like '%::integer +%'
`

test('a marked statement is planned once for a connection, and whatever has no mark is kept nowhere', async () => {
  const db = actingDatabase(database.web.pool, { 'waymark.purpose': 'outreach' })
  const answers = await db.transaction().execute(async (acting) => {
    for (const number of [1, 2]) {
      await sql`/* kept as one_more */ select ${number}::integer + 1 as more`.execute(acting)
      await sql`select ${number}::integer + 2`.execute(acting)
    }
    const { rows } = await sql<{
      more: number
    }>`/* kept as one_more */ select ${41}::integer + 1 as more`.execute(acting)
    return { more: rows[0]?.more, kept: (await namesKept.execute(acting)).rows }
  })
  expect(answers).toEqual({ more: 42, kept: [{ name: 'one_more' }] })
})

test('what is kept is asked under the rules of whoever asks now, not of whoever asked first', async () => {
  const asking = (purpose: string) =>
    actingDatabase(database.web.pool, { 'waymark.purpose': purpose })
      .transaction()
      .execute(async (acting) => {
        const { rows } = await sql<{ purpose: string }>`/* kept as whose */
          select access.acting_purpose() as purpose`.execute(acting)
        return rows[0]?.purpose
      })
  expect([await asking('outreach'), await asking('casework')]).toEqual(['outreach', 'casework'])
})
