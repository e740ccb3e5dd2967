import { type DueReading, each, fromStartOf } from '../due-reading.ts'
import type { PlanCalendar } from '../plan-calendar.ts'
import type { Fault } from '../span.ts'
import { readStart } from './from-and-until.ts'

/** “March 2023 onwards”, “from autumn 2024”. */
export function readFrom(text: string, plan: PlanCalendar): readonly (DueReading | Fault)[] {
  return each(readStart(text, plan), fromStartOf)
}
