import { byEndOf, type DueReading, each } from '../due-reading.ts'
import type { PlanCalendar } from '../plan-calendar.ts'
import { daySpan, type Fault, flagged, monthsSpan, type Reading } from '../span.ts'
import { readSpanOrRange } from '../spans/read-range.ts'

const done =
  '(?:to be |will be )?(?:completed?|delivered|achieved|implemented|finished|launched|reviewed|in place)'
const lead = new RegExp(
  `^(?:${done} (?=by |in |during |before |no |not )|in |the |during |due(?: date)? ?:? ?|on |within |at (?=end|start)|(?:no|not) later than |(?:target|deadline|due|completion|date)(?: date)? ?:? ?|(?:target|latest) )`,
)
const tail = / ?(?:at the latest|latest|deadline|target)$/
const by = /^by(?: or before)?(?: the)? /
const before = /^(?:before|prior to|in advance of|ahead of)(?: the)? /

/** “April 2023”, “by 31 January 2025”, “Nov 22 – Mar 23”, “before Christmas”. */
export function readBy(text: string, plan: PlanCalendar): readonly (DueReading | Fault)[] {
  const bare = withoutLead(text).replace(tail, '')
  if (before.test(bare)) {
    return each(readSpanOrRange(bare.replace(before, ''), plan).map(justBefore), byEndOf)
  }
  const time = bare.replace(by, '')
  const found = readSpanOrRange(time, plan)
  // “by 2025” may be before it begins or before it is over
  const isOpenToBoth = time !== bare && /^\d{4}$/.test(time)
  return each(isOpenToBoth ? [...found, ...found.map(justBefore)] : found, byEndOf)
}

function withoutLead(text: string): string {
  const bare = text.replace(lead, '')
  return bare === text ? bare : withoutLead(bare)
}

/** The last month before something begins, or the last day where that is a day. */
function justBefore(reading: Reading): Reading {
  if ('fault' in reading) return reading
  const last = reading.from.subtract({ days: 1 })
  const span: Reading =
    reading.unit === 'day'
      ? daySpan(last.year, last.month, last.day)
      : monthsSpan(last.year, last.month, 1)
  return flagged(span, ...reading.flags)
}
