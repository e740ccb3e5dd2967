import type { Temporal } from 'temporal-polyfill'

const daysBeforeTheEnd = 90

/** From when on an award whose term ends at a moment is looked at, and may be renewed: 90 days before. */
export function reviewDueFrom(until: Temporal.Instant): Temporal.Instant {
  return until.subtract({ hours: daysBeforeTheEnd * 24 })
}

/** Whether a moment lies in the last 90 days of a term: neither before them, nor after its end. */
export function isReviewDue(until: Temporal.Instant, now: Temporal.Instant): boolean {
  return (
    reviewDueFrom(until).epochMilliseconds <= now.epochMilliseconds &&
    now.epochMilliseconds < until.epochMilliseconds
  )
}
