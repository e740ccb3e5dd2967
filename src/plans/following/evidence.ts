import type { Temporal } from 'temporal-polyfill'
import type { Id } from '#vocabulary'

/** Something that shows an action was done. */
export type Evidence = {
  readonly id: Id<'plan-evidence'>
  readonly title: string
  /** Where it can be read. */
  readonly address: string | undefined
  readonly givenOn: Temporal.PlainDate
  readonly acceptedOn: Temporal.PlainDate | undefined
}
