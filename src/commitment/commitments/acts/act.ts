import type { z } from 'zod'
import { type Problems, problemsFrom } from '#design'
import { type Outcome, refused } from '#vocabulary'
import type { CommitmentEvent } from '../events/commitment-event.ts'
import type { Commitment } from '../state/commitment.ts'
import type { Acting } from './acting.ts'
import { whyNotNow } from './conditions.ts'
import { type ActName, mayAct } from './may.ts'
import type { CommitmentRefusal } from './refusals.ts'

export type Decided = Outcome<readonly CommitmentEvent[], CommitmentRefusal>

export type ReadForm =
  | { readonly ok: true; readonly decide: (commitment: Commitment, acting: Acting) => Decided }
  | { readonly ok: false; readonly problems: Problems<Readonly<Record<string, string>>> }

/** Something that can be done with a commitment: it reads its form, and then decides, as often as it must. */
export type CommitmentAct = { readonly read: (typed: unknown) => ReadForm }

/** An act with its name, behind the table of who may. */
export function act<Form>(
  name: ActName,
  form: z.ZodType<Form>,
  decide: (commitment: Commitment, form: Form, acting: Acting) => Decided,
): CommitmentAct {
  return {
    read: (typed) => {
      const read = form.safeParse(typed)
      if (!read.success) return { ok: false, problems: problemsFrom(read.error) }
      return {
        ok: true,
        decide: (commitment, acting) => {
          if (!mayAct(commitment, acting.actor, name)) return refused('not-now')
          const refusal = whyNotNow(name, commitment, acting)
          return refusal ? refused(refusal) : decide(commitment, read.data, acting)
        },
      }
    },
  }
}
