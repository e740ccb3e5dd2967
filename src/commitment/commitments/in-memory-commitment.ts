import { Temporal } from 'temporal-polyfill'
import { newId } from '#foundations'
import { usualScheme } from '../scheme/scheme.ts'
import { commitmentActs } from './acts/commitment-acts.ts'
import type { ActName, Actor } from './acts/may.ts'
import type { CommitmentEvent } from './events/commitment-event.ts'
import { sealToSign } from './snapshot/seal-to-sign.ts'
import type { Commitment } from './state/commitment.ts'
import { commitmentStream } from './state/commitment-stream.ts'

type Form = Readonly<Record<string, unknown>>

/** For tests: somebody does something, at a moment. */
export type Doing = {
  readonly actor: Actor
  readonly act: ActName
  readonly form?: Form
  readonly at: Temporal.Instant
}

/** For tests: a commitment after an act, without a house around it; the same where the rules say no. */
export function afterAct(before: Commitment, { actor, act, form = {}, at }: Doing): Commitment {
  const read = commitmentActs[act].read(form)
  if (!read.ok) return before
  const decided = read.decide(before, { actor, now: at, scheme: usualScheme })
  return decided.ok ? afterEvents(before, decided.value, at) : before
}

function afterEvents(
  before: Commitment,
  events: readonly CommitmentEvent[],
  at: Temporal.Instant,
): Commitment {
  return events.reduce((commitment, event) => {
    const { positionOf, apply } = commitmentStream
    const line = { position: positionOf(commitment) + 1, kind: event.kind, told: event, at }
    return apply(commitment, event, { ...line, seatId: undefined, memberId: undefined })
  }, before)
}

/** The day on which these commitments begin. */
export const july = Temporal.Instant.from('2024-07-02T11:00:00Z')

const [partner, contact] = [newId<'partner'>(), newId<'commitment-contact'>()]
const [pledge, action] = [newId<'pledge'>(), newId<'action'>()]

/** For tests: whoever acts on these commitments. Two assess: one reviews, the second approves. */
export const actors = {
  applicant: { as: 'applicant', memberId: newId<'member'>() },
  assessor: { as: 'assessor', memberId: newId<'member'>() },
  second: { as: 'assessor', memberId: newId<'member'>() },
  contact: { as: 'contact', partnerId: partner, contactId: contact },
  clock: { as: 'clock' },
} as const satisfies Readonly<Record<string, Actor>>

const told = {
  ...{ due: 'December 2024', lead: 'Head of nursing', evaluation: 'Fewer?' },
  ...{ evaluate_on: 'March 2025', review_every: 'Every month', type: 'prevention' },
}

/** For tests: a form with whatever an act of a commitment could ask. */
export function anyForm(commitment: Commitment): Form {
  return {
    ...{ partner_id: partner, contact_id: contact, pledge_id: pledge, action_id: action, ...told },
    ...{
      comment_id: commitment.comments.at(-1)?.id ?? newId(),
      report_id: commitment.reports.at(-1)?.id ?? newId(),
      by: newId(),
    },
    ...{ credential: newId(), revocation_place: '7', suspension_place: '8', concern_id: newId() },
    ...{ title: 'Together', name: 'Ashdown', words: 'So it is', reason: 'Why', reasons: 'Why' },
    ...{ interest: 'none', weight: 'significant', applicant: 'organisation', statement: 'No' },
    ...{ stage: 'universal', also: 'targeted', about: 'stage', which: 'crisis', checked: 'yes' },
    ...{ criterion: 'specific', verdict: 'met', life: 'complete', confidence: 'on_track' },
    ...{ days: '7', code: 'misuse', answer: 'agree', what: 'end-7', for: '2026-07-02' },
    sha256: sealToSign(commitment),
  }
}

/** For tests: a commitment that lacks nothing, signed by its contact. */
export function signedCommitment(empty: Commitment): Commitment {
  const opened = afterEvents(
    empty,
    [
      ...([{ kind: 'opened', reference: 'C2C-2024-001', title: 'Together' }] as const).map(
        (one) => ({ ...one, applicant: 'organisation' as const, areas: [] }),
      ),
      { kind: 'partner-added', partner, name: 'Ashdown Health (invented)', sector: '' },
    ],
    july,
  )
  const does = (before: Commitment, act: ActName, form: Form) =>
    afterAct(before, {
      actor: actors.applicant,
      act,
      form: { ...anyForm(before), ...form },
      at: july,
    })
  const reasoned = ['crisis', 'recovery', 'move_on', 'settled'].reduce(
    (before, which) => does(before, 'give-reason', { about: 'stage', which }),
    does(does(does(opened, 'name-contact', {}), 'add-pledge', {}), 'add-action', {}),
  )
  const judged = ['specific', 'measurable', 'time_bound'].reduce(
    (before, criterion) => does(before, 'judge', { criterion }),
    reasoned,
  )
  return afterAct(judged, { actor: actors.contact, act: 'sign', form: anyForm(judged), at: july })
}
