import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { type Category, categories } from '#access'
import { newId } from '#foundations'
import type { AgencyId, Id } from '#vocabulary'

/** A decision of a person about sharing as any agency may have recorded it, around a day. */
export function anyConsent(today: Temporal.PlainDate) {
  return fc
    .record({
      decision: fc.constantFrom('given' as const, 'refused' as const, 'withdrawn' as const),
      purpose: fc.constantFrom('casework' as const, 'outreach' as const),
      categories: fc.subarray(
        categories.map(({ code }): Category => code),
        { minLength: 1 },
      ),
      from: fc.integer({ min: -20, max: 5 }),
      lasts: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
      recorded: fc.integer({ min: 0, max: 1000 }),
    })
    .map(({ decision, purpose, categories: told, from, lasts, recorded }) => {
      const fromOn = today.add({ days: decision === 'given' ? from : Math.min(from, 0) })
      const isEnding = decision === 'given' && lasts !== undefined
      return {
        id: newId() as Id<'consent'>,
        purpose,
        categories: told,
        decision,
        how: 'verbal' as const,
        witnessedBy: undefined,
        fromOn,
        untilOn: isEnding ? fromOn.add({ days: lasts }) : undefined,
        noticeVersion: '1',
        agencyId: newId() as string as AgencyId,
        recordedAt: Temporal.Instant.fromEpochMilliseconds(recorded),
      }
    })
}

/** Forty such decisions, always the same. */
export function anyConsents(today: Temporal.PlainDate) {
  return fc.sample(anyConsent(today), { numRuns: 40, seed: 4 })
}
