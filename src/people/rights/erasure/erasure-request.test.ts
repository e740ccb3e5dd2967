import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AgencyId, MemberId } from '#vocabulary'
import { barredFrom, decideRefusal, erasureState, wordsNow } from './erasure-request.ts'

const members = ['a', 'b', 'c'].map((one) => one as MemberId)
const agencies = ['north', 'south'].map((one) => one as AgencyId)
const anyWord = fc.record({
  by: fc.constantFrom(...members),
  agencyId: fc.constantFrom(...agencies),
  refusal: fc.constantFrom(undefined, 'legal_claims' as const),
})

test('two different coordinators decide, to erase as to refuse, and one alone decides nothing', () => {
  fc.assert(
    fc.property(fc.array(anyWord), (decisions) => {
      const state = erasureState({ decisions })
      const latest = members.flatMap(
        (member) => decisions.filter(({ by }) => by === member).at(-1) ?? [],
      )
      const refusing = latest.filter(({ refusal }) => refusal).length
      const approving = latest.length - refusing
      expect(state === 'approved').toBe(approving >= 2)
      expect(state === 'refused').toBe(approving < 2 && refusing >= 2)
      expect(state === 'divided').toBe(approving === 1 && refusing === 1)
      expect(wordsNow(decisions)).toHaveLength(latest.length)
    }),
  )
})

test('where another organisation has a say, two of one organisation never decide', () => {
  fc.assert(
    fc.property(fc.array(anyWord, { maxLength: 12 }), (words) => {
      const agencyOf = new Map(words.map(({ by, agencyId }) => [by, agencyId]))
      const decisions: typeof words = []
      for (const { by, refusal } of words) {
        const word = { by, refusal, agencyId: agencyOf.get(by) ?? ('' as AgencyId) }
        if (!decideRefusal({ decisions }, word, 'others-concerned')) decisions.push(word)
      }
      const state = erasureState({ decisions })
      if (state !== 'approved' && state !== 'refused') return
      expect(new Set(decisions.map(({ agencyId }) => agencyId)).size).toBe(2)
      for (const by of members) {
        const one = { by, agencyId: agencies[0] ?? ('' as AgencyId) }
        expect(barredFrom({ decisions }, one, 'nobody-else')).toBe('decided')
      }
    }),
  )
})
