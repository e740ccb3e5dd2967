import type { Temporal } from 'temporal-polyfill'
import type { SignedInFrame } from '#access'
import type { Problems } from '#design'
import type { Concern } from '../../register/concern.store.ts'
import type { Typed } from '../../room/places/place.ts'
import type { Closed } from '../../roundtables/roundtable.store.ts'
import type { Scheme } from '../../scheme/scheme.ts'
import { whyNotNow } from '../acts/conditions.ts'
import { type ActName, type Actor, mayAct } from '../acts/may.ts'
import type { CommitmentRefusal } from '../acts/refusals.ts'
import type { ListedCommitment } from '../commitment.store.ts'
import type { Contact } from '../contact.store.ts'
import type { CommitmentId } from '../ids.ts'
import type { PlanSnapshot } from '../snapshot/plan-snapshot.ts'
import type { Commitment } from '../state/commitment.ts'

/** A form that came back: which act, what was typed, and what is wrong with it. */
export type SentBackAct = {
  readonly act: ActName
  readonly typed: Typed
  readonly problems: Problems<Readonly<Record<string, string>>>
  readonly refusal: string | undefined
}

/** Everything a page of a commitment is made from, for an applicant or an assessor. */
export type CommitmentPlace = SignedInFrame & {
  readonly id: CommitmentId
  readonly commitment: Commitment
  readonly contacts: readonly Contact[]
  readonly snapshots: readonly {
    readonly number: number
    readonly sha256: string
    readonly body: PlanSnapshot
  }[]
  readonly concerns: readonly Concern[]
  /** Closed roundtables whose pledges can be brought over. */
  readonly roundtables: readonly Closed[]
  readonly areas: readonly { readonly code: string; readonly name: string }[]
  readonly scheme: Scheme
  readonly actor: Actor
  readonly now: Temporal.Instant
  /** `/our-commitments` or `/assessing`. */
  readonly base: string
  readonly path: string
  readonly sentBack: SentBackAct | undefined
  readonly done: string | undefined
  /** Others that were awarded, one of which may take its place; for assessors alone. */
  readonly others: readonly ListedCommitment[]
  readonly freshId: () => string
}

/** Whether whoever shows this page may do something now, and could. */
export function mayHere(place: CommitmentPlace, act: ActName): boolean {
  return mayAct(place.commitment, place.actor, act) && whyNotHere(place, act) === undefined
}

/** Why something that whoever shows this page may do cannot be done now; nothing where it can. */
export function whyNotHere(place: CommitmentPlace, act: ActName): CommitmentRefusal | undefined {
  const { commitment, actor, now, scheme } = place
  return whyNotNow(act, commitment, { actor, now, scheme })
}

/** What was typed into a form that came back, for the act and thing it was sent for. */
export function typedFor(
  place: CommitmentPlace,
  act: ActName,
  about: Readonly<Record<string, string>> = {},
): Typed | undefined {
  const { sentBack } = place
  if (sentBack?.act !== act) return undefined
  return Object.entries(about).every(([field, id]) => sentBack.typed[field] === id)
    ? sentBack.typed
    : undefined
}

/** The error beside a field of a form that came back, for the act and thing it was sent for. */
export function errorAt(
  place: CommitmentPlace,
  act: ActName,
  field: string,
  about: Readonly<Record<string, string>> = {},
) {
  const text = typedFor(place, act, about) && place.sentBack?.problems[field]
  return text ? { text } : undefined
}
