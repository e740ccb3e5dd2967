import { z } from 'zod'
import { done, london, refused } from '#vocabulary'
import { canonical, sha256Of } from '../../discussion-log/snapshot.ts'
import { id, lines, neededLine } from '../../room/acts/fields.ts'
import { revocationReasons } from '../events/award-events.ts'
import { planSealOf } from '../snapshot/plan-snapshot.ts'
import { renewalSnapshotOf } from '../snapshot/renewal-snapshot.ts'
import { act } from './act.ts'

const nothing = z.object({})
const words = (missing: string) =>
  neededLine(2000, { missing, tooLong: 'It must be 2,000 characters or fewer' })
const daysSuspended = 180

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
    z.object({ report_id: id<'report'>('Choose a report') }),
    (commitment, { report_id: report }, { scheme, now }) => {
      const waiting = commitment.reports.some((one) => one.id === report && !one.acceptedAt)
      if (!waiting) return refused('no-report')
      const nextOn = now
        .toZonedDateTimeISO(london)
        .add({ months: scheme.reportEveryMonths })
        .toPlainDate()
      return done([{ kind: 'report-accepted', report, nextOn: nextOn.toString() }])
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
    if (commitment.snapshots.at(-1)?.plan !== planSealOf(commitment))
      return refused('other-version')
    const until = now.toZonedDateTimeISO(london).add({ months: scheme.termMonths }).toInstant()
    const term = { from: now, until }
    const sha256 = sha256Of(canonical(renewalSnapshotOf(commitment, term)))
    const snapshot = commitment.snapshots.length + 1
    const told = { from: now.toString(), until: until.toString() }
    return done([{ kind: 'renewed', ...told, snapshot, sha256 }])
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
  publish: act(
    'publish',
    z.object({ checked: z.string().optional() }),
    (_commitment, { checked }) =>
      checked ? done([{ kind: 'published' }]) : refused('not-checked'),
  ),
  unpublish: act('unpublish', z.object({ reason: words('Say why') }), (_commitment, { reason }) =>
    done([{ kind: 'unpublished', reason }]),
  ),
}
