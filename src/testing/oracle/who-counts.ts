import type { InterchangeRows, SingleNightRow } from '#interchange'
import { type Day, type Month, monthOf, monthsFromTo } from './calendar.ts'
import { type Cell, cellsOf, forEveryCell, type Terms } from './cells.ts'
import { type Life, lifeIn, livesIn } from './life.ts'
import { nationalReading, type OracleOptions, type Reading } from './oracle-options.ts'
import type { DeclaredNights } from './rare.ts'
import {
  cellsOfUnidentified,
  type UnidentifiedSighting,
  unidentifiedSightings,
} from './unidentified.ts'

/** The scope of all the councils asked about together, computed on people and never by adding. */
export const region = 'region'

/** What to read: the councils, the first and last month (`YYYY-MM`, both included), and other readings. */
export type Question = {
  readonly councils: readonly string[]
  readonly from: Month
  readonly to: Month
  readonly options?: OracleOptions | undefined
}

/** One value for each cell, in each month, in each scope: the code of a council, or `region`. */
export type EveryCell<Value> = Readonly<
  Record<string, Readonly<Record<Month, Readonly<Record<Cell, Value>>>>>
>

/**
 * Reads the record literally and names whoever counts in each figure: the ids of people and, for people
 * nobody could name, of contacts. Throws on a moment or a declared night that makes no sense.
 */
export function whoCounts(rows: InterchangeRows, question: Question): EveryCell<readonly string[]> {
  const reading: Reading = { ...nationalReading, ...question.options }
  const known: Known = {
    lives: livesIn(rows, reading),
    unidentified: unidentifiedSightings(rows, reading),
    singleNights: rows.singleNights,
    reading,
  }
  const months = monthsFromTo(question.from, question.to)
  const scopes = [
    ...question.councils.map((council) => ({ scope: council, councils: [council] })),
    { scope: region, councils: question.councils },
  ]
  return Object.fromEntries(
    scopes.map(({ scope, councils }) => [scope, countedIn(councils, months, known)]),
  )
}

type Known = {
  readonly lives: readonly Life[]
  readonly unidentified: readonly UnidentifiedSighting[]
  readonly singleNights: readonly SingleNightRow[]
  readonly reading: Reading
}

function countedIn(
  councils: readonly string[],
  months: readonly Month[],
  known: Known,
): Readonly<Record<Month, Readonly<Record<Cell, readonly string[]>>>> {
  const lives = known.lives
    .map((life) => lifeIn(councils, life))
    .filter((life) => life.seen.length + life.heardOf.length > 0)
  const unidentified = known.unidentified.filter((seen) => councils.includes(seen.council))
  const byMonth: Record<Month, Record<Cell, readonly string[]>> = {}

  for (const month of months) {
    const terms: Terms = {
      declared: declaredFor(month, councils, known.singleNights),
      reading: known.reading,
    }
    const counted = forEveryCell((): string[] => [])
    for (const life of lives) {
      for (const cell of cellsOf(life, month, terms)) counted[cell].push(life.personId)
    }
    for (const sighting of unidentified) {
      for (const cell of cellsOfUnidentified(sighting, month, terms)) {
        counted[cell].push(sighting.contactId)
      }
    }
    byMonth[month] = counted
  }
  return byMonth
}

/** Question 25: each council's own night of the month. Two for one month, or one outside it, is a fault. */
function declaredFor(
  month: Month,
  councils: readonly string[],
  singleNights: readonly SingleNightRow[],
): DeclaredNights {
  const declared = new Map<string, Day>()
  for (const { area_code, month: declaredMonth, night } of singleNights) {
    if (declaredMonth !== month || !councils.includes(area_code)) continue
    if (declared.has(area_code)) throw new Error(`${area_code} declared two nights for ${month}`)
    if (monthOf(night) !== month) throw new Error(`${night} is not a night of ${month}`)
    declared.set(area_code, night)
  }
  return declared
}
