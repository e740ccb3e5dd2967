import { Temporal } from 'temporal-polyfill'
import type { PlanCalendar } from '../plan-calendar.ts'
import { across, flagged, type Reading, type Span, spansOf } from '../span.ts'
import { readSpan } from './read-span.ts'

/** What may stand between two times, the surest first: after a dash they are one stretch, after “and” they may be two dates. */
const separators = [
  { pattern: / ?- ?| to (?:the )?| until | through /g, joins: 'a stretch' },
  { pattern: / ?\/ ?/g, joins: 'perhaps a list' },
  { pattern: / ?& ?| and | ?, ?/g, joins: 'perhaps a list' },
] as const
type Joins = (typeof separators)[number]['joins']

/** No time is written at greater length than this. */
const longest = 40

/** One time, or a first and a last with something between them. */
export function readSpanOrRange(text: string, plan: PlanCalendar): readonly Reading[] {
  const whole = readSpan(text, plan)
  if (whole.length > 0) return whole
  const bare = text.replace(/^between (.+) and /, '$1 to ').replace(/^from /, '')
  for (const { pattern, joins } of separators) {
    const found = splitsOf(bare, pattern).flatMap((ends) => readPair(ends, joins, plan))
    if (found.length > 0) return found
  }
  return []
}

type Ends = { readonly first: string; readonly last: string }

function splitsOf(text: string, separator: RegExp): readonly Ends[] {
  return [...text.matchAll(separator)]
    .map((at) => ({ first: text.slice(0, at.index), last: text.slice(at.index + at[0].length) }))
    .filter(({ first, last }) => first !== '' && first.length <= longest && last.length <= longest)
}

/** Both ends, where the first may borrow its year or month from the last: “April – June 2023”, “1 – 5 June”. */
function readPair({ first, last }: Ends, joins: Joins, plan: PlanCalendar): readonly Reading[] {
  const ends = spansOf(readSpan(last, plan))
  if (ends.length === 0) return []
  const own = spansOf(readSpan(first, plan))
  if (own.some(hasYear)) {
    const pairs = pairUp(own, ends, joins)
    return pairs.length > 0 ? pairs : [{ fault: 'backwards' }]
  }
  for (const tail of tailsOf(last)) {
    const borrowed = spansOf(readSpan(`${first} ${tail}`, plan))
    if (borrowed.length === 0 || (ends.some(hasYear) && !borrowed.some(hasYear))) continue
    const pairs = pairUp(borrowed, ends, joins)
    return pairs.length > 0 ? pairs : pairUp(inYearBefore(first, tail, plan), ends, joins)
  }
  return pairUp(own, ends, joins)
}

/** Of “December – January 2024” the first is of the year before. */
function inYearBefore(first: string, tail: string, plan: PlanCalendar): readonly Span[] {
  if (!/^(?:\d{4}|\d{2})$/.test(tail)) return []
  const before = String(Number(tail) - 1).padStart(tail.length, '0')
  return spansOf(
    readSpan(`${first} ${before}`, plan).map((found) => flagged(found, 'year-assumed')),
  )
}

/** What the last end could lend: its last word, its last two and so on. */
function tailsOf(last: string): readonly string[] {
  const words = last.split(' ')
  return words.slice(1).map((_, index) => words.slice(words.length - 1 - index).join(' '))
}

/** Each first end with the nearest last end of its own kind. */
function pairUp(starts: readonly Span[], ends: readonly Span[], joins: Joins): readonly Reading[] {
  return starts.flatMap((start) => {
    const alike = ends.filter(({ unit }) => unit === start.unit)
    const end = (alike.length > 0 ? alike : ends).find((one) => isLater(one, start))
    if (!end) return []
    const pair = across(start, end)
    const isList = joins === 'perhaps a list' && !start.to.equals(end.from)
    return [isList ? flagged(pair, 'several-dates') : pair]
  })
}

function isLater(one: Span, other: Span): boolean {
  const { compare } = Temporal.PlainDate
  return compare(one.from, other.from) >= 0 && compare(one.to, other.to) > 0
}

function hasYear({ flags }: Span): boolean {
  return !flags.includes('year-assumed')
}
