import type { Temporal } from 'temporal-polyfill'
import { dayInWords, dayOfMoment, momentInWords } from '#vocabulary'
import { reportInWords } from '../../register/report-in-words.ts'
import { stateInWords } from '../../register/shown.ts'
import type { Award, Commitment } from '../state/commitment.ts'
import { reportDueOf } from '../state/report-due.ts'

/** How an award stands, for its holder and for whoever assesses: its term and the report it waits for; of one that is over, only the day it was over. */
export function awardInWords(commitment: Commitment, now: Temporal.Instant): string {
  const { award, reports } = commitment
  if (!award) return ''
  const which = reports.some(({ acceptedAt }) => acceptedAt) ? 'next' : 'first'
  return `${standingNow(award, now)} ${reportInWords(reportDueOf(commitment, now), which)}`.trim()
}

function standingNow(
  { state, from, until, suspendedAt, endedAt }: Award,
  now: Temporal.Instant,
): string {
  const dayOf = (moment: Temporal.Instant) => dayInWords(dayOfMoment(moment))
  if (endedAt) return `${stateInWords(state)} on ${dayOf(endedAt)}.`
  if (suspendedAt) {
    return `${stateInWords(state)} since ${dayOf(suspendedAt)}. It would end on ${dayOf(until)}.`
  }
  return until.epochMilliseconds <= now.epochMilliseconds
    ? `${stateInWords('expired')} on ${dayOf(until)}.`
    : `${stateInWords(state)}, from ${momentInWords(from)} until ${momentInWords(until)}.`
}
