import { Temporal } from 'temporal-polyfill'
import { isTimed, type Period, readDay, readDue } from '#vocabulary'
import { anyTime } from './any-time.ts'

/** What a plan says of when it is: its title and headings, its cells of dates, and all of its text. */
export type Times = {
  readonly titles: readonly string[]
  readonly dues: readonly string[]
  readonly texts: readonly string[]
  /** What its legend calls years. */
  readonly years: readonly Period[]
}

/** A period, and in a sentence what it was taken from; without a sentence it is written. */
export type FoundPeriod = { readonly period: Period; readonly why: string | undefined }

/** When a plan begins and ends: as it is written, or taken from its dates; `undefined` where it has none. */
export function findPeriod(times: Times): FoundPeriod | undefined {
  return writtenPeriod(times.titles) ?? inferredPeriod(times) ?? periodOfYears(times.years)
}

/** Whether a line says when the plan is. */
export function saysPeriod(text: string): boolean {
  return text.length < 300 && /\b(?:period|plan (?:runs|covers|is for)|covers? the)\b/i.test(text)
}

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*'
const ofMonths = new RegExp(
  `(?:\\d{1,2} )?${month}\\s*(?:20\\d\\d)?\\s*(?:-|–|—|to|until)\\s*(?:\\d{1,2} )?${month}\\s*20\\d\\d`,
  'iu',
)
const ofYears = /(?<!\d)(?<first>20\d\d)\s*(?:-|–|—|\/|to)\s*(?<last>20\d\d|\d\d)(?!\d)/i

function writtenPeriod(titles: readonly string[]): FoundPeriod | undefined {
  for (const title of titles) {
    const months = ofMonths.exec(title)?.[0]
    const due = months === undefined ? undefined : readDue(months, anyTime)
    if (due && isTimed(due) && due.window.to) {
      return { period: { from: due.window.from, to: due.window.to }, why: undefined }
    }
    const years = ofYears.exec(title)?.groups
    const first = Number(years?.['first'])
    const written = years?.['last'] ?? ''
    const last =
      written.length === 2 ? Math.floor(first / 100) * 100 + Number(written) : Number(written)
    if (years && last > first && last - first <= 30) {
      const why = `“${title}” says from which year to which; they were taken as financial years.`
      return { period: { from: april(first), to: april(last) }, why }
    }
  }
  return undefined
}

/** Fewer months than this before the next is no gap that makes a date an outlier. */
const gapOfOutlier = 6

/**
 * From the earliest month of its dates that is no lone outlier far before the others, to the end of the financial
 * year of the last year it speaks of.
 */
function inferredPeriod({ dues, texts }: Times): FoundPeriod | undefined {
  const timed = dues.flatMap((text) => timeOf(text) ?? [])
  const begin = firstMonth(timed.map(({ from }) => from))
  if (!begin) return undefined
  const spoken = texts
    .flatMap((text) =>
      [...text.matchAll(/(?<![\d/.])20\d\d(?![\d])/g)].map(([year]) => Number(year)),
    )
    .filter((year) => year >= begin.year && year <= begin.year + 15)
  const last =
    timed
      .map(({ to }) => to)
      .toSorted(Temporal.PlainDate.compare)
      .at(-1) ?? begin
  const years = [april(Math.max(begin.year, ...spoken)), aprilFrom(last)]
  const to = years.toSorted(Temporal.PlainDate.compare).at(-1) ?? last
  const why =
    'No period is written. It was taken to begin with the earliest month of the dates that does not stand alone far before the others, ' +
    'and to end on 31 March of the last year the plan speaks of.'
  return { period: { from: begin, to }, why }
}

function periodOfYears(years: readonly Period[]): FoundPeriod | undefined {
  const { compare } = Temporal.PlainDate
  const from = years.map((year) => year.from).toSorted(compare)[0]
  const to = years
    .map((year) => year.to)
    .toSorted(compare)
    .at(-1)
  const why = 'No period is written. It was taken from the years of the plan’s own legend.'
  return from && to ? { period: { from, to }, why } : undefined
}

type Time = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }

function timeOf(text: string): Time | undefined {
  const due = readDue(text, anyTime)
  if (due.kind !== 'by' && due.kind !== 'from') return undefined
  if (due.flags.includes('year-assumed') || due.flags.includes('needs-anchor')) return undefined
  const { from, to } = due.window
  return { from, to: to ?? from.add({ months: 1 }) }
}

function firstMonth(days: readonly Temporal.PlainDate[]): Temporal.PlainDate | undefined {
  const months = days.map((day) => day.with({ day: 1 })).toSorted(Temporal.PlainDate.compare)
  const [first, second] = months
  const isOutlier =
    first &&
    second &&
    months.length > 3 &&
    first.until(second, { largestUnit: 'months' }).months >= gapOfOutlier
  return isOutlier ? second : first
}

/** The first 1 April on or after a day. */
function aprilFrom(day: Temporal.PlainDate): Temporal.PlainDate {
  const same = april(day.year)
  return Temporal.PlainDate.compare(same, day) >= 0 ? same : april(day.year + 1)
}

function april(year: number): Temporal.PlainDate {
  return readDay(`${year}-04-01`) ?? Temporal.PlainDate.from({ year, month: 4, day: 1 })
}
