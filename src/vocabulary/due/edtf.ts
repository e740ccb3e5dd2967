import { Temporal } from 'temporal-polyfill'
import { type Period, readDay, readMonth } from '../days.ts'
import type { DueWindow } from './due.ts'

/**
 * The part of EDTF that due dates are written in (ISO 8601-2, level 1; https://www.loc.gov/standards/datetime/):
 * days, months, years and seasons, each perhaps uncertain (`?`), approximate (`~`) or both (`%`), and
 * intervals of the first three, open at one end at most. Years are of four digits and from 1000 on.
 */
const time = '[12]\\d{3}(?:-\\d{2}){0,2}[?~%]?'
const single = new RegExp(`^${time}$`)
const interval = new RegExp(`^(?:(?<start>${time})|\\.\\.)/(?:(?<end>${time})|\\.\\.)$`)
const season = /^[12]\d{3}-2[1-4]$/

/** The window a text of EDTF comes to by itself; `'a setting'` when it hangs on one (a season, an open start). */
export function windowOfEdtf(edtf: string): DueWindow | 'a setting' | undefined {
  if (season.test(edtf)) return 'a setting'
  if (single.test(edtf)) return boundsOf(edtf)
  const ends = interval.exec(edtf)?.groups
  if (!ends) return undefined
  const first = ends['start'] === undefined ? undefined : boundsOf(ends['start'])
  const last = ends['end'] === undefined ? undefined : boundsOf(ends['end'])
  if (ends['start'] === undefined) return last && 'a setting'
  if (!first || ends['end'] === undefined) return first && { from: first.from, to: undefined }
  const isForwards = last && Temporal.PlainDate.compare(first.from, last.to) < 0
  return isForwards ? { from: first.from, to: last.to } : undefined
}

/** Whether a window can be what a season or an open start was set to. */
export function maySettle(edtf: string, { from, to }: DueWindow): boolean {
  if (!to || Temporal.PlainDate.compare(from, to) >= 0) return false
  if (season.test(edtf)) return from.year === Number(edtf.slice(0, 4))
  return boundsOf(edtf.slice('../'.length))?.to.equals(to) ?? false
}

/** Whether a text of EDTF is a season, sure or not. */
export function isSeason(text: string): boolean {
  return season.test(text.replace(/[?~%]$/, ''))
}

/** The days of one day, month or year of EDTF, whatever is said of how sure it is. */
export function boundsOf(text: string): Period | undefined {
  const bare = text.replace(/[?~%]$/, '')
  const day = readDay(bare)
  if (day) return { from: day, to: day.add({ days: 1 }) }
  const month = readMonth(bare)?.toPlainDate({ day: 1 })
  if (month) return { from: month, to: month.add({ months: 1 }) }
  if (!/^\d{4}$/.test(bare)) return undefined
  const year = Temporal.PlainDate.from({ year: Number(bare), month: 1, day: 1 })
  return { from: year, to: year.add({ years: 1 }) }
}
