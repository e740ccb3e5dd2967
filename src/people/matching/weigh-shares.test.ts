import { describe, expect, test } from 'vitest'
import { writePeople } from '#demonstration'
import { edgesOf } from './candidate-pairs.ts'
import { featuresOf } from './features.ts'
import { linkAll, linkAllTogether } from './link-all.ts'
import { createRegister } from './register.ts'
import { edgesOfShares, scorerFor, type Weighed, weighingOf, weighShares } from './weigh-shares.ts'

const register = createRegister()
for (const { written } of writePeople({ people: 300, seed: 5 })) {
  register.add(written.record_id, featuresOf(written))
}
const closed = register.close()
const linking = { mode: 'statistical', today: '2026-11-21' } as const
const alone = linkAll(closed, linking)
const { model, scorer } = alone
const weighing = (shares: number) =>
  weighingOf({ model, floor: -3 }, closed.roll, closed.blocks, shares)
const trimmed = ({ ones, others, bits, count }: ReturnType<typeof edgesOf>) =>
  [ones, others, bits].map((column) => [...column.subarray(0, count)])
const whole = trimmed(edgesOf(closed.blocks, scorer, -3))

describe('weighing in shares finds the very pairs that weighing alone finds, in the same order', () => {
  test.each([1, 2, 7, 96, 1500])('in %i shares', (shares) => {
    const one = weighing(shares)
    expect(trimmed(edgesOfShares(one, scorer, weighShares(one, scorer, 'first')))).toEqual(whole)
  })

  test('by somebody who has only what was posted to them, and hands in what they did out of order', () => {
    const posted = structuredClone(weighing(12))
    const theirs = [...weighShares(posted, scorerFor(posted), 'hand')].reverse()
    expect(trimmed(edgesOfShares(weighing(12), scorer, theirs))).toEqual(whole)
    expect(Atomics.load(posted.taken, 1)).toBe(12)
  })

  test('when another hand takes shares and never hands them in', async () => {
    const lost: Weighed[] = []
    const linked = await linkAllTogether(closed, linking, {
      begin: ({ taken }) => Atomics.add(taken, 0, 40),
      end: async () => lost,
    })
    expect(trimmed(linked.edges)).toEqual(whole)
    expect([linked.joins, linked.bar]).toEqual([alone.joins, alone.bar])
  })
})
