import type { Temporal } from 'temporal-polyfill'
import { percentageOf } from '../publication/arithmetic.ts'
import type { PublicCount } from '../publication/public-figures.ts'

/** A figure over some months in some areas, by area; every month asked for is there, the earliest first. */
export type Trend = ReadonlyMap<string, readonly TrendMonth[]>

/** What is told of one month. */
export type TrendMonth = { readonly month: Temporal.PlainYearMonth } & (
  | {
      readonly state: 'told'
      /** A count of people, or whole per cent where there is a denominator. */
      readonly value: number
      readonly numerator: number
      readonly denominator: number | undefined
    }
  | { readonly state: 'withheld' }
  | { readonly state: 'none'; readonly because: NoFigure }
)

/**
 * Why a month has no figure: nobody was counted yet, no council declared its night, the month is not over,
 * it would be a share of nobody, or it is observed and not counted here.
 */
export type NoFigure = 'before_record' | 'no_night' | 'running' | 'share_of_nobody' | 'observed'

/** A count of people, or how many of how many; either may be withheld. */
export type CountOrShare = {
  readonly numerator: PublicCount
  readonly denominator: PublicCount | undefined
}

/** Tells a month by its counts. A share with anything of it withheld is withheld. */
export function tellMonth(month: Temporal.PlainYearMonth, counts: CountOrShare): TrendMonth {
  const { numerator, denominator } = counts
  if (numerator === 'withheld' || denominator === 'withheld') return { month, state: 'withheld' }
  const value = denominator === undefined ? numerator : percentageOf(numerator, denominator)
  if (value === undefined) return { month, state: 'none', because: 'share_of_nobody' }
  return { month, state: 'told', value, numerator, denominator }
}
