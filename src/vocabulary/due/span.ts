import { Temporal } from 'temporal-polyfill'
import { type Period, readDay } from '../days.ts'
import type { DueFlag } from './due-flags.ts'

/** What one way to read a piece of text comes to: a stretch of days, with the words EDTF has for its two ends. */
export type Span = Period & {
  readonly start: string
  readonly end: string
  readonly unit: 'day' | 'month' | 'season' | 'year' | 'stretch'
  readonly flags: readonly DueFlag[]
}

/** It has the shape of a date and cannot be one. */
export type Fault = { readonly fault: DueFlag }

export type Reading = Span | Fault

/** Reads the whole of a text in every way that is open, the likeliest first. */
export type SpanReader = (text: string) => readonly Reading[]

/** The readings that are times. */
export function spansOf(readings: readonly Reading[]): readonly Span[] {
  return readings.flatMap((reading) => ('fault' in reading ? [] : [reading]))
}

/** A day; a fault where the calendar has none, as on 31 February. */
export function daySpan(year: number, month: number, day: number): Reading {
  const text = `${year}-${twoDigits(month)}-${twoDigits(day)}`
  const from = readDay(text)
  if (!from) return { fault: 'no-such-day' }
  return { start: text, end: text, from, to: from.add({ days: 1 }), unit: 'day', flags: [] }
}

/** Whole months from the first of one; they may lead into another year. */
export function monthsSpan(year: number, firstMonth: number, count: number): Span {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ months: firstMonth - 1 })
  return stretch({ from: first, to: first.add({ months: count }) })
}

/** A year from January to December. */
export function yearSpan(year: number): Span {
  return { ...monthsSpan(year, 1, 12), start: `${year}`, end: `${year}`, unit: 'year' }
}

/** From 1 April of the year. */
export function financialYearSpan(year: number): Span {
  return monthsSpan(year, 4, 12)
}

/** A period, told in whole months where it consists of them. */
export function stretch({ from, to }: Period): Span {
  const last = to.subtract({ days: 1 })
  const isWhole = from.day === 1 && to.day === 1
  const [start, end] = isWhole ? [monthText(from), monthText(last)] : [`${from}`, `${last}`]
  return { start, end, from, to, unit: isWhole && start === end ? 'month' : 'stretch', flags: [] }
}

/** From the first of one to the last of the other. EDTF has no seasons within intervals, so those are told in months. */
export function across(first: Span, last: Span): Span {
  return {
    start: inMonths(first).start,
    end: inMonths(last).end,
    from: first.from,
    to: last.to,
    unit: first.unit === last.unit ? first.unit : 'stretch',
    flags: [...first.flags, ...last.flags],
  }
}

/** A season told in months, for where its own code may not stand. */
export function inMonths(span: Span): Span {
  return span.unit === 'season' ? { ...stretch(span), flags: span.flags } : span
}

/** The same reading with something to look at. */
export function flagged(reading: Reading, ...flags: readonly DueFlag[]): Reading {
  return 'fault' in reading ? reading : { ...reading, flags: [...reading.flags, ...flags] }
}

/** Whether two periods have a day in common. */
export function overlaps(one: Period, other: Period): boolean {
  const { compare } = Temporal.PlainDate
  return compare(one.from, other.to) < 0 && compare(other.from, one.to) < 0
}

function monthText(day: Temporal.PlainDate): string {
  return day.toPlainYearMonth().toString()
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
