import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MemberId } from '#vocabulary'
import { erasureState } from './erasure-request.ts'

test('two different coordinators must approve, and one who refuses ends it, in any order', () => {
  const members = ['a', 'b', 'c'].map((one) => one as MemberId)
  const anyDecision = fc.record({
    by: fc.constantFrom(...members),
    refusal: fc.constantFrom(undefined, undefined, 'legal_claims' as const),
  })
  fc.assert(
    fc.property(fc.array(anyDecision), (decisions) => {
      const state = erasureState({ decisions })
      const approving = new Set(decisions.map(({ by }) => by)).size
      const isRefused = decisions.some(({ refusal }) => refusal)
      expect(state === 'refused').toBe(isRefused)
      expect(state === 'approved').toBe(!isRefused && approving >= 2)
      expect(erasureState({ decisions: decisions.toReversed() })).toBe(state)
    }),
  )
})
