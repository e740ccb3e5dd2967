import type { AgencyId, Id, MemberId, PersonId } from '#vocabulary'
import type { SourcePersonId } from '../registering/person.ts'

export type DecisionId = Id<'link-decision'>

/** What somebody may say of two groups of writings, and how it is said on a page. */
export const verdicts = [
  { code: 'same', label: 'They are the same person' },
  { code: 'different', label: 'They are different people' },
  { code: 'unsure', label: 'I cannot tell' },
  { code: 'ask_agency', label: 'The other agency must be asked' },
] as const
export type Verdict = (typeof verdicts)[number]['code']

/** What the matcher had to say when the decision was made. */
export type Evidence = {
  /** Bits for one person, the starting odds included. */
  readonly weight: number
  readonly fingerprint: string
  /** Field by field, in words, each with its bits. */
  readonly parts: readonly EvidencePart[]
}
export type EvidencePart = { readonly words: string; readonly bits: number }

/** One thing said of whether two groups of writings are one person. */
export type LinkDecision = {
  readonly id: DecisionId
  readonly verdict: Verdict | 'undone'
  /** The writings of either side, as they stood when it was said. */
  readonly ones: readonly SourcePersonId[]
  readonly others: readonly SourcePersonId[]
  readonly personId: PersonId
  readonly otherPersonId: PersonId
  readonly reason: string
  readonly evidence: Evidence | undefined
  /** Of what the writings said; another stamp is new evidence. */
  readonly wordsStamp: string
  readonly confirms: DecisionId | undefined
  readonly undoes: DecisionId | undefined
  /** Nobody where the region lets the matcher link. */
  readonly decidedBy: MemberId | undefined
  readonly agencyId: AgencyId | undefined
}

/** Below this many bits the matcher speaks against it, and whoever says “same” says why. */
const reasonNeededBelow = 0

/** Whether a verdict may stand without a word of why. */
export function needsReason(verdict: Verdict, weight: number | undefined): boolean {
  if (verdict === 'same') return weight === undefined || weight < reasonNeededBelow
  return verdict === 'different' && weight !== undefined && weight >= reasonNeededBelow
}
