import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#foundations'
import { classes } from '../house/classes.ts'
import { freshHouse } from '../house/fresh-house.ts'
import { inPassing } from '../house/in-passing.ts'
import { type Standing, standings } from './closed-tables.store.ts'
import { permissions } from './table.ts'
import { tablesHolding } from './tables-holding.ts'
import { makeWorld } from './world.store.ts'

const house = freshHouse()
beforeAll(async () => {
  await makeWorld(house.db, permissions)
})

/** Policies that let whoever asks the web read every row of a table with something personal in it, and why. */
const openOnPurpose: Readonly<Record<string, string>> = {
  'directory.agency_change':
    'the register of organisations is public; who typed a change is one field of it',
  'access.team_membership':
    'who works in which team is told to whoever works with them; narrowed with the sign-in',
  'access.member': 'who is a member must be known before anybody acts; narrowed with the sign-in',
  'access.session': 'a session is found by the hash of its token before anybody acts',
  'access.agreement_change':
    'the register of agreements is public; who typed a change is one field of it',
  'outreach.severe_weather':
    'severe weather is told to everybody; who switched it on is one field of it',
  'outreach.single_night':
    'the nights councils declared are public; who declared one is one field of it',
}

/** Tables without row-level security that hold counted rows, and why nothing of them can be closed by row. */
const countedOnPurpose: Readonly<Record<string, string>> = {}

/** Tables that open to the house itself and to no member, and why that tells nothing. */
const openToTheHouse: Readonly<Record<string, string>> = {
  'foundations.letter_to_send': 'a letter is sealed with a key that the database has not',
}

type Found = readonly string[]

function wrongWith(all: readonly Standing[]): Record<string, Found> {
  const counted = new Set(tablesHolding(classes, ['C', 'D', 'E', 'H']))
  const personal = new Set(tablesHolding(classes, ['D', 'E', 'H']))
  const names = (chosen: readonly Standing[]) => chosen.map(({ name }) => name)
  const tables = all.filter(({ isView }) => !isView)
  const reachable = all.filter(({ privileges }) => privileges.length > 0)
  return {
    notClosed: names(
      tables.filter(
        ({ name, isClosed }) => counted.has(name) && !isClosed && !(name in countedOnPurpose),
      ),
    ),
    ownedByTheWeb: names(all.filter(({ ownedByWeb }) => ownedByWeb)),
    openForReading: names(
      tables.filter(
        ({ name, openPolicies }) =>
          personal.has(name) && openPolicies.length > 0 && !(name in openOnPurpose),
      ),
    ),
    viewsPastThePolicies: names(
      reachable.filter(({ name, isView, asInvoker }) => isView && !asInvoker && counted.has(name)),
    ),
    mayTruncateOrTrigger: names(
      all.filter(({ privileges }) =>
        privileges.some((one) => ['truncate', 'references', 'trigger'].includes(one)),
      ),
    ),
  }
}

const nothing = {
  notClosed: [],
  ownedByTheWeb: [],
  openForReading: [],
  viewsPastThePolicies: [],
  mayTruncateOrTrigger: [],
}

const now = async (db: Db) => wrongWith(await standings(db))

describe('every table of class C and above', () => {
  test('is closed by row, is not owned by the web, and is open to all for a stated reason only', async () => {
    expect(await now(house.db)).toEqual(nothing)
  })

  test('has no reason stated that is needed no more', async () => {
    const open = (await standings(house.db)).filter(({ openPolicies }) => openPolicies.length > 0)
    const names = open.map(({ name }) => name)
    expect(Object.keys(openOnPurpose).filter((name) => !names.includes(name))).toEqual([])
  })

  test.each([
    [
      'notClosed',
      'alter table people.source_person disable row level security',
      'people.source_person',
    ],
    ['openForReading', 'create policy all_of_it on stays.stay using (true)', 'stays.stay'],
    ['ownedByTheWeb', 'alter table people.link owner to waymark_app', 'people.link'],
    [
      'viewsPastThePolicies',
      'grant select on people.open_person to waymark_app',
      'people.open_person',
    ],
    ['mayTruncateOrTrigger', 'grant truncate on people.link to waymark_app', 'people.link'],
  ])('and it shows when it is not: %s', async (kind, change, table) => {
    const found = await inPassing(house.db, async (db) => {
      await sql.raw(change).execute(db)
      return now(db)
    })
    expect(found[kind]).toEqual([table])
  })
})

/** Every column of class D, E or H, with the table or view it stands in. */
function personalColumns(): readonly (readonly [string, string])[] {
  return Object.entries(classes).flatMap(([room, tables]) =>
    Object.entries(tables).flatMap(([table, columns]) =>
      Object.entries(columns)
        .filter(([, privacyClass]) => ['D', 'E', 'H'].includes(privacyClass))
        .map(([column]) => [`${room}.${table}`, column] as const),
    ),
  )
}

test('whoever has not signed in is given no row of class D, E or H, whatever table or column they ask for', async () => {
  const told: string[] = []
  const asked = personalColumns().filter(
    ([table]) => !(table in openOnPurpose || table in openToTheHouse),
  )
  for (const [table, column] of asked) {
    const { rows } = await sql
      .raw(`select ${column} from ${table} where ${column} is not null limit 1`)
      .execute(house.needs.db)
      .catch(({ code }: { code?: string }) => ({ rows: code === '42501' ? [] : [code] }))
    if (rows.length > 0) told.push(`${table} ${column}`)
  }
  expect(told).toEqual([])
  expect(asked.length).toBeGreaterThan(100)
})
