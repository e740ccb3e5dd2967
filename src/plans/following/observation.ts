import type { Temporal } from 'temporal-polyfill'
import type { Id } from '#vocabulary'
import type { ClaimId } from '../ids.ts'

/** A dated value of a claim that no record gives: so many, of so many where it is a share, and where that is from. */
export type Observation = {
  readonly id: Id<'observation'>
  readonly claimId: ClaimId
  readonly on: Temporal.PlainDate
  readonly value: number
  readonly outOf: number | undefined
  readonly source: string
}

/** A share as a whole percentage; nothing where it is no share. */
export function percentOf({
  value,
  outOf,
}: Pick<Observation, 'value' | 'outOf'>): number | undefined {
  return outOf === undefined ? undefined : Math.round((value / outOf) * 100)
}
