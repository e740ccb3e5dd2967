import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openForWeb } from '#foundations'
import { freshDatabase } from '../house/fresh-database.ts'

const database = freshDatabase()

test('the login of a web in earnest is told no nationality, and may become the role that computes figures', async () => {
  const web = await openForWeb(database.open)
  try {
    const asked = sql`select nationality from people.open_person`
    await expect(asked.execute(web.db)).rejects.toThrow('permission denied')
    const answered = await web.db.transaction().execute(async (db) => {
      await sql`set local role waymark_figures`.execute(db)
      return asked.execute(db)
    })
    expect(answered.rows).toEqual([])
    const places = web.db.transaction().execute(async (db) => {
      await sql`set local role waymark_figures`.execute(db)
      return sql`select cell_row from outreach.contact_place`.execute(db)
    })
    await expect(places).rejects.toThrow('permission denied')
  } finally {
    const name = new URL(web.url).username
    await web.close()
    if (name.startsWith('waymark_web_')) {
      await sql`drop owned by ${sql.id(name)}`.execute(database.db)
      await sql`drop role ${sql.id(name)}`.execute(database.db)
    }
  }
})
