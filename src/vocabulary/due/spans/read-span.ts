import type { PlanCalendar } from '../plan-calendar.ts'
import type { Reading } from '../span.ts'
import { readDays } from './read-days.ts'
import { readLegend } from './read-legend.ts'
import { readMonths } from './read-months.ts'
import { readNamedDays } from './read-named-days.ts'
import { readParts } from './read-parts.ts'
import { readRoughly } from './read-roughly.ts'
import { readSeasons } from './read-seasons.ts'
import { readWeeks } from './read-weeks.ts'
import { readYears } from './read-years.ts'

const readers = [readLegend, readMonths, readDays, readYears, readSeasons, readParts, readNamedDays]

/** What may be read within a week or behind “mid”: deeper than that nobody writes. */
const deepest = 4

/** One time of whatever kind, read from the whole of a text in every way that is open. */
export function readSpan(text: string, plan: PlanCalendar): readonly Reading[] {
  return readDeeper(text, plan, 0)
}

function readDeeper(text: string, plan: PlanCalendar, depth: number): readonly Reading[] {
  if (text === '' || depth > deepest) return []
  const inner = (rest: string) => readDeeper(rest, plan, depth + 1)
  return [
    ...readers.flatMap((read) => read(text, plan)),
    ...readWeeks(text, inner),
    ...readRoughly(text, inner),
  ]
}
