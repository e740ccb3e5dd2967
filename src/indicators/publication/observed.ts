import { percentageOf } from './arithmetic.ts'
import { breakdownLimit, type Smallest } from './smallest.ts'

/** How many of how many, as somebody observed it: whole numbers, the first at most the second. */
export type Observed = { readonly numerator: number; readonly denominator: number }

/** A share and the counts it is made of. */
export type Share = Observed & { readonly value: number }

/**
 * A share that somebody observed, as anybody may see it. It is withheld whole where the counts, or those
 * who are left, are few: then a percentage would tell them. Observations whose times overlap can be
 * subtracted; whoever publishes them takes times that lie apart. Undefined where it is a share of nobody.
 */
export function publicShare(
  observed: Observed,
  smallest: Smallest,
): Share | 'withheld' | undefined {
  const { numerator, denominator } = observed
  const value = percentageOf(numerator, denominator)
  if (value === undefined) return undefined
  const limit = breakdownLimit(smallest)
  const isSmall = (count: number) => count > 0 && count < limit
  const counts = [numerator, denominator, denominator - numerator]
  return counts.some(isSmall) ? 'withheld' : { numerator, denominator, value }
}
