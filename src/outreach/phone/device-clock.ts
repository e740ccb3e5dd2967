import { Temporal } from 'temporal-polyfill'

/** A phone's clock this near to ours is right: the way to us takes a while, and a minute harms nobody. */
const nearEnoughMs = 120_000

/** How far ahead of ours a phone's clock is at upload, in milliseconds; behind is below nothing. */
export function aheadOf(deviceNow: Temporal.Instant, now: Temporal.Instant): number {
  const ahead = deviceNow.epochMilliseconds - now.epochMilliseconds
  return Math.abs(ahead) <= nearEnoughMs ? 0 : ahead
}

/**
 * When something was that a phone told, by our own clock; `ask` where that cannot be known: it would be to
 * come, or before the phone was ever used, so the clock was put right or wrong between the telling and the
 * upload. What the worker typed stands as typed.
 */
export function correctedMoment(
  toldAt: Temporal.Instant,
  by: {
    readonly aheadMs: number
    readonly isTyped: boolean
    readonly now: Temporal.Instant
    readonly registeredAt: Temporal.Instant
  },
): Temporal.Instant | 'ask' {
  if (by.isTyped) return toldAt
  const corrected = Temporal.Instant.fromEpochMilliseconds(toldAt.epochMilliseconds - by.aheadMs)
  const late = corrected.epochMilliseconds - by.now.epochMilliseconds
  if (late > nearEnoughMs) return 'ask'
  if (late > 0) return by.now // within what a clock may be off: it has happened, so it is not to come
  const early = by.registeredAt.epochMilliseconds - corrected.epochMilliseconds
  return early > nearEnoughMs ? 'ask' : corrected
}
