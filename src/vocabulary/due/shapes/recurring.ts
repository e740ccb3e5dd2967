import {
  type DueReading,
  fromStartOf,
  untilEndOf,
  whilePlanRuns,
  withFlags,
  within,
} from '../due-reading.ts'
import type { PlanCalendar } from '../plan-calendar.ts'
import { type Rule, ruleAsText } from '../rule.ts'
import { type Fault, type Span, spansOf } from '../span.ts'
import { readSpanOrRange } from '../spans/read-range.ts'
import { readSpan } from '../spans/read-span.ts'
import { withoutEdges } from './edges.ts'
import { readEnd, readStart } from './from-and-until.ts'
import { findRhythm } from './rhythm.ts'

const besides = /\b(?:reports?|reporting|updates?|meetings?|monitor(?:ing|ed)|returns?|checks?)\b/g

/** “Six monthly”, “quarterly from April 2023”, “every March”, “April 2023 then annually”. */
export function readRecurring(text: string, plan: PlanCalendar): readonly (DueReading | Fault)[] {
  const rhythm = findRhythm(text)
  if (!rhythm) return []
  const rest = withoutEdges(rhythm.rest)
  return rhythm.rules.flatMap((rule) => readWhen(rest, rule, plan))
}

function readWhen(rest: string, rule: Rule, plan: PlanCalendar): readonly DueReading[] {
  const whole = withFlags(again(whilePlanRuns(plan), rule), 'first-occurrence')
  if (rest === '') return [whole]
  if (withoutEdges(rest.replaceAll(besides, '')) === '') return [withFlags(whole, 'more-words')]
  const ofYear = rule.every === 'YEARLY' && rule.interval === 1 ? readOfYear(rest, plan) : []
  if (ofYear.length > 0) return ofYear

  const starts = spansOf(readStart(rest, plan))
  if (starts.length > 0) return starts.map((span) => againFrom(span, rule))
  const ends = spansOf(readEnd(rest, plan))
  if (ends.length > 0) {
    return ends.map((span) => withFlags(again(untilEndOf(span, plan), rule), 'first-occurrence'))
  }
  const time = rest.replace(/^(?:in|during|for|throughout) (?:the )?/, '')
  return spansOf(readSpanOrRange(time, plan)).map((span) =>
    isLong(span) ? again(within(span, 'recurring'), rule) : againFrom(span, rule),
  )
}

/** A month or day of every year: “every April”, “annually by 31 March”. */
function readOfYear(rest: string, plan: PlanCalendar): readonly DueReading[] {
  const time = rest.replace(/^(?:in|by|on|each|every|due)(?: the)? /, '')
  const [span] = spansOf(readSpan(time, plan))
  if (!span?.flags.includes('year-assumed')) return []
  if (span.unit !== 'month' && span.unit !== 'day') return []
  const { month, day } = span.from
  const rule: Rule = { every: 'YEARLY', interval: 1, month }
  return [again(whilePlanRuns(plan), span.unit === 'day' ? { ...rule, day } : rule)]
}

/** A year is the time in which it happens; a month or a day is when it begins to. */
function isLong({ unit, start, end }: Span): boolean {
  return unit === 'year' || unit === 'stretch' || start !== end
}

function againFrom(span: Span, rule: Rule): DueReading {
  const reading = again(fromStartOf(span), rule)
  return { ...reading, flags: reading.flags.filter((flag) => flag !== 'start-counts') }
}

function again(reading: DueReading, rule: Rule): DueReading {
  return { ...reading, kind: 'recurring', recurrence: ruleAsText(rule) }
}
