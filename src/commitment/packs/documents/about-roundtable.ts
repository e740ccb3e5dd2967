import { Temporal } from 'temporal-polyfill'
import { dayInWords, momentInWords, readDay } from '#vocabulary'
import type { DiscussionLog } from '../../discussion-log/discussion-log.ts'
import { type Block, fact, said, toWrite } from '../office/document.ts'
import { filledLog, type Told } from '../told.ts'

/** What a document says of its roundtable at its head; for a blank one, lines to write it on. */
export function aboutRoundtable(told: Told): readonly Block[] {
  const log = filledLog(told)
  if (!log) return toFillIn(told)
  return [
    ...(log.purpose ? [said(log.purpose, 'lead')] : []),
    ...fact('Format', log.format),
    ...fact('Began', momentOf(log.startedAt)),
    ...fact('Closed', momentOf(log.closedAt)),
    ...fact('Organisations', log.organisations.join(', ')),
    ...datesOf(log),
  ]
}

/** The two days a room sets itself before it parts. */
function datesOf({ feedbackOn, reviewOn }: DiscussionLog): readonly Block[] {
  return [
    ...fact('Everybody hears back by', dayOf(feedbackOn)),
    ...fact('Looked at again on', dayOf(reviewOn)),
  ]
}

/** A day as people say it, as it stands where it is none. */
export function dayOf(text: string | undefined): string | undefined {
  const day = text ? readDay(text) : undefined
  return day ? dayInWords(day) : text
}

function momentOf(text: string | undefined): string | undefined {
  return text ? momentInWords(Temporal.Instant.from(text)) : undefined
}

function toFillIn({ log }: Told): readonly Block[] {
  const isNamed = Boolean(log?.title)
  return [
    ...(log?.purpose ? [said(log.purpose, 'lead')] : []),
    ...(isNamed ? [] : [toWrite('Roundtable')]),
    toWrite('Day and place'),
    toWrite('Written down by'),
  ]
}
