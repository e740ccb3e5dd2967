import type { Temporal } from 'temporal-polyfill'
import type { Id, MemberId } from '#vocabulary'

export type StreamId = Id<'roundtable'> | Id<'commitment'>
export type CommandId = Id<'command'>

/** One line of a log: what happened, whose seat or which member it is of, and when. */
export type Line = {
  readonly position: number
  readonly kind: string
  readonly told: unknown
  readonly seatId: Id<'seat'> | undefined
  readonly memberId: MemberId | undefined
  readonly at: Temporal.Instant
}

/** Lines to be added by one command, all or none. */
export type NewLines = {
  readonly streamId: StreamId
  /** How far the log had come when this was decided. */
  readonly after: number
  readonly commandId: CommandId
  readonly events: readonly { readonly kind: string }[]
  readonly seatId: Id<'seat'> | undefined
  readonly memberId: MemberId | undefined
  readonly at: Temporal.Instant
  /** The lines as other processes hear of them at once; nothing where they are to read them in the log. */
  readonly sealed?: string | undefined
}
