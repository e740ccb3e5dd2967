import { Temporal } from 'temporal-polyfill'
import type { Id, MemberId, PersonId } from '#vocabulary'

export type SealingId = Id<'sealing'>

/** Why somebody's record is sealed. */
export const sealingReasons = [
  { code: 'domestic_abuse', label: 'Domestic abuse' },
  { code: 'trafficking', label: 'Trafficking or modern slavery' },
  { code: 'witness', label: 'A protected witness' },
  { code: 'staff_or_family', label: 'A member of staff, or of their family' },
  { code: 'court_order', label: 'A court order' },
  { code: 'own_wish', label: 'The person’s own wish' },
] as const
export type SealingReason = (typeof sealingReasons)[number]['code']

/** A seal on somebody's record, until it is lifted. */
export type Sealing = {
  readonly id: SealingId
  readonly personId: PersonId
  readonly reason: SealingReason
  readonly sealedBy: MemberId
  readonly sealedAt: Temporal.Instant
  readonly reviewOn: Temporal.PlainDate
}

/** The longest a seal stands without being looked at again, in months. */
const mostMonths = 12

/** What is wrong with the day on which a seal is to be looked at again; nothing where it may stand. */
export function reviewRefusal(
  reviewOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): 'not-to-come' | 'too-late' | undefined {
  if (Temporal.PlainDate.compare(reviewOn, today) <= 0) return 'not-to-come'
  const last = today.add({ months: mostMonths })
  return Temporal.PlainDate.compare(reviewOn, last) > 0 ? 'too-late' : undefined
}

/** Whether a seal is due to be looked at again: on its day and ever after, until somebody does. */
export function isReviewDue(sealing: Sealing, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(sealing.reviewOn, today) <= 0
}
