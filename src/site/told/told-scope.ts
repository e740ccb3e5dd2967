import type { Temporal } from 'temporal-polyfill'
import type { CountedCode, Indicator, PublicFigures, Reading } from '#indicators'
import { figureInWords, type ToldFigure } from './figure.ts'
import { sayMonth } from './month-words.ts'
import { isBefore, type MonthsTold } from './months-told.ts'
import { sayChange } from './say-change.ts'

/** What pages know when they tell figures. */
export type Told = {
  readonly months: MonthsTold
  readonly figures: PublicFigures
  /** How many councils of a scope declared a night in a month: `region 2024-06`. */
  readonly declared: ReadonlyMap<string, number>
  /** By which definitions the figures stand. */
  readonly reading: Reading
}

/** One figure as it is told. Months without anybody are noughts. */
export function figureAt(
  told: Pick<Told, 'figures' | 'declared'>,
  scope: string,
  month: Temporal.PlainYearMonth,
  cell: CountedCode,
): ToldFigure {
  if (cell.endsWith('_night') && !told.declared.get(`${scope} ${month}`)) return null
  return told.figures.get(scope)?.get(String(month))?.[cell] ?? 0
}

/** What changed in an indicator since the same month of the year before; or why nothing can be said. */
export function changeInWords(told: Told, scope: string, indicator: Indicator): string {
  const yearBefore = told.months.month.subtract({ years: 1 })
  const when = sayMonth(yearBefore)
  const enough = told.months.first.add({ months: indicator.monthsBefore })
  if (isBefore(yearBefore, enough)) {
    return `The record does not go back far enough to set it against ${when}.`
  }
  const now = figureAt(told, scope, told.months.month, indicator.headline)
  const before = figureAt(told, scope, yearBefore, indicator.headline)
  if (now === 'withheld') return 'Withheld, because a figure is small or would tell one that is.'
  if (before === 'withheld')
    return `The figure for ${when} is withheld, so nothing is set against it.`
  if (now === null || before === null) return `There is no figure for ${when} to set it against.`
  return sayChange({ now, before, when })
}

/** A headline figure and what it counts: `12`, `people seen sleeping rough in June 2024`. */
export function headlineOf(told: Told, scope: string, indicator: Indicator) {
  const value = figureAt(told, scope, told.months.month, indicator.headline)
  const words = value === 1 ? indicator.one : indicator.many
  return {
    value: figureInWords(value),
    label: `${words} in ${sayMonth(told.months.month)}`,
  }
}
