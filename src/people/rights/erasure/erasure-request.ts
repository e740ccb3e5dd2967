import type { Temporal } from 'temporal-polyfill'
import type { AgencyId, Id, MemberId, PersonId } from '#vocabulary'

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

/** One word of a coordinator; of several of one coordinator the latest counts. */
export type ErasureDecision = {
  readonly by: MemberId
  readonly agencyId: AgencyId
  /** Nothing where they approve. */
  readonly refusal: ErasureRefusalReason | undefined
}

/** A request to be erased, with what was said of it so far, the first first. */
export type ErasureRequest = {
  readonly id: ErasureRequestId
  readonly personId: PersonId
  readonly ground: ErasureGround
  readonly askedBy: 'person' | 'somebody_for_them'
  readonly receivedOn: Temporal.PlainDate
  readonly decisions: readonly ErasureDecision[]
}

export type ErasureState =
  | 'waiting'
  | 'approved-by-one'
  | 'refused-by-one'
  | 'divided'
  | 'approved'
  | 'refused'

/** How a request stands: two who say the same decide it, whether they erase or refuse. Neither is for one alone. */
export function erasureState({ decisions }: Pick<ErasureRequest, 'decisions'>): ErasureState {
  const words = wordsNow(decisions)
  const refusing = words.filter(({ refusal }) => refusal !== undefined).length
  const approving = words.length - refusing
  if (approving >= 2) return 'approved'
  if (refusing >= 2) return 'refused'
  if (approving + refusing === 2) return 'divided'
  if (approving === 1) return 'approved-by-one'
  return refusing === 1 ? 'refused-by-one' : 'waiting'
}

/** What somebody has asked that is not refused: it waits, or is approved. Nobody need ask a second time. */
export function standingRequest(requests: readonly ErasureRequest[]): ErasureRequest | undefined {
  return requests.findLast((request) => erasureState(request) !== 'refused')
}

/** The latest word of each coordinator. */
export function wordsNow(decisions: readonly ErasureDecision[]): readonly ErasureDecision[] {
  return [...new Map(decisions.map((one) => [one.by, one])).values()]
}

export type DecideRefusal = 'decided' | 'said-already' | 'own-organisation'

/**
 * Why a coordinator cannot say their word: it is decided, they have said it already, or their organisation has spoken and
 * another has a say.
 */
export function decideRefusal(
  request: Pick<ErasureRequest, 'decisions'>,
  word: ErasureDecision,
  othersConcerned: 'others-concerned' | 'nobody-else',
): DecideRefusal | undefined {
  const barred = barredFrom(request, word, othersConcerned)
  if (barred) return barred
  const before = wordsNow(request.decisions).find(({ by }) => by === word.by)
  return before && before.refusal === word.refusal ? 'said-already' : undefined
}

/** Why a coordinator has nothing to say any more, whatever they would say. */
export function barredFrom(
  { decisions }: Pick<ErasureRequest, 'decisions'>,
  by: Pick<ErasureDecision, 'by' | 'agencyId'>,
  othersConcerned: 'others-concerned' | 'nobody-else',
): Exclude<DecideRefusal, 'said-already'> | undefined {
  const state = erasureState({ decisions })
  if (state === 'approved' || state === 'refused') return 'decided'
  const isSpokenFor = decisions.some((one) => one.agencyId === by.agencyId && one.by !== by.by)
  return isSpokenFor && othersConcerned === 'others-concerned' ? 'own-organisation' : undefined
}
