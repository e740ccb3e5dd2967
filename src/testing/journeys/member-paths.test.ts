import { expect, test } from 'vitest'
import { cast } from '#demonstration'
import { newId } from '#foundations'
import { freshHouse } from '../house/fresh-house.ts'
import { writeRows } from '../house/write-rows.ts'
import { markupProblems } from './markup-problems.ts'
import { contactPaths, memberPaths } from './member-paths.ts'

const house = freshHouse()

test('every page of a member is there for the coordinator, clean, and for nobody who is not signed in', async () => {
  await house.db.transaction().execute(async (db) => {
    await writeRows(db, cast)
    await house.needs.announcements.announce(db, { kind: 'everyone-changed' })
  })
  const coordinator = await house.as('coordinator')
  const ofContact = await contactPaths(coordinator, {
    contact_id: newId(),
    met: 'unnamed',
    contact_type: 'bedded_down',
    area_code: 'E08000026',
    day: '2024-07-02',
    time: '01:00',
  })
  for (const path of [...memberPaths, ...ofContact]) {
    const answer = await coordinator.get(path)
    expect(answer.statusCode, path).toBe(200)
    expect(await markupProblems(answer.body), path).toEqual([])
    expect((await house.anyone.get(path)).statusCode, path).toBe(303)
  }
})

test('every part of the product that a member is led to is there, whatever their role', async () => {
  for (const role of ['outreach_worker', 'analyst', 'coordinator'] as const) {
    const member = await house.as(role)
    const first = role === 'analyst' ? '/matches' : '/contacts/new'
    for (const path of ['/today', first, '/figures', '/single-nights', '/returns']) {
      expect((await member.get(path)).statusCode, `${role} ${path}`).toBe(200)
    }
  }
})
