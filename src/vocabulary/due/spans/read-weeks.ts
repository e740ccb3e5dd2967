import { type Reading, type SpanReader, stretch } from '../span.ts'

const beginning = /^(?:w ?\/ ?c|wc|wk ?c|week (?:commencing|beginning|starting|of))[: ]*(?<day>.+)$/
const ending = /^(?:w ?\/ ?e|week ending)[: ]*(?<day>.+)$/

/** Seven days from the day that is written; of a week that is told by its end, that day. */
export function readWeeks(text: string, read: SpanReader): readonly Reading[] {
  const first = beginning.exec(text)?.groups?.['day']
  if (first !== undefined) return days(first, read).map(weekFrom)
  const last = ending.exec(text)?.groups?.['day']
  return last === undefined ? [] : days(last, read)
}

function days(text: string, read: SpanReader): readonly Reading[] {
  return read(text).filter((reading) => 'fault' in reading || reading.unit === 'day')
}

function weekFrom(day: Reading): Reading {
  if ('fault' in day) return day
  return { ...stretch({ from: day.from, to: day.from.add({ days: 7 }) }), flags: day.flags }
}
