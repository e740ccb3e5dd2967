import type { Temporal } from 'temporal-polyfill'
import type { MemberId, PathwayStage } from '#vocabulary'
import type { Answer } from '../../room/state/work.ts'
import type { Criterion, PledgeThere, Verdict } from '../events/plan-events.ts'
import type { ActionId, CommentId, CommitmentId, ContactId, PartnerId, PledgeId } from '../ids.ts'
import type { Report } from './report.ts'

/** Where a commitment is on its way to a decision. */
export const submissionStates = [
  'draft',
  'ready',
  'submitted',
  'in_review',
  'changes_requested',
  'awarded',
  'not_awarded',
  'lapsed',
  'withdrawn',
] as const
export type SubmissionState = (typeof submissionStates)[number]

/** Where an award is in its life. `review_due` follows from the clock, and is no event. */
export const awardStates = [
  'active',
  'suspended',
  'revoked',
  'expired',
  'relinquished',
  'superseded',
] as const
export type AwardState = (typeof awardStates)[number]

/** An organisation that makes a commitment, alone or with others. */
export type Partner = {
  readonly id: PartnerId
  readonly name: string
  readonly sector: string
  readonly contactId: ContactId | undefined
}

export type CommittedPledge = {
  readonly id: PledgeId
  readonly code: string
  readonly words: string
  readonly stage: PathwayStage
  readonly alsoStages: readonly PathwayStage[]
  readonly makers: readonly PartnerId[]
  readonly from: readonly string[]
  readonly different: string
  readonly known: string
  readonly roundtableId: string | undefined
  /** How its roundtable left it: its code there, and which organisations said what to it. */
  readonly there: PledgeThere | undefined
  readonly answers: ReadonlyMap<PartnerId, { readonly answer: Answer; readonly note: string }>
  readonly dropped: string | undefined
}

export type Progress = {
  readonly life: string
  readonly confidence: string
  readonly words: string
  readonly reason: string
  readonly due: string
  readonly at: Temporal.Instant
}

export type CommittedAction = {
  readonly id: ActionId
  readonly number: number
  readonly pledgeId: PledgeId
  readonly words: string
  readonly type: string
  readonly lead: string
  readonly partners: string
  readonly due: string
  readonly tracked: string
  readonly success: string
  readonly evaluation: string
  readonly evaluateOn: string
  readonly reviewEvery: string
  readonly judged: ReadonlyMap<Criterion, { readonly verdict: Verdict; readonly note: string }>
  readonly progress: readonly Progress[]
  readonly evidenceAccepted: boolean
  readonly dropped: string | undefined
}

export type Signature = {
  readonly contactId: ContactId
  readonly sha256: string
  readonly at: Temporal.Instant
}

export type Comment = {
  readonly id: CommentId
  readonly about: string
  readonly weight: 'significant' | 'advice' | 'praise'
  readonly words: string
  readonly response: string | undefined
  /** Which snapshot it was made on. */
  readonly snapshot: number
  /** What it is about, as it was then. */
  readonly part: string
}

export type Snapshot = {
  readonly number: number
  readonly sha256: string
  /** The check of the plan in it, which is what was signed; its own, unless it was made at a renewal. */
  readonly plan: string
  readonly at: Temporal.Instant
}

export type Award = {
  readonly credentialId: string
  readonly state: AwardState
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
  readonly awardedAt: Temporal.Instant
  readonly nextReportOn: string
  readonly snapshot: number
  readonly revocationPlace: number
  readonly suspensionPlace: number
  /** Under which name it was given; nothing of awards from before this was kept. */
  readonly awardingBody: string | undefined
  /** Whether it was given as a test; nothing where that was not kept. */
  readonly isTest: boolean | undefined
  readonly suspendedAt: Temporal.Instant | undefined
  readonly reason: string | undefined
  readonly reply: string | undefined
  readonly supersededBy: CommitmentId | undefined
  readonly endedAt: Temporal.Instant | undefined
}

/** A commitment as its log tells it. */
export type Commitment = {
  readonly position: number
  readonly reference: string
  readonly title: string
  readonly applicant: 'organisation' | 'partnership' | 'network'
  readonly areas: readonly string[]
  readonly partners: ReadonlyMap<PartnerId, Partner>
  /** Everybody who was ever named to answer for an organisation. */
  readonly contacts: ReadonlySet<ContactId>
  readonly roundtables: readonly {
    readonly id: string
    readonly title: string
    readonly sha256: string
  }[]
  readonly pledges: ReadonlyMap<PledgeId, CommittedPledge>
  readonly actions: ReadonlyMap<ActionId, CommittedAction>
  readonly reasons: readonly {
    readonly about: 'pledge' | 'stage'
    readonly which: string
    readonly words: string
  }[]
  readonly state: SubmissionState
  readonly readySha256: string | undefined
  readonly signatures: ReadonlyMap<PartnerId, Signature>
  readonly snapshots: readonly Snapshot[]
  readonly assessorId: MemberId | undefined
  readonly assessorAs: 'assessor' | 'lived_experience' | undefined
  readonly comments: readonly Comment[]
  readonly until: Temporal.Instant | undefined
  /** Whether changes were asked for, which they are once. */
  readonly hasBeenAsked: boolean
  readonly hasBeenExtended: boolean
  readonly proposedBy: MemberId | undefined
  readonly decision: string | undefined
  readonly statement: string | undefined
  readonly award: Award | undefined
  readonly reports: readonly Report[]
  readonly isPublished: boolean
  readonly reminded: ReadonlySet<string>
  readonly upheld: ReadonlyMap<string, string>
  readonly setAside: readonly string[]
}

/** Pledges that stand. */
export function standing(commitment: Commitment): readonly CommittedPledge[] {
  return [...commitment.pledges.values()].filter(({ dropped }) => dropped === undefined)
}

/** Actions that stand, in their order. */
export function standingActions(commitment: Commitment): readonly CommittedAction[] {
  return [...commitment.actions.values()]
    .filter(({ dropped }) => dropped === undefined)
    .toSorted((one, other) => one.number - other.number)
}
