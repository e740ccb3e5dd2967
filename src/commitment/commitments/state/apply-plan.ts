import type { Temporal } from 'temporal-polyfill'
import { changing, having, lacking } from '../../room/state/changing.ts'
import type { CommitmentEvent, CommitmentEventOf } from '../events/commitment-event.ts'
import type { planEvents } from '../events/plan-events.ts'
import type { Commitment, CommittedAction, CommittedPledge } from './commitment.ts'
import { isHandedIn } from './handed-in.ts'

export type ToldAt = { readonly at: Temporal.Instant }
export type Applies<Kind extends CommitmentEvent['kind']> = {
  readonly [One in Kind]: (
    commitment: Commitment,
    event: CommitmentEventOf<One>,
    told: ToldAt,
  ) => Commitment
}
type PlanKind = (typeof planEvents)[number]['shape']['kind']['value']

/** What each event of an applicant changes. Whatever changes what was to be signed takes a ready commitment back to draft. */
export const applyPlan: Applies<PlanKind> = {
  opened: (commitment, { reference, title, applicant, areas }) => ({
    ...commitment,
    ...{ reference, title, applicant, areas },
  }),
  retitled: (commitment, { title, areas, applicant = commitment.applicant }) =>
    changed({ ...commitment, title, areas, applicant }),
  'partner-added': (commitment, { partner: id, name, sector }) =>
    changed({
      ...commitment,
      partners: having(commitment.partners, id, { id, name, sector, contactId: undefined }),
    }),
  'partner-removed': (commitment, { partner }) =>
    changed({ ...commitment, partners: lacking(commitment.partners, partner) }),
  'contact-named': (commitment, { partner, contact }) => ({
    ...commitment,
    partners: changing(commitment.partners, partner, (one) => ({ ...one, contactId: contact })),
    signatures: isHandedIn(commitment)
      ? commitment.signatures
      : lacking(commitment.signatures, partner),
    contacts: new Set([...commitment.contacts, contact]),
  }),
  brought: (commitment, { roundtable: id, title, sha256 }) => ({
    ...commitment,
    roundtables: [...commitment.roundtables.filter((one) => one.id !== id), { id, title, sha256 }],
  }),
  'pledge-added': (commitment, event) =>
    changed({
      ...commitment,
      pledges: having(commitment.pledges, event.pledge, {
        ...pledgeOf(event, `P${commitment.pledges.size + 1}`),
        roundtableId: event.roundtable,
        there: event.there,
      }),
    }),
  'pledge-changed': (commitment, event) =>
    changed({
      ...commitment,
      pledges: changing(commitment.pledges, event.pledge, (before) => ({
        ...pledgeOf(event, before.code),
        roundtableId: before.roundtableId,
        there: before.there,
        answers: before.words === event.words ? before.answers : new Map(),
      })),
    }),
  'pledge-dropped': (commitment, { pledge, reason }) =>
    changed({
      ...commitment,
      pledges: changing(commitment.pledges, pledge, (one) => ({ ...one, dropped: reason })),
    }),
  'pledge-answered': (commitment, { pledge, partner, answer, note }) => ({
    ...commitment,
    pledges: changing(commitment.pledges, pledge, (one) => ({
      ...one,
      answers: having(one.answers, partner, { answer, note }),
    })),
  }),
  'action-added': (commitment, event) =>
    changed({
      ...commitment,
      actions: having(commitment.actions, event.action, actionOf(event, event.number)),
    }),
  'action-changed': (commitment, event) =>
    changed({
      ...commitment,
      actions: changing(commitment.actions, event.action, ({ number, judged, progress }) => ({
        ...actionOf(event, number),
        ...{ judged, progress },
      })),
    }),
  'action-dropped': (commitment, { action, reason }) =>
    changed(changeAction(commitment, action, (one) => ({ ...one, dropped: reason }))),
  judged: (commitment, { action, criterion, verdict, note }) =>
    changeAction(commitment, action, (one) => ({
      ...one,
      judged: having(one.judged, criterion, { verdict, note }),
    })),
  'progress-told': (commitment, { action, life, confidence, words, reason, due }, { at }) =>
    changeAction(commitment, action, (one) => ({
      ...one,
      evidenceAccepted: false,
      progress: [...one.progress, { ...{ life, confidence, words, reason, due, at } }],
    })),
  'evidence-accepted': (commitment, { action }) =>
    changeAction(commitment, action, (one) => ({ ...one, evidenceAccepted: true })),
  'reason-given': (commitment, { about, which, words }) =>
    changed({
      ...commitment,
      reasons: [
        ...commitment.reasons.filter((one) => one.about !== about || one.which !== which),
        ...(words === '' ? [] : [{ about, which, words }]),
      ],
    }),
}

function changed(commitment: Commitment): Commitment {
  return commitment.state === 'ready'
    ? { ...commitment, state: 'draft', readySha256: undefined, signatures: new Map() }
    : commitment
}

function changeAction(
  commitment: Commitment,
  id: CommittedAction['id'],
  how: (action: CommittedAction) => CommittedAction,
): Commitment {
  return { ...commitment, actions: changing(commitment.actions, id, how) }
}

function pledgeOf(
  {
    pledge: id,
    words,
    stage,
    alsoStages,
    makers,
    from,
    different,
    known,
  }: CommitmentEventOf<'pledge-added' | 'pledge-changed'>,
  code: string,
): CommittedPledge {
  return {
    ...{ id, code, words, stage, alsoStages, makers, from, different, known },
    roundtableId: undefined,
    there: undefined,
    answers: new Map(),
    dropped: undefined,
  }
}

function actionOf(
  {
    action: id,
    pledge: pledgeId,
    kind,
    ...told
  }: CommitmentEventOf<'action-added' | 'action-changed'>,
  number: number,
): CommittedAction {
  return {
    ...told,
    ...{ id, pledgeId, number },
    judged: new Map(),
    progress: [],
    evidenceAccepted: false,
    dropped: undefined,
  }
}
