import type { MemberId } from '#vocabulary'
import type { ContactId, PartnerId } from '../ids.ts'
import type { AwardState, Commitment, SubmissionState } from '../state/commitment.ts'

/** Whoever acts on a commitment. */
export type Actor =
  | { readonly as: 'applicant'; readonly memberId: MemberId }
  | { readonly as: 'assessor'; readonly memberId: MemberId }
  /** By a letter, without a sign-in. */
  | { readonly as: 'contact'; readonly partnerId: PartnerId; readonly contactId: ContactId }
  /** What follows from the time alone. */
  | { readonly as: 'clock' }

type May = {
  readonly who: readonly Actor['as'][]
  readonly states: readonly SubmissionState[]
  /** Only while the award stands so. */
  readonly award?: readonly AwardState[]
}

const writing = ['draft', 'ready', 'changes_requested'] as const
const undecided = ['draft', 'ready', 'submitted', 'in_review', 'changes_requested'] as const
const held = ['active', 'suspended'] as const
const applicant = ['applicant'] as const
const assessor = ['assessor'] as const

/** The one table of who may do what with a commitment, and when. States change along these lines and no other. */
export const permissions = {
  retitle: { who: applicant, states: writing },
  'add-partner': { who: applicant, states: writing },
  'remove-partner': { who: applicant, states: writing },
  'name-contact': { who: applicant, states: [...writing, 'submitted', 'in_review', 'awarded'] },
  bring: { who: applicant, states: writing },
  'add-pledge': { who: applicant, states: writing },
  'change-pledge': { who: applicant, states: writing },
  'drop-pledge': { who: applicant, states: writing },
  'answer-pledge': { who: applicant, states: writing },
  'add-action': { who: applicant, states: writing },
  'change-action': { who: applicant, states: writing },
  'drop-action': { who: applicant, states: writing },
  judge: { who: applicant, states: writing },
  'give-reason': { who: applicant, states: writing },
  'tell-progress': { who: applicant, states: [...writing, 'awarded'] },
  sign: { who: ['contact'], states: [...undecided, 'awarded'] },
  'mark-ready': { who: applicant, states: ['draft'] },
  submit: { who: applicant, states: ['ready'] },
  resubmit: { who: applicant, states: ['changes_requested'] },
  respond: { who: applicant, states: ['changes_requested', 'in_review'] },
  decline: { who: applicant, states: ['changes_requested'] },
  withdraw: { who: applicant, states: undecided },
  'accept-review': { who: assessor, states: ['submitted'] },
  return: { who: assessor, states: ['submitted'] },
  comment: { who: assessor, states: ['in_review'] },
  'withdraw-comment': { who: assessor, states: ['in_review'] },
  'request-changes': { who: assessor, states: ['in_review'] },
  extend: { who: assessor, states: ['changes_requested'] },
  lapse: { who: ['clock'], states: ['changes_requested'] },
  'propose-award': { who: assessor, states: ['in_review'] },
  'approve-award': { who: assessor, states: ['in_review'] },
  refuse: { who: assessor, states: ['in_review'] },
  'file-report': { who: applicant, states: ['awarded'], award: held },
  'accept-report': { who: assessor, states: ['awarded'], award: held },
  'accept-evidence': { who: assessor, states: ['awarded'] },
  renew: { who: assessor, states: ['awarded'], award: ['active'] },
  suspend: { who: assessor, states: ['awarded'], award: ['active'] },
  restore: { who: assessor, states: ['awarded'], award: ['suspended'] },
  revoke: { who: assessor, states: ['awarded'], award: held },
  reply: { who: applicant, states: ['awarded'], award: ['suspended', 'revoked'] },
  relinquish: { who: applicant, states: ['awarded'], award: held },
  supersede: { who: assessor, states: ['awarded'], award: held },
  // one that is suspended stays so past its term, until it is put right or taken away
  expire: { who: ['clock'], states: ['awarded'], award: ['active'] },
  remind: { who: ['clock'], states: [...undecided, 'awarded'] },
  publish: { who: assessor, states: ['awarded'] },
  unpublish: { who: assessor, states: ['awarded'] },
  'uphold-concern': { who: assessor, states: ['awarded'] },
  'set-aside-concern': { who: assessor, states: ['awarded'] },
} as const satisfies Readonly<Record<string, May>>

export type ActName = keyof typeof permissions

/** Whether somebody may do this with the commitment as it stands. */
export function mayAct(commitment: Commitment, actor: Actor, name: ActName): boolean {
  const { who, states, award }: May = permissions[name]
  if (!who.includes(actor.as) || !states.includes(commitment.state)) return false
  return (
    award === undefined ||
    (commitment.award !== undefined && award.includes(commitment.award.state))
  )
}
