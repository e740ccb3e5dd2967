import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { houseKind, newId, settleHouseKind } from '#foundations'
import { realHouse } from '../../../testing/house/real-house.ts'
import { markupProblems } from '../../../testing/journeys/markup-problems.ts'
import { inventedMembers, keepInventedMembers } from '../../members/member.store.ts'

const house = realHouse()

test('a house with a real record offers a passkey, a link and an organisation, and nobody to choose', async () => {
  const page = await (await house.browser()).get('/sign-in')
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('With a passkey')
  expect(page.body).toContain('With a link by e-mail')
  expect(page.body).not.toContain('demonstration')
  expect(await markupProblems(page.body)).toEqual([])
  expect(page.cookies).toEqual([])
})

test('choosing whom to be is no way into it, even where somebody put invented members beside real ones', async () => {
  const post = { role: 'coordinator', agencyId: house.agencyId('north'), areaCodes: [] } as const
  const invented = { id: newId<'member'>(), name: 'Orrin (invented)', ...post }
  await keepInventedMembers(house.db, [invented])
  const [member] = await inventedMembers(house.db)
  const browser = await house.browser()
  const answer = await browser.post('/sign-in', { member: String(member?.id), back: '/' })
  expect(answer.statusCode).toBe(404)
  expect(browser.cookies.size).toBe(0)
})

test('a house with a real record cannot be made a demonstration, by itself or in the name of the web', async () => {
  await settleHouseKind(house.db, 'demonstration')
  expect(await houseKind(house.db)).toBe('real')
  await expect(
    sql`update foundations.house set kind = 'demonstration'`.execute(house.needs.db),
  ).rejects.toThrow(/permission denied/)
  const later = await (await house.browser(1)).get('/sign-in')
  expect(later.body).not.toContain('Sign in to the demonstration')
})
