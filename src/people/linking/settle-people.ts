import { leaveTrace } from '#access'
import type { Db, Needs } from '#foundations'
import type { PersonId } from '#vocabulary'
import type { LinkDecision } from './decision.ts'
import {
  decisionsAround,
  forgetThoseApart,
  keepLink,
  type Link,
  moveSourcePerson,
  writingsAround,
} from './link.store.ts'
import { type Placed, personsFrom } from './persons-from.ts'
import { closeTasksOf } from './review/task.store.ts'

/** What a room does with its own rows when a writing moves to another person of the region. */
export type Carrier = (db: Db, link: Link) => Promise<void>

/** The rooms downstream that must follow a link; `main` connects them, because people may not import them. */
export type LinkNeeds = Needs & { readonly carriers: readonly Carrier[] }

/** One writing that has to move for people to be as decided. */
export type Move = { readonly placed: Placed; readonly to: PersonId }

/** Which writings would have to move for people to be as it stands decided, or as it would with other decisions. */
export async function movesAround(
  db: Db,
  decision: Pick<LinkDecision, 'ones' | 'others'>,
  alter: Alter = (standing) => standing,
): Promise<readonly Move[]> {
  const placed = await writingsAround(db, [...decision.ones, ...decision.others])
  const standing = await decisionsAround(
    db,
    placed.map(({ writing }) => writing),
  )
  const persons = personsFrom(placed, alter(standing))
  return placed.flatMap((one) => {
    const to = persons.get(one.writing)
    return to === undefined || to === one.personId ? [] : [{ placed: one, to }]
  })
}

/** The standing decisions as they would be. */
export type Alter = (
  standing: Awaited<ReturnType<typeof decisionsAround>>,
) => Awaited<ReturnType<typeof decisionsAround>>

/**
 * Makes people what has been decided: every writing that belongs elsewhere moves with all that hangs on it, and the figures
 * of exactly the people it left and came to follow, all in the transaction of the decision. Gives those people.
 */
export async function settlePeople(
  needs: LinkNeeds,
  db: Db,
  decision: LinkDecision,
): Promise<readonly PersonId[]> {
  const moves = await movesAround(db, decision)
  for (const { placed, to } of moves) {
    const link: Link = {
      id: needs.newId(),
      sourcePersonId: placed.writing,
      fromPersonId: placed.personId,
      toPersonId: to,
      reason: decision.reason,
      decisionId: decision.id,
    }
    await moveSourcePerson(db, link)
    for (const carry of needs.carriers) await carry(db, link)
    await keepLink(db, link)
  }
  const touched = [...new Set(moves.flatMap(({ placed, to }) => [placed.personId, to]))]
  if (touched.length === 0) return touched
  await needs.announcements.announce(db, { kind: 'people-changed', personIds: touched })
  await forgetThoseApart(db, touched)
  await closeTasksOf(db, touched, decision.id)
  await leaveTrace(db, {
    action: 'link',
    people: touched,
    categories: ['identity', 'link'],
    detail: `Writings moved: ${moves.length}`,
  })
  return touched
}
