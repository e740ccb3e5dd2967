import { Temporal } from 'temporal-polyfill'
import type { awardEvents } from '../events/award-events.ts'
import type { Applies } from './apply-plan.ts'
import type { Award, Commitment } from './commitment.ts'

type AwardKind = (typeof awardEvents)[number]['shape']['kind']['value']

/** What each event of an award changes. */
export const applyAward: Applies<AwardKind> = {
  awarded: (commitment, event, { at }) => ({
    ...commitment,
    state: 'awarded',
    award: {
      credentialId: event.credential,
      state: 'active',
      from: Temporal.Instant.from(event.from),
      until: Temporal.Instant.from(event.until),
      awardedAt: at,
      nextReportOn: event.firstReportOn,
      snapshot: event.snapshot,
      revocationPlace: event.revocationPlace,
      suspensionPlace: event.suspensionPlace,
      awardingBody: event.awardingBody,
      isTest: event.isTest,
      suspendedAt: undefined,
      reason: undefined,
      reply: undefined,
      supersededBy: undefined,
      endedAt: undefined,
    },
  }),
  'report-filed': (commitment, { report: id, words }, { at }) => ({
    ...commitment,
    reports: [...commitment.reports, { id, words, filedAt: at, acceptedAt: undefined }],
  }),
  'report-accepted': (commitment, { report, nextOn }, { at }) => ({
    ...changeAward(commitment, (award) => ({ ...award, nextReportOn: nextOn })),
    reports: commitment.reports.map((one) =>
      one.id === report ? { ...one, acceptedAt: at } : one,
    ),
  }),
  renewed: (commitment, { from, until, snapshot, sha256, nextReportOn }, { at }) => {
    const renewed = changeAward(commitment, (award) => ({
      ...award,
      from: Temporal.Instant.from(from),
      until: Temporal.Instant.from(until),
      snapshot,
      nextReportOn: nextReportOn ?? award.nextReportOn,
    }))
    const plan = commitment.snapshots.at(-1)?.plan
    if (!sha256 || !plan) return renewed
    const snapshots = [...commitment.snapshots, { number: snapshot, sha256, plan, at }]
    return { ...renewed, snapshots }
  },
  suspended: (commitment, { reason }, { at }) =>
    changeAward(commitment, (award) => ({
      ...award,
      state: 'suspended',
      reason,
      suspendedAt: at,
      reply: undefined,
    })),
  restored: (commitment) =>
    changeAward(commitment, (award) => ({
      ...award,
      state: 'active',
      reason: undefined,
      // what the holder answered was to the suspension
      reply: undefined,
      suspendedAt: undefined,
    })),
  revoked: (commitment, { words }, { at }) => ended(commitment, 'revoked', { reason: words, at }),
  replied: (commitment, { words }) =>
    changeAward(commitment, (award) => ({ ...award, reply: words })),
  relinquished: (commitment, { reason }, { at }) =>
    ended(commitment, 'relinquished', { reason, at }),
  // it ended when its term did, however late the clock came round
  expired: (commitment, _event, { at }) =>
    ended(commitment, 'expired', { reason: undefined, at: commitment.award?.until ?? at }),
  superseded: (commitment, { by, reason }, { at }) =>
    changeAward(ended(commitment, 'superseded', { reason, at }), (award) => ({
      ...award,
      supersededBy: by,
    })),
  published: (commitment) => ({ ...commitment, isPublished: true }),
  unpublished: (commitment) => ({ ...commitment, isPublished: false }),
  reminded: (commitment, { what, for: day }) => ({
    ...commitment,
    reminded: new Set([...commitment.reminded, `${what} ${day}`]),
  }),
  'concern-upheld': (commitment, { concern, reason }) => ({
    ...commitment,
    upheld: new Map([...commitment.upheld, [concern, reason ?? '']]),
  }),
  'concern-set-aside': (commitment, { concern }) => ({
    ...commitment,
    setAside: [...commitment.setAside, concern],
  }),
}

function changeAward(commitment: Commitment, how: (award: Award) => Award): Commitment {
  return commitment.award ? { ...commitment, award: how(commitment.award) } : commitment
}

function ended(
  commitment: Commitment,
  state: Award['state'],
  { reason, at }: { readonly reason: string | undefined; readonly at: Temporal.Instant },
): Commitment {
  return changeAward(commitment, (award) => ({ ...award, state, reason, endedAt: at }))
}
