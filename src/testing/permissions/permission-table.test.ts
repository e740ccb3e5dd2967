import { beforeAll, expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../house/fresh-house.ts'
import { closedTables, columnsOf } from './made-up-row.store.ts'
import {
  type Actor,
  actions,
  actors,
  type Expected,
  houseRelations,
  type Relation,
  relations,
} from './relations.ts'
import { permissions } from './table.ts'
import { type TriedTable, triedTable, tryCell } from './try-cell.store.ts'
import { makeWorld, type World } from './world.store.ts'

const house = freshHouse()
let world: World

beforeAll(async () => {
  world = await makeWorld(house.db, permissions)
})

test('every closed table is in the permission table, and no other', async () => {
  expect(Object.keys(permissions).toSorted()).toEqual(
    [...(await closedTables(house.db))].toSorted(),
  )
})

const cases = Object.entries(permissions).flatMap(([table, expected]) =>
  actors.map((actor) => [actor, table, expected] as const),
)

test.each(cases)(
  '%s, %s: every relation and act as the table says',
  async (actor, name, expected) => {
    const columns = await columnsOf(house.db, name)
    const table = await triedTable(house.db, name, columns)
    const isOfPeople = columns.some((column) => column.name === 'person_id')
    const tried = isOfPeople ? (Object.keys(relations) as readonly Relation[]) : houseRelations
    const wrong: string[] = []
    for (const relation of tried) {
      wrong.push(...(await wrongCells({ actor, relation, expected, table })))
    }
    expect(wrong).toEqual([])
  },
)

type Cells = {
  readonly actor: Actor
  readonly relation: Relation
  readonly expected: Expected
  readonly table: TriedTable
}

/** The cells of one actor, relation and table that the database answers otherwise than the table says. */
function wrongCells({ actor, relation, expected, table }: Cells): Promise<readonly string[]> {
  const { category, row } = expected
  const { dbActing, db } = house.needs
  const acting = actor === 'nobody' ? db : dbActing(world.settingsOf(actor, relation, category))
  const of = {
    personId: world.personOf(relation),
    agencyId: world.agencyOf(relation, category),
    memberId: world.memberAs(actor, relation, category) || newId<'member'>(),
    row,
    again: 'again',
  } as const
  return acting.transaction().execute(async (within) => {
    const wrong: string[] = []
    for (const action of actions) {
      const may = expected[action]?.[actor]?.includes(relation) ? 'done' : 'refused'
      // what was never granted is tried once for each actor and table
      const isTried = relation === 'own' || !table.neverGranted.includes(action)
      const answer = isTried ? await tryCell(within, table, { action, of }) : 'refused'
      if (answer !== may) wrong.push(`${action} ${relation}: should be ${may}, was ${answer}`)
    }
    return wrong
  })
}
