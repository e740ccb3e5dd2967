import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import { readFigures } from '../figures/figures.store.ts'
import { region } from '../figures/scopes.store.ts'
import { readLocalFigures } from '../local/local-figures.store.ts'
import { readPublicFigures } from '../publication/public-figures.ts'
import { readPublicLocalFigures } from '../publication/public-local-figures.ts'
import type { Smallest } from '../publication/smallest.ts'
import type { Measure } from './figure.ts'
import type { CountOrShare } from './trend.ts'

/** Who will see it: anybody, to whom small numbers are not told, or members who may see figures, to whom all are. */
export type Audience = Smallest | 'members'

/** What is read: the months asked for, and every council of the record, beside which a council is withheld. */
export type Reading = {
  readonly months: Months
  readonly councils: readonly string[]
  readonly audience: Audience
}

/** From one month to another, both included. */
export type Months = {
  readonly from: Temporal.PlainYearMonth
  readonly to: Temporal.PlainYearMonth
}

/** The counts of a figure in an area and month (`YYYY-MM`). */
export type CountAt = (area: string, month: string) => CountOrShare

/** Reads the counts of a figure, for those who will see it. */
export function readCounts(
  db: Db,
  measure: Exclude<Measure, { kind: 'observed' }>,
  reading: Reading,
): Promise<CountAt> {
  return measure.kind === 'national'
    ? nationalCounts(db, measure, reading)
    : localCounts(db, measure, reading)
}

async function nationalCounts(
  db: Db,
  { numerator }: Extract<Measure, { kind: 'national' }>,
  { months, councils, audience }: Reading,
): Promise<CountAt> {
  const figures =
    audience === 'members'
      ? await readFigures(db, { ...months, scopes: [region, ...councils] })
      : await readPublicFigures(db, { ...months, region, councils, smallest: audience })
  return (area, month) => ({
    numerator: figures.get(area)?.get(month)?.[numerator] ?? 0,
    denominator: undefined,
  })
}

async function localCounts(
  db: Db,
  { indicator, numerator, denominator }: Extract<Measure, { kind: 'local' }>,
  { months, councils, audience }: Reading,
): Promise<CountAt> {
  const question = { ...months, indicator }
  const figures =
    audience === 'members'
      ? await readLocalFigures(db, question)
      : await readPublicLocalFigures(db, { ...question, region, councils, smallest: audience })
  return (area, month) => {
    const counts = figures.get(area)?.get(month)
    return {
      numerator: counts?.[numerator] ?? 0,
      denominator: denominator && (counts?.[denominator] ?? 0),
    }
  }
}
