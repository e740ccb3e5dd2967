import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { categories } from '#access'
import { newId } from '#foundations'
import type { AgencyId } from '#vocabulary'
import { anyConsent } from '../../../testing/house/any-consent.ts'
import { type Consent, consentLines, consentState, isWithheld, stateInWords } from './consent.ts'

const today = Temporal.PlainDate.from('2024-07-02')
const asked = { purpose: 'casework', category: 'rights' } as const

const withdrawnNow: Consent = {
  id: newId<'consent'>(),
  purpose: 'casework',
  categories: ['rights'],
  decision: 'withdrawn',
  how: 'verbal',
  witnessedBy: undefined,
  fromOn: today,
  untilOn: undefined,
  noticeVersion: '1',
  agencyId: newId() as string as AgencyId,
  recordedAt: Temporal.Instant.fromEpochMilliseconds(5000),
}

test('a withdrawal recorded today stands at once, whatever was decided before', () => {
  fc.assert(
    fc.property(fc.array(anyConsent(today)), (before) => {
      const state = consentState([...before, withdrawnNow], asked, today)
      expect(state.kind).toBe('withdrawn')
      expect(isWithheld(state)).toBe(true)
    }),
  )
})

test('the order in which decisions are read changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyConsent(today)), fc.integer(), (decisions, turn) => {
      const at = Math.abs(turn) % Math.max(1, decisions.length)
      const turned = [...decisions.slice(at), ...decisions.slice(0, at)]
      expect(consentState(turned, asked, today)).toEqual(consentState(decisions, asked, today))
    }),
  )
})

test('a decision about another purpose or another part changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyConsent(today)), anyConsent(today), (decisions, another) => {
      const aside = {
        ...another,
        categories: another.categories.filter((code) => code !== 'rights'),
      }
      expect(consentState([...decisions, aside], asked, today)).toEqual(
        consentState(decisions, asked, today),
      )
    }),
  )
})

test('consent is current only between its first day and its last, and says its end or that there is none', () => {
  fc.assert(
    fc.property(anyConsent(today), fc.integer({ min: -30, max: 30 }), (told, days) => {
      const day = today.add({ days })
      const only = { ...told, ...asked, categories: ['rights' as const] }
      const state = consentState([only], asked, day)
      const begun = Temporal.PlainDate.compare(only.fromOn, day) <= 0
      const over = only.untilOn && Temporal.PlainDate.compare(only.untilOn, day) <= 0
      expect(state.kind === 'current').toBe(only.decision === 'given' && begun && !over)
      if (state.kind === 'current') {
        expect(stateInWords(state)).toMatch(only.untilOn ? /, ends on / : /, no end date$/)
      }
    }),
  )
})

test('every part somebody decided about stands in exactly one line of its purpose', () => {
  fc.assert(
    fc.property(fc.array(anyConsent(today)), (decisions) => {
      const lines = consentLines(decisions, today)
      for (const { code: category } of categories) {
        const told = lines.filter(
          (line) => line.purpose === 'casework' && line.categories.includes(category),
        )
        const state = consentState(decisions, { purpose: 'casework', category }, today)
        expect(told.length).toBe(state.kind === 'not-asked' ? 0 : 1)
      }
    }),
  )
})
