import { Temporal } from 'temporal-polyfill'
import { type Period, readDay } from '../days.ts'
import { type Due, isTimed } from './due.ts'
import { dueAsText } from './due-text.ts'
import type { PlanCalendar } from './plan-calendar.ts'

/** A plan for tests: from 1 October 2022 to the end of March 2025, with a year in its legend. */
export const inventedPlan: PlanCalendar = {
  period: period('2022-10-01', '2025-04-01'),
  years: { 'Year 1': period('2022-04-01', '2023-04-01') },
}

/** A period by its first day and the day after its last. */
export function period(from: string, to: string): Period {
  return { from: day(from), to: day(to) }
}

/** A day of the calendar; a fault in the test when it is none. */
export function day(text: string): Temporal.PlainDate {
  return readDay(text) ?? Temporal.PlainDate.from(text, { overflow: 'reject' })
}

/** All of a due but what was written, so that two can be held side by side. */
export function told(due: Due): string {
  const text = dueAsText({ ...due, raw: '' }).replace(' “”', '')
  const window = isTimed(due) ? ` | ${due.window.from} to ${due.window.to ?? 'no end'}` : ''
  return `${text.replace(/ \[[^)]*\)/, '')}${window}`
}
