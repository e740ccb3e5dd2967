import type { Temporal } from 'temporal-polyfill'
import { dayOfMoment } from '#vocabulary'
import type { Following } from '../../action-status/standing-of.ts'
import type { Scheme } from '../../scheme/scheme.ts'

/** How the actions of a commitment are followed: through the term of its award, or before it as if it were awarded today. */
export function followingOf(
  award: { readonly from: Temporal.Instant; readonly until: Temporal.Instant } | undefined,
  { termMonths, reportEveryMonths }: Scheme,
  now: Temporal.Instant,
): Following {
  const today = dayOfMoment(now)
  const cadence = { every: reportEveryMonths, unit: 'months' } as const
  if (!award) {
    const period = { from: today, to: today.add({ months: termMonths }) }
    return { period, cadence, followedFrom: undefined }
  }
  const from = dayOfMoment(award.from)
  return { period: { from, to: dayOfMoment(award.until) }, cadence, followedFrom: from }
}
