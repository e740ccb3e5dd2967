import type { Temporal } from 'temporal-polyfill'
import type { Id, MemberId, PersonId } from '#vocabulary'

export type ErasureRequestId = Id<'erasure-request'>

/** On what ground somebody may ask to be erased (UK GDPR, article 17(1)). */
export const erasureGrounds = [
  { code: 'no_longer_needed', label: 'It is no longer needed' },
  { code: 'consent_withdrawn', label: 'They withdraw their consent, and nothing else carries it' },
  { code: 'objection', label: 'They object, and nothing weighs more' },
  { code: 'unlawful', label: 'It was never lawful' },
  { code: 'legal_duty', label: 'The law says that it must go' },
] as const
export type ErasureGround = (typeof erasureGrounds)[number]['code']

/** Why it may be refused (UK GDPR, article 17(3)). */
export const erasureRefusals = [
  { code: 'expression', label: 'Freedom of expression and information' },
  { code: 'legal_obligation', label: 'A legal obligation or public task needs it' },
  { code: 'public_health', label: 'Public health needs it' },
  { code: 'archiving', label: 'Archiving, research or statistics need it' },
  { code: 'legal_claims', label: 'A legal claim needs it' },
] as const
export type ErasureRefusalReason = (typeof erasureRefusals)[number]['code']

/** What one coordinator decided. */
export type ErasureDecision = {
  readonly by: MemberId
  readonly refusal: ErasureRefusalReason | undefined
}

/** A request to be erased, with what was decided so far. */
export type ErasureRequest = {
  readonly id: ErasureRequestId
  readonly personId: PersonId
  readonly ground: ErasureGround
  readonly askedBy: 'person' | 'somebody_for_them'
  readonly receivedOn: Temporal.PlainDate
  readonly decisions: readonly ErasureDecision[]
}

export type ErasureState = 'waiting' | 'approved-by-one' | 'approved' | 'refused'

/** How a request stands: two must approve, and one who refuses ends it. */
export function erasureState({ decisions }: Pick<ErasureRequest, 'decisions'>): ErasureState {
  if (decisions.some(({ refusal }) => refusal !== undefined)) return 'refused'
  const approving = new Set(decisions.map(({ by }) => by)).size
  return approving === 0 ? 'waiting' : approving === 1 ? 'approved-by-one' : 'approved'
}

/** Why a coordinator cannot decide: it is decided, or they have said their part and another must. */
export function decideRefusal(
  request: ErasureRequest,
  by: MemberId,
): 'decided' | 'said-already' | undefined {
  const state = erasureState(request)
  if (state === 'approved' || state === 'refused') return 'decided'
  return request.decisions.some((one) => one.by === by) ? 'said-already' : undefined
}
