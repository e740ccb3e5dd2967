import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { dayOfMoment, done, london, refused } from '#vocabulary'
import { canonical, sha256Of } from '../../discussion-log/snapshot.ts'
import { id, lines, neededLine } from '../../room/acts/fields.ts'
import { revocationReasons } from '../events/award-events.ts'
import { planSealOf } from '../snapshot/plan-snapshot.ts'
import { renewalSnapshotOf } from '../snapshot/renewal-snapshot.ts'
import type { Award } from '../state/commitment.ts'
import { act } from './act.ts'
import type { Acting } from './acting.ts'
import { reportDayAfter } from './report-day.ts'

const nothing = z.object({})
const words = (missing: string) =>
  neededLine(2000, { missing, tooLong: 'It must be 2,000 characters or fewer' })
const daysSuspended = 180
/** What goes public has been read by whoever puts it there. */
const checked = z.literal('yes', 'Confirm that you have read it and that nobody can be recognised')

/** The life of an award. */
export const awardActs = {
  'file-report': act(
    'file-report',
    z.object({ report_id: id<'report'>(), words: words('Enter what was done and what changed') }),
    (commitment, { report_id: report, words: told }) =>
      commitment.reports.some(({ id: there }) => there === report)
        ? refused('already-there')
        : done([{ kind: 'report-filed', report, words: told }]),
  ),
  'accept-report': act(
    'accept-report',
    z.object({ report_id: id<'report'>('Choose a report'), checked }),
    (commitment, { report_id: report }, { scheme, now }) => {
      const waiting = commitment.reports.some((one) => one.id === report && !one.acceptedAt)
      if (!waiting) return refused('no-report')
      const until = commitment.award?.until ?? now
      const nextOn = reportDayAfter(now, scheme.reportEveryMonths, until)
      return done([{ kind: 'report-accepted', report, nextOn }])
    },
  ),
  'accept-evidence': act(
    'accept-evidence',
    z.object({
      action_id: id<'action'>('Choose an action'),
      words: lines(500, 'It must be 500 characters or fewer'),
    }),
    (commitment, { action_id: action, words: told }) =>
      commitment.actions.get(action)?.progress.at(-1)?.life === 'complete'
        ? done([{ kind: 'evidence-accepted', action, words: told }])
        : refused('no-evidence'),
  ),
  renew: act('renew', nothing, (commitment, _form, { now, scheme }) => {
    const { award, snapshots } = commitment
    if (!award || snapshots.at(-1)?.plan !== planSealOf(commitment)) return refused('other-version')
    const until = termAfter(award.until, scheme)
    const term = { from: now, until }
    const sha256 = sha256Of(canonical(renewalSnapshotOf(commitment, term)))
    const told = { from: now.toString(), until: until.toString(), snapshot: snapshots.length + 1 }
    const nextReportOn = reportDayOfRenewal(award, { now, scheme, until })
    return done([{ kind: 'renewed', ...told, sha256, nextReportOn }])
  }),
  suspend: act('suspend', z.object({ reason: words('Say why') }), (_commitment, { reason }) =>
    done([{ kind: 'suspended', reason }]),
  ),
  restore: act(
    'restore',
    z.object({ words: words('Say what was put right') }),
    (_commitment, form) => done([{ kind: 'restored', words: form.words }]),
  ),
  revoke: act(
    'revoke',
    z.object({
      code: z.enum(
        revocationReasons.map(({ code }) => code) as ['misuse', 'false_statement', 'not_put_right'],
        'Select why',
      ),
      words: words('Say what happened'),
    }),
    ({ award }, { code, words: told }, { now }) => {
      const since = award?.suspendedAt
      const isLong =
        since !== undefined &&
        since.add({ hours: daysSuspended * 24 }).epochMilliseconds <= now.epochMilliseconds
      return code === 'not_put_right' && !isLong
        ? refused('not-long-enough')
        : done([{ kind: 'revoked', code, words: told }])
    },
  ),
  reply: act(
    'reply',
    z.object({ words: words('Enter what you want to say') }),
    (_commitment, form) => done([{ kind: 'replied', words: form.words }]),
  ),
  relinquish: act('relinquish', z.object({ reason: words('Say why') }), (_commitment, { reason }) =>
    done([{ kind: 'relinquished', reason }]),
  ),
  supersede: act(
    'supersede',
    z.object({
      by: id<'commitment'>('Choose the commitment that takes its place'),
      reason: words('Say why'),
    }),
    (_commitment, { by, reason }) => done([{ kind: 'superseded', by, reason }]),
  ),
  expire: act('expire', nothing, ({ award }, _form, { now }) =>
    award && award.until.epochMilliseconds <= now.epochMilliseconds
      ? done([{ kind: 'expired' }])
      : refused('not-due'),
  ),
  remind: act('remind', z.object({ what: z.string(), for: z.string() }), (commitment, form) =>
    commitment.reminded.has(`${form.what} ${form.for}`)
      ? refused('nothing-changed')
      : done([{ kind: 'reminded', ...form }]),
  ),
  publish: act('publish', z.object({ checked }), () => done([{ kind: 'published' }])),
  unpublish: act('unpublish', z.object({ reason: words('Say why') }), (_commitment, { reason }) =>
    done([{ kind: 'unpublished', reason }]),
  ),
}

/** Until when a term lasts that begins at a moment, in London. */
function termAfter(begins: Temporal.Instant, { termMonths }: Acting['scheme']): Temporal.Instant {
  return begins.toZonedDateTimeISO(london).add({ months: termMonths }).toInstant()
}

/** When an award that is renewed now is next reported on: a report that is still to come stays due, one that is late gives way to the first of the new term. */
function reportDayOfRenewal(
  award: Award,
  { now, scheme, until }: Pick<Acting, 'now' | 'scheme'> & { readonly until: Temporal.Instant },
): string {
  const isLate =
    Temporal.PlainDate.compare(Temporal.PlainDate.from(award.nextReportOn), dayOfMoment(now)) < 0
  return isLate ? reportDayAfter(award.until, scheme.firstReportMonths, until) : award.nextReportOn
}
