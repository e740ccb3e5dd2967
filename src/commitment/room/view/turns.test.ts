import { expect, test } from 'vitest'
import { actorIn, afterAct, runningWithGaps } from '../in-memory-room.ts'
import { isTurn } from './region.ts'
import type { Audience } from './viewer.ts'

/** Whether pages of an audience come again when a room at “opportunities, write” goes to a step. */
function comesAgain(audience: Audience, where: string, ready: 'somebody' | 'nobody' = 'nobody') {
  const begun = runningWithGaps(0)
  const [host, guest] = begun.seats
  if (!host || !guest) throw new Error('nobody sits here')
  const says = { actor: actorIn(begun.room, guest), act: 'say-ready' as const }
  const before = ready === 'somebody' ? afterAct(begun.room, says).room : begun.room
  const after = afterAct(before, { actor: actorIn(before, host), act: 'move', form: { where } })
  return after.events.some((event) => isTurn(before, after.room, { event, audience }))
}

test('whoever is seated stays while the same is asked, and comes again for another question', () => {
  expect(comesAgain('seated', 'opportunities/share')).toBe(false)
  expect(comesAgain('seated', 'gaps/write')).toBe(true)
})

test('whoever said to be ready is not offered to take that back at the next step', () => {
  expect(comesAgain('seated', 'opportunities/share', 'somebody')).toBe(true)
})

test('a wall comes again at every step, as what it shows at large is another', () => {
  expect(comesAgain('wall', 'opportunities/share')).toBe(true)
  expect(comesAgain('wall', 'gaps/write')).toBe(true)
})
