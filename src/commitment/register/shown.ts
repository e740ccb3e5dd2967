import { Temporal } from 'temporal-polyfill'
import { dayInWords, dayOfMoment } from '#vocabulary'
import { isReviewDue } from '../commitments/state/review-due.ts'
import type { RegisterEntry, ShownState } from './register-entry.ts'

const daysToSign = 28

/** How an award stands today: within 90 days of its end it is due to be looked at. */
export function shownState({ award }: RegisterEntry, now: Temporal.Instant): ShownState {
  if (award.state !== 'active') return award.state
  const until = Temporal.Instant.from(award.until)
  if (until.epochMilliseconds <= now.epochMilliseconds) return 'expired'
  return isReviewDue(until, now) ? 'review_due' : 'active'
}

const stateWords: Readonly<Record<ShownState, string>> = {
  active: 'Stands',
  review_due: 'Stands; its term ends soon',
  suspended: 'Suspended',
  revoked: 'Taken away',
  expired: 'Ended with its term',
  relinquished: 'Given up',
  superseded: 'Replaced by another',
}

/** How an award stands, in words. */
export function stateInWords(state: ShownState): string {
  return stateWords[state]
}

/** How an award stands by its log, with the day since when, where it is suspended or over: `Given up on 3 July 2026`. */
export function standingInWords({ state, suspendedAt, endedAt }: RegisterEntry['award']): string {
  if (endedAt) return `${stateInWords(state)} on ${dayOf(endedAt)}`
  return suspendedAt ? `${stateInWords(state)} since ${dayOf(suspendedAt)}` : stateInWords(state)
}

/** How an award stands today: one whose term has ended or ends soon says so before its log does. */
export function standingTodayInWords(entry: RegisterEntry, now: Temporal.Instant): string {
  const state = shownState(entry, now)
  if (state === entry.award.state) return standingInWords(entry.award)
  return state === 'expired'
    ? `${stateInWords(state)} on ${dayOf(entry.award.until)}`
    : stateInWords(state)
}

/** The day of a moment (ISO 8601) in London, in words. */
export function dayOf(moment: string): string {
  return dayInWords(dayOfMoment(Temporal.Instant.from(moment)))
}

/** Whether an organisation is covered: it has signed; or has still time to; or let the time pass. */
export function signedInWords(
  { award }: RegisterEntry,
  partner: RegisterEntry['partners'][number],
  now: Temporal.Instant,
): string {
  if (partner.hasSigned) return 'has signed'
  const last = Temporal.Instant.from(award.awardedAt).add({ hours: daysToSign * 24 })
  return last.epochMilliseconds < now.epochMilliseconds
    ? 'did not sign, and is not covered'
    : 'has not signed yet'
}
