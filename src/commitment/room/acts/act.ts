import type { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { type Problems, problemsFrom } from '#design'
import { type Outcome, refused } from '#vocabulary'
import type { RoomEvent } from '../events/room-event.ts'
import type { EntryId } from '../ids.ts'
import type { Room } from '../state/room.ts'
import { type ActName, type Actor, mayAct } from './may.ts'
import type { RoomRefusal } from './refusals.ts'

/** Who acts and when, and what their device would have written beside an entry under nobody’s name. */
export type Acting = {
  readonly actor: Actor
  readonly now: Temporal.Instant
  readonly keyFor: (entry: EntryId) => string | undefined
}

export type Decided = Outcome<readonly RoomEvent[], RoomRefusal>

/** A form that was read: what to decide with it, or what is wrong with it, by field. */
export type ReadForm =
  | { readonly ok: true; readonly decide: (room: Room, acting: Acting) => Decided }
  | { readonly ok: false; readonly problems: Problems<Readonly<Record<string, string>>> }

/** Something that can be done in a roundtable: it reads its form, and then decides, as often as it must. */
export type RoomAct = { readonly read: (typed: unknown) => ReadForm }

/** An act with its name, behind the table of who may. */
export function act<Form>(
  name: ActName,
  form: z.ZodType<Form>,
  decide: (room: Room, form: Form, acting: Acting) => Decided,
): RoomAct {
  return {
    read: (typed) => {
      const read = form.safeParse(typed)
      if (!read.success) return { ok: false, problems: problemsFrom(read.error) }
      return {
        ok: true,
        decide: (room, acting) =>
          mayAct(room, acting.actor, name) ? decide(room, read.data, acting) : refused('not-now'),
      }
    },
  }
}

/** The seat of whoever acts; none for a convenor. */
export function seatOf({ actor }: Pick<Acting, 'actor'>) {
  return actor.as === 'seat' ? actor.seat : undefined
}
