import {
  type DueReading,
  each,
  fromStartOf,
  untilEndOf,
  whilePlanRuns,
  withFlags,
  within,
} from '../due-reading.ts'
import type { PlanCalendar } from '../plan-calendar.ts'
import type { Fault, Span } from '../span.ts'
import { readSpanOrRange } from '../spans/read-range.ts'
import { withoutEdges } from './edges.ts'
import { readEnd, readStart } from './from-and-until.ts'

const word =
  /\b(?:ongoing|continuous(?:ly)?|continual(?:ly)?|continuing|rolling|throughout|always|permanent(?:ly)?|business as usual|bau|all year(?: round)?|(?:for |over )?(?:the )?(?:duration|life|lifetime) of (?:the |this )?(?:plan|strategy|programme))\b/

/** “Ongoing”, “ongoing until March 2025”, “April 2023 – ongoing”, “throughout 2024”. */
export function readOngoing(text: string, plan: PlanCalendar): readonly (DueReading | Fault)[] {
  if (!word.test(text)) return each(readEndAlone(text, plan), (span) => untilEndOf(span, plan))
  const rest = withoutEdges(text.replace(word, ' ').replaceAll(/ {2,}/g, ' ').trim())
  if (rest === '' || /^(?:all |the |every )?(?:plan )?year$/.test(rest)) {
    return [withFlags(whilePlanRuns(plan), 'needs-review-rule')]
  }
  const starts = readStart(rest, plan)
  if (starts.length > 0) return each(starts, withoutEnd)
  const ends = readEnd(rest, plan)
  if (ends.length > 0) return each(ends, (span) => untilEndOf(span, plan))
  return each(readSpanOrRange(rest, plan), throughOrFrom)
}

function readEndAlone(text: string, plan: PlanCalendar) {
  return /^(?:until|till|up (?:to|until)) /.test(text) ? readEnd(text, plan) : []
}

/** A year is gone on through; a month or a day is where it begins. */
function throughOrFrom(span: Span): DueReading {
  const isLong = span.unit === 'year' || span.unit === 'stretch' || span.start !== span.end
  return isLong ? within(span, 'ongoing') : withoutEnd(span)
}

function withoutEnd(span: Span): DueReading {
  return withFlags(fromStartOf(span), 'needs-review-rule')
}
