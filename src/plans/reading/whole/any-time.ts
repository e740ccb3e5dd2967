import { Temporal } from 'temporal-polyfill'
import { type PlanCalendar, readDay } from '#vocabulary'

/** A calendar for texts of which only is asked whether they are a time at all. */
export const anyTime: PlanCalendar = {
  period: { from: day('2000-01-01'), to: day('2100-01-01') },
  neighbours: 'months',
}

function day(text: string): Temporal.PlainDate {
  return readDay(text) ?? Temporal.PlainDate.from(text)
}
