import { flagged, monthsSpan, type Reading, type Span, type SpanReader, spansOf } from '../span.ts'

const end = /^(?:the )?(?:(?:very )?end|close|e\/?o)[ -]?(?:of )?(?:the )?(?<time>.+)$/
const yearEnd = /^(?<kind>financial |fin )?(?:year|yr)[ -]?end(?: (?<year>\d.*))?$/
const part =
  /^(?:the )?(?<part>beginning|start|early|mid|middle|late)[ -]?(?:of |in )?(?:the )?(?<time>.+)$/
const around = /^(?:around|about|approx(?:imately)?\.?|circa|ca?\.|roughly|~) ?(?<time>.+)$/
const unsure = /^(?<time>.+?) ?(?:\?+|tbc|tba|tbd|provisional(?:ly)?|est|estimated|approx)$/
const unsureFirst = /^(?:provisional(?:ly)?|est|estimated|tbc|possibly|perhaps)[: -]+(?<time>.+)$/

/** A time with a word that moves it within itself, or makes it less sure. The end of a month is due when the month is. */
export function readRoughly(text: string, read: SpanReader): readonly Reading[] {
  const ofYear = yearEnd.exec(text)?.groups
  if (ofYear)
    return read(`${ofYear['kind'] ? 'financial ' : ''}year ${ofYear['year'] ?? ''}`.trim())
  const ended = end.exec(text)?.groups?.['time']
  if (ended !== undefined) return longer(read(ended))

  const parted = part.exec(text)?.groups
  if (parted)
    return longer(read(parted['time'] ?? '')).map((whole) => partOf(whole, parted['part']))
  const rough = around.exec(text)?.groups?.['time']
  if (rough !== undefined) return read(rough).map((found) => flagged(found, 'about'))
  const open = (unsure.exec(text) ?? unsureFirst.exec(text))?.groups?.['time']
  return open === undefined ? [] : read(open).map((found) => flagged(found, 'provisional'))
}

/** What has a beginning, a middle and an end: a day has not. */
function longer(readings: readonly Reading[]): readonly Reading[] {
  return spansOf(readings).filter(({ unit }) => unit !== 'day')
}

const partsOfYear: Readonly<Record<string, readonly [first: number, count: number]>> = {
  beginning: [1, 1],
  start: [1, 1],
  early: [1, 3],
  mid: [6, 2],
  middle: [6, 2],
  late: [10, 3],
}

/** Of a year some of its months; of anything shorter the whole, because no day may be made up. */
function partOf(whole: Reading, part: string | undefined): Reading {
  if ('fault' in whole) return whole
  const months = whole.unit === 'year' ? partsOfYear[part ?? ''] : undefined
  const span: Span = months ? monthsSpan(whole.from.year, ...months) : whole
  return flagged({ ...span, flags: whole.flags }, 'about')
}
