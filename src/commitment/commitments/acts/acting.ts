import type { Temporal } from 'temporal-polyfill'
import type { Scheme } from '../../scheme/scheme.ts'
import type { Actor } from './may.ts'

/** Who acts, when, and under which terms of the scheme. */
export type Acting = {
  readonly actor: Actor
  readonly now: Temporal.Instant
  readonly scheme: Scheme
}
