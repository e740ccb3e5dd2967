import { keepInventedMembers } from '#access'
import { idOf, newId } from '#foundations'
import { type Browser, browserOf } from '../house/browser-of.ts'
import type { FreshHouse } from '../house/fresh-house.ts'

/** The browser of a coordinator of the organisation that Bramble goes out for. */
export async function theirCoordinator(house: FreshHouse): Promise<Browser> {
  const id = newId<'member'>()
  const name = 'Yarrow Lampwright (invented coordinator)'
  const agencyId = idOf<'agency'>('agency', 'lantern-outreach')
  const areaCodes = ['E08000025', 'E08000029']
  await keepInventedMembers(house.db, [{ id, name, role: 'coordinator', agencyId, areaCodes }])
  const browser = browserOf(house.web)
  await browser.post('/sign-in', { member: id, back: '/' })
  return browser
}
