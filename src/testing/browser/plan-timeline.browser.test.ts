import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { actAs, inventedMembers } from '#access'
import { newId } from '#foundations'
import { takePlan } from '#plans'
import { aDocument, anActionOf, dueAs } from '../plans/a-plan.ts'
import { houseInBrowser } from './walk/house-in-browser.ts'
import { at, walkAll } from './walk/states.ts'

const house = houseInBrowser(async () => undefined)
const dues = ['April 2024', 'Six monthly', 'March 2024 onwards', 'Ongoing', '', 'RSMT', 'weekly']

/** A published plan with so many actions, and every kind of date. */
async function aPlanOf(actions: number): Promise<string> {
  const member = (await inventedMembers(house.db)).find(({ role }) => role === 'coordinator')
  if (!member) throw new Error('Nobody is invented who is a coordinator')
  const id = newId<'plan'>()
  const needs = actAs(house.needs, { memberId: member.id, purpose: undefined })
  const document = aDocument(
    Array.from({ length: actions }, (_, place) =>
      anActionOf(`${1 + Math.floor(place / 30)}.${place}`, {
        due: dueAs(dues[place % dues.length] ?? ''),
      }),
    ),
  )
  await needs.db
    .transaction()
    .execute((db) => takePlan(needs, db, member, { id, document, areaCodes: [] }))
  await sql`update plans.plan set state = 'published' where plan_id = ${id}`.execute(house.db)
  return id
}

test('the timeline of a plan is sound for anybody and for members, wide and narrow, on each of its pages', async () => {
  const [small, large, none] = [await aPlanOf(9), await aPlanOf(130), await aPlanOf(0)]
  const everybody = [small, large, none].map((id) => `/plans/${id}/timeline`)
  const pages = [...everybody, `/plans/${large}/timeline?page=2`, `/plans/${large}/timeline?page=9`]
  expect(await walkAll(await house.visit(), [pages.map((path) => at(path))], new Set())).toEqual([])
  const members = [at(`/our-plans/${large}/timeline?page=3`)]
  expect(await walkAll(await house.visitAs('analyst'), [members], new Set())).toEqual([])
})
