import type { Temporal } from 'temporal-polyfill'
import { byEndOf, type DueReading, withFlags } from '../due-reading.ts'
import type { PlanCalendar } from '../plan-calendar.ts'
import { stretch } from '../span.ts'

const atOnce =
  /^(?:with )?(?:immediate(?:ly)?(?: effect| start)?|asap|as soon as (?:possible|practicable)|straight away|now|urgent(?:ly)?)$/
const withinTime =
  /^(?:(?:within|in|over|during|after|up to) )?(?:the )?(?:next |first )?(?:\d{1,3} ?(?:-|to) ?)?(?<count>\d{1,3})[ -]?(?:working |calendar )?(?<unit>day|week|wk|month|mth|year|yr)s?(?<rest> (?:of|from|after|following|time)\b.*)?$/

/**
 * “Within six months” and “immediate” count from a day that nobody wrote. The plan’s first day stands in
 * for it, and whole months keep a day from being made up.
 */
export function readAnchored(text: string, { period }: PlanCalendar): readonly DueReading[] {
  if (atOnce.test(text)) return [withFlags(inWholeMonths(period.from, period.from), 'needs-anchor')]
  const found = withinTime.exec(text)?.groups
  const count = Number(found?.['count'])
  // “12 months from April 2023” does say from when, and not until when
  if (!found || count === 0 || /\d/.test(found['rest'] ?? '')) return []
  const last = later(period.from, count, found['unit'] ?? '').subtract({ days: 1 })
  const reading = withFlags(inWholeMonths(period.from, last), 'needs-anchor')
  return [found['rest'] === undefined ? reading : withFlags(reading, 'more-words')]
}

function later(day: Temporal.PlainDate, count: number, unit: string): Temporal.PlainDate {
  if (unit === 'day') return day.add({ days: count })
  if (unit.startsWith('w')) return day.add({ weeks: count })
  return unit.startsWith('m') ? day.add({ months: count }) : day.add({ years: count })
}

function inWholeMonths(first: Temporal.PlainDate, last: Temporal.PlainDate): DueReading {
  return byEndOf(
    stretch({ from: first.with({ day: 1 }), to: last.with({ day: 1 }).add({ months: 1 }) }),
  )
}
