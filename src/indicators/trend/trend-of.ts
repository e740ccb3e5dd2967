import { Temporal } from 'temporal-polyfill'
import type { Needs } from '#foundations'
import { done, monthsBetween, type Outcome, refused } from '#vocabulary'
import { monthsCovered } from '../figures/figures.store.ts'
import { runningMonth } from '../figures/running-month.ts'
import { councilsOfRecord, region } from '../figures/scopes.store.ts'
import { declaredNights } from '../publication/reading.store.ts'
import { type Figure, figuresByCode } from './figure.ts'
import { type Audience, type Months, readCounts } from './read-counts.ts'
import { type NoFigure, type Trend, type TrendMonth, tellMonth } from './trend.ts'

/** Which figure, by its code, in which areas (`region`, or codes of councils), over which months. */
export type TrendQuestion = {
  readonly code: string
  readonly areas: readonly string[]
  readonly months: Months
}

export type TrendRefusal =
  | 'no-such-indicator'
  | 'no-such-area'
  /** No month at all, or more than ten years of them. */
  | 'no-such-period'
  | 'month-to-come'

/**
 * A figure month by month, national or local alike. Whoever shows it to the public says below which counts
 * numbers are small: it is then withheld as on every public page, beside all councils of the region, so that
 * neither areas nor counts tell it when they are subtracted. Months are never added.
 */
export async function trendOf(
  { db, clock }: Pick<Needs, 'db' | 'clock'>,
  question: TrendQuestion,
  audience: Audience,
): Promise<Outcome<Trend, TrendRefusal>> {
  const figure = figuresByCode.get(question.code)
  if (!figure) return refused('no-such-indicator')
  const councils = await councilsOfRecord(db)
  const isKnown = (area: string) => area === region || councils.includes(area)
  if (!question.areas.every(isKnown)) return refused('no-such-area')
  const running = runningMonth(clock.now())
  const refusal = refusalOfMonths(question.months, running)
  if (refusal) return refused(refusal)

  const gap = await gapsOf(db, figure, running)
  const months = monthsBetween(question.months.from, question.months.to)
  const { measure } = figure
  if (measure.kind === 'observed') {
    return done(inEachArea(question, months, (_area, month) => none(month, 'observed')))
  }
  const countAt = await readCounts(db, measure, { months: question.months, councils, audience })
  return done(
    inEachArea(question, months, (area, month) => {
      const because = gap(area, month)
      return because ? none(month, because) : tellMonth(month, countAt(area, String(month)))
    }),
  )
}

const mostMonths = 120

function refusalOfMonths(
  { from, to }: Months,
  running: Temporal.PlainYearMonth,
): TrendRefusal | undefined {
  const count = from.until(to, { largestUnit: 'months' }).months + 1
  if (count < 1 || count > mostMonths) return 'no-such-period'
  return isBefore(running, to) ? 'month-to-come' : undefined
}

/** Why an area has no figure in a month, if it has none. */
async function gapsOf(
  db: Needs['db'],
  { measure }: Figure,
  running: Temporal.PlainYearMonth,
): Promise<(area: string, month: Temporal.PlainYearMonth) => NoFigure | undefined> {
  const first = (await monthsCovered(db))?.first
  const isOfNight = measure.kind === 'national' && measure.numerator.endsWith('_night')
  const nights = isOfNight ? await declaredNights(db) : undefined
  return (area, month) => {
    if (month.equals(running)) return 'running'
    if (!first || isBefore(month, first)) return 'before_record'
    return nights && !nights.get(`${area} ${month}`) ? 'no_night' : undefined
  }
}

function inEachArea(
  { areas }: TrendQuestion,
  months: readonly Temporal.PlainYearMonth[],
  tell: (area: string, month: Temporal.PlainYearMonth) => TrendMonth,
): Trend {
  return new Map(areas.map((area) => [area, months.map((month) => tell(area, month))]))
}

function none(month: Temporal.PlainYearMonth, because: NoFigure): TrendMonth {
  return { month, state: 'none', because }
}

function isBefore(one: Temporal.PlainYearMonth, other: Temporal.PlainYearMonth): boolean {
  return Temporal.PlainYearMonth.compare(one, other) < 0
}
