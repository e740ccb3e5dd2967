import type { Definition, NoFigure, TrendMonth } from '#indicators'
import { figure } from './say-change.ts'

/** A month of a trend in words: "63%", "12", or why there is no figure. */
export function trendMonthInWords(month: TrendMonth | undefined, unit: Definition['unit']): string {
  if (!month) return 'No figure'
  if (month.state === 'withheld') return 'Withheld'
  return month.state === 'none' ? whyNone[month.because] : inUnit(unit)(month.value)
}

/** A count that a month of a trend is made of, in words. */
export function countInWords(
  month: TrendMonth | undefined,
  which: 'numerator' | 'denominator',
): string {
  if (month?.state === 'withheld') return 'Withheld'
  return month?.state === 'told' ? figure(month[which] ?? 0) : 'Nobody'
}

/** How a value of a unit is written. */
export function inUnit(unit: Definition['unit']): (value: number) => string {
  return unit === 'per_cent' ? (value) => `${figure(value)}%` : figure
}

const whyNone: Readonly<Record<NoFigure, string>> = {
  before_record: 'Before the record',
  no_night: 'No night declared',
  running: 'Not over yet',
  share_of_nobody: 'Nobody to count',
  observed: 'Not counted here',
}
