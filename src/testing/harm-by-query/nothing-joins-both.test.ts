import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Db } from '#foundations'
import { classes } from '../house/classes.ts'
import { fieldsOf, fieldsRead } from '../house/fields.store.ts'
import { freshDatabase } from '../house/fresh-database.ts'
import { inPassing } from '../house/in-passing.ts'
import { harmBesideOrigin } from '../house/privacy-findings.ts'
import { functionTexts, readableColumns } from './joins.store.ts'
import { apartBy, namingBoth, tellsOfOrigin } from './naming-both.ts'
import { statementsIn, statementsOfProduct } from './statements.ts'

const database = freshDatabase()

const apart = async (db: Db) => apartBy(await fieldsOf(db), classes)

function afterwards<Found>(change: string, look: (db: Db) => Promise<Found>): Promise<Found> {
  return inPassing(database.db, async (db) => {
    await sql.raw(change).execute(db)
    return look(db)
  })
}

/** What the web itself may read of origin, each with what for. Where somebody comes from is not among it. */
const readForItsPurpose: Readonly<Record<string, string>> = {
  'stays departure institution':
    'a departure is recorded and told to members whose agreement opens departures',
  'indicators month_figure p2_asylum_support': 'a count of people in a month, of nobody',
  'indicators person_month left_institution': 'the people behind a P2 figure',
  'vocabulary institution institution': 'the code list itself: it tells of nobody',
}

describe('a place and where somebody comes from', () => {
  test('stand together in no table, no view and in nothing a view reads', async () => {
    const { db } = database
    expect(harmBesideOrigin(await fieldsOf(db), await fieldsRead(db), classes)).toEqual([])
  })

  test('are named together by no function of the database', async () => {
    expect(namingBoth(await functionTexts(database.db), await apart(database.db))).toEqual([])
  })

  test('are named together by no statement of the code', async () => {
    const statements = statementsOfProduct()
    expect(statements.length).toBeGreaterThan(80)
    expect(namingBoth(statements, await apart(database.db))).toEqual([])
  })

  test('are looked for under the names they have', async () => {
    const { places, origins } = await apart(database.db)
    expect(places.test('from outreach.contact_place')).toBe(true)
    expect(places.test('from outreach.contact_spot')).toBe(true)
    expect(origins.test('select person.nationality')).toBe(true)
    expect(origins.test('select departure.institution')).toBe(true)
  })
})

describe('the database', () => {
  test('lets no role of the product read both', async () => {
    const readable = await readableColumns(database.db)
    const harmful = readable.filter(({ field }) => {
      const [room = '', table = '', column = ''] = field.split(' ')
      return classes[room]?.[table]?.[column] === 'H' && table !== 'sealing'
    })
    expect(new Set(harmful.map(({ role }) => role))).toEqual(new Set(['waymark_app']))
    const origin = readable.filter(({ field }) => tellsOfOrigin.test(field.split(' ')[2] ?? ''))
    const ofTheWeb = origin.filter(({ role }) => role === 'waymark_app').map(({ field }) => field)
    expect(ofTheWeb.filter((field) => !(field in readForItsPurpose))).toEqual([])
  })

  test('refuses the web the nationality of anybody, however it asks', async () => {
    const { db } = database.web
    await expect(sql`select nationality from people.person`.execute(db)).rejects.toThrow(
      'permission denied',
    )
    await expect(sql`select nationality from people.open_person`.execute(db)).rejects.toThrow(
      'permission denied',
    )
    await expect(sql`select * from people.person`.execute(db)).rejects.toThrow('permission denied')
    await expect(
      sql`select person_id from people.person where nationality = 'non_eea'`.execute(db),
    ).rejects.toThrow('permission denied')
    await expect(sql`select person from people.person`.execute(db)).rejects.toThrow(
      'permission denied',
    )
  })
})

describe('the watchers of statements', () => {
  test('notice a function that names both, and a grant that opens nationality', async () => {
    const joined = await afterwards(
      `create function outreach.who_is_where() returns bigint language plpgsql as $$
       begin
         return (select count(*) from outreach.contact_place join people.person using (person_id)
           where nationality = 'non_eea');
       end $$`,
      async (db) => namingBoth(await functionTexts(db), await apart(db)),
    )
    expect(joined).toEqual(['outreach.who_is_where'])
    const granted = await afterwards(
      'grant select (nationality) on people.person to waymark_app',
      readableColumns,
    )
    expect(granted).toContainEqual({ role: 'waymark_app', field: 'people person nationality' })
  })

  test('notice a statement put together from parts', async () => {
    const text = [
      'const by = sql`person.$' + '{sql`nationality`}`',
      'sql<{}>`from outreach.contact_place where $' + '{sql`institution`}`',
    ].join('\n')
    const found = namingBoth(statementsIn('a.store.ts', text), await apart(database.db))
    expect(found).toEqual(['a.store.ts:2'])
  })
})
