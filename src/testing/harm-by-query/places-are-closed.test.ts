import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { actAs, type Purpose } from '#access'
import type { Db } from '#foundations'
import { inPassing } from '../house/in-passing.ts'
import { plantedHouse } from '../security/machinery/planted-house.ts'
import { everybodyPlanted, idAsWritten, strangers } from '../security/machinery/planted-person.ts'
import { letPlacesRunOut, placesSeen } from './joins.store.ts'

const house = plantedHouse()

/** What somebody sees of places, acting for a purpose. */
function seenBy(code: string, purpose: Purpose = 'outreach'): Promise<number> {
  const memberId = idAsWritten<'member'>('member', code)
  const acting = actAs(house.needs, { memberId, purpose })
  return acting.db.transaction().execute(placesSeen)
}

/** The same by the owner, as the web's role, after a change that is undone: what the policies say then. */
function seenAfter(change: (db: Db) => Promise<unknown>): Promise<number> {
  return inPassing(house.db, async (db) => {
    await change(db)
    const member = idAsWritten<'member'>('member', 'outreach')
    await sql
      .raw(`set local waymark.member_id = '${member}'; set local waymark.purpose = 'outreach'`)
      .execute(db)
    await sql`set local role waymark_app`.execute(db)
    return placesSeen(db)
  })
}

test('a place is seen by whoever goes there, and by nobody whose work it is not', async () => {
  expect(await seenBy('outreach')).toBeGreaterThan(0)
  expect(await seenBy('analyst')).toBe(0)
  expect(await seenBy('auditor')).toBe(0)
  expect(await placesSeen(house.needs.db)).toBe(0)
})

test('a sealed person’s place is seen by nobody, and strangers see their own alone', async () => {
  const ofPartners = everybodyPlanted.length - 2 // but for the stranger’s own, and the sealed
  expect(await seenBy('outreach')).toBe(ofPartners * 2)
  expect(await seenBy(strangers.member)).toBe(2)
})

test('a place that has run out is seen by nobody, purged or not', async () => {
  expect(await seenAfter(letPlacesRunOut)).toBe(0)
})

test('a place is closed where the agreement does not open places', async () => {
  const without = sql`update access.sharing_agreement set categories = array_remove(categories, 'place')`
  expect(await seenAfter((db) => without.execute(db))).toBe(0)
  expect(await seenAfter(async () => undefined)).toBeGreaterThan(0)
})

test('a place is closed for a purpose no agreement was made for', async () => {
  expect(await seenBy('outreach', 'oversight')).toBe(0)
})
