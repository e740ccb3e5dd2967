import { leaveTrace, type Member } from '#access'
import type { Db, Needs } from '#foundations'
import { done, type Outcome, type PersonId, refused } from '#vocabulary'
import { isKnownPerson, type SourcePersonId } from '../registering/person.store.ts'
import {
  findLink,
  keepLink,
  type Link,
  type LinkId,
  lockSourcePerson,
  moveSourcePerson,
} from './link.store.ts'

/** What a room does with its own rows when a source person moves to another person of the region. */
export type Carrier = (db: Db, link: Link) => Promise<void>

/** The rooms downstream that must follow a link; `main` connects them, because people may not import them. */
export type LinkNeeds = Needs & { readonly carriers: readonly Carrier[] }

export type LinkRefusal = 'no-such-source-person' | 'no-such-person' | 'already-there'
export type UndoRefusal = 'no-such-link' | 'moved-since'

/**
 * Says that a person as one agency wrote them is another person of the region than was thought. Whatever
 * hangs on that writing follows it in the same transaction, and so do the figures of both people.
 */
export function linkSourcePerson(
  needs: LinkNeeds,
  by: Member,
  wish: {
    readonly sourcePersonId: SourcePersonId
    readonly toPersonId: PersonId
    readonly reason: string
  },
): Promise<Outcome<Link, LinkRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    const fromPersonId = await lockSourcePerson(db, wish.sourcePersonId)
    if (!fromPersonId) return refused('no-such-source-person')
    if (!(await isKnownPerson(db, wish.toPersonId))) return refused('no-such-person')
    if (fromPersonId === wish.toPersonId) return refused('already-there')
    const link: Link = {
      ...wish,
      id: needs.newId(),
      fromPersonId,
      linkedBy: by.id,
      undoes: undefined,
    }
    await follow(needs, db, link)
    return done(link)
  })
}

/**
 * Puts a link back: everything that hangs on the writing returns to the person it came from. Refused when
 * the writing has been linked elsewhere since; that link must be put back first.
 */
export function undoLink(
  needs: LinkNeeds,
  by: Member,
  wish: { readonly linkId: LinkId; readonly reason: string },
): Promise<Outcome<Link, UndoRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    const before = await findLink(db, wish.linkId)
    if (!before) return refused('no-such-link')
    const standsAt = await lockSourcePerson(db, before.sourcePersonId)
    if (standsAt !== before.toPersonId) return refused('moved-since')
    const link: Link = {
      id: needs.newId(),
      sourcePersonId: before.sourcePersonId,
      fromPersonId: before.toPersonId,
      toPersonId: before.fromPersonId,
      reason: wish.reason,
      linkedBy: by.id,
      undoes: before.id,
    }
    await follow(needs, db, link)
    return done(link)
  })
}

async function follow(needs: LinkNeeds, db: Db, link: Link): Promise<void> {
  await moveSourcePerson(db, link)
  for (const carry of needs.carriers) await carry(db, link)
  await keepLink(db, link)
  await leaveTrace(db, {
    action: 'link',
    people: [link.fromPersonId, link.toPersonId],
    categories: ['identity', 'link'],
    detail: link.undoes ? 'Put a link back' : 'Linked a writing to another person',
  })
  await needs.announcements.announce(db, {
    kind: 'people-changed',
    personIds: [link.fromPersonId, link.toPersonId],
  })
}
