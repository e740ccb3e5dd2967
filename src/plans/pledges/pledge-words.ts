import { entriesOf, type RegisterEntry } from '#commitment'
import type { Db } from '#foundations'
import type { PlanAction } from '../action/plan-action.ts'

/** A pledge as its commitment says it, and where it stands. */
export type PledgeSaid = {
  readonly words: string
  readonly href: string
  readonly makers: readonly string[]
  readonly pledge: RegisterEntry['pledges'][number]
}

/** The pledges that actions were made for, by id: what the register says of them now. One that is no longer published is not there. */
export async function pledgesOf(
  db: Db,
  actions: readonly PlanAction[],
): Promise<ReadonlyMap<string, PledgeSaid>> {
  const ids = [...new Set(actions.flatMap(({ pledge }) => pledge?.commitmentId ?? []))]
  const entries = await entriesOf(db, ids)
  return new Map(
    entries.flatMap(({ reference, pledges }) =>
      pledges.map((pledge) => [
        pledge.id,
        {
          words: `${pledge.code}: ${pledge.words}`,
          href: `/commitments/${reference}`,
          makers: pledge.makers,
          pledge,
        },
      ]),
    ),
  )
}
