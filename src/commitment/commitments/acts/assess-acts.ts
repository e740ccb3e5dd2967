import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { dayOfMoment, done, london, refused } from '#vocabulary'
import { id, lines, neededLine } from '../../room/acts/fields.ts'
import type { Commitment } from '../state/commitment.ts'
import { act } from './act.ts'
import type { Acting } from './acting.ts'
import { reportDayAfter } from './report-day.ts'

const nothing = z.object({})
const reasons = neededLine(4000, {
  missing: 'Say why',
  tooLong: 'The reasons must be 4,000 characters or fewer',
})

/** What an assessor does, up to the decision. */
export const assessActs = {
  'accept-review': act(
    'accept-review',
    z.object({
      interest: z.enum(['none', 'some'], 'Say whether you have an interest in it'),
      as: z.enum(['assessor', 'lived_experience']).default('assessor'),
    }),
    (_commitment, { interest, as }, { actor }) => {
      if (actor.as !== 'assessor') return refused('not-now')
      return interest === 'some'
        ? refused('has-interest')
        : done([{ kind: 'review-accepted', assessor: actor.memberId, as }])
    },
  ),
  return: act('return', z.object({ reasons }), (_commitment, form) =>
    done([{ kind: 'returned', reasons: form.reasons }]),
  ),
  comment: act(
    'comment',
    z.object({
      comment_id: id<'comment'>(),
      about: z.string().default('whole'),
      weight: z.enum(['significant', 'advice', 'praise'], 'Select what kind of comment this is'),
      words: neededLine(2000, {
        missing: 'Enter your comment',
        tooLong: 'A comment must be 2,000 characters or fewer',
      }),
    }),
    (commitment, { comment_id: comment, about, weight, words }) =>
      commitment.comments.some(({ id: there }) => there === comment)
        ? refused('already-there')
        : done([{ kind: 'commented', comment, about, weight, words }]),
  ),
  'withdraw-comment': act(
    'withdraw-comment',
    z.object({ comment_id: id<'comment'>() }),
    (commitment, { comment_id: comment }) =>
      commitment.comments.some((one) => one.id === comment)
        ? done([{ kind: 'comment-withdrawn', comment }])
        : refused('no-such-part'),
  ),
  'request-changes': act('request-changes', nothing, (_commitment, _form, { now, scheme }) =>
    done([{ kind: 'changes-requested', until: endOfDayIn(now, scheme.resubmitDays) }]),
  ),
  extend: act(
    'extend',
    z.object({
      days: z.coerce
        .number('Enter how many days')
        .int('Enter whole days')
        .min(1, 'Enter at least one day')
        .max(28, 'Enter at most 28 days'),
      reason: neededLine(500, {
        missing: 'Say why',
        tooLong: 'The reason must be 500 characters or fewer',
      }),
    }),
    (commitment, { days, reason }) => {
      const until = endOfDayIn(commitment.until ?? Temporal.Instant.fromEpochMilliseconds(0), days)
      return done([{ kind: 'extended', until, reason }])
    },
  ),
  lapse: act('lapse', nothing, (commitment, _form, { now }) =>
    commitment.until && commitment.until.epochMilliseconds <= now.epochMilliseconds
      ? done([{ kind: 'lapsed' }])
      : refused('not-due'),
  ),
  'propose-award': act(
    'propose-award',
    z.object({ words: lines(2000, 'The advice must be 2,000 characters or fewer') }),
    (_commitment, { words }, { actor }) =>
      actor.as === 'assessor'
        ? done([{ kind: 'award-proposed', assessor: actor.memberId, words }])
        : refused('not-now'),
  ),
  'approve-award': act('approve-award', approvalForm(), (commitment, form, acting) =>
    done([{ kind: 'awarded', ...awardOf(commitment, form, acting) }]),
  ),
  refuse: act('refuse', z.object({ reasons }), (_commitment, form) =>
    done([{ kind: 'refused', reasons: form.reasons }]),
  ),
}

/** What the house adds to an approval: the id of the badge, and its places in the two lists. */
function approvalForm() {
  return z.object({
    credential: id<'credential'>(),
    revocation_place: z.coerce.number().int().min(0),
    suspension_place: z.coerce.number().int().min(0),
  })
}

function awardOf(
  commitment: Commitment,
  form: z.infer<ReturnType<typeof approvalForm>>,
  { actor, now, scheme }: Acting,
) {
  const until = now.toZonedDateTimeISO(london).add({ months: scheme.termMonths }).toInstant()
  return {
    approver: actor.as === 'assessor' ? actor.memberId : ('' as never),
    credential: form.credential,
    from: now.toString(),
    until: until.toString(),
    firstReportOn: reportDayAfter(now, scheme.firstReportMonths, until),
    snapshot: commitment.snapshots.length,
    revocationPlace: form.revocation_place,
    suspensionPlace: form.suspension_place,
    awardingBody: scheme.awardingBody,
    isTest: scheme.issuing === 'test',
  }
}

/** The last minute of a day some days on, in London: 23:59 local, whatever the clocks do meanwhile. */
function endOfDayIn(from: Temporal.Instant, days: number): string {
  const day = dayOfMoment(from).add({ days })
  return day.toZonedDateTime({ timeZone: london, plainTime: '23:59' }).toInstant().toString()
}
