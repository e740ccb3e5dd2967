import type { Category } from '#access'
import type { Db } from '#foundations'
import { type ContactId, done, type Outcome, type PersonId, refused } from '#vocabulary'
import { openToTellAnew, tellingsOf } from './tellings-of.store.ts'
import { type Part, partsOf, partsToldAnew, standingTold } from './told-anew.ts'
import { nothingKept, nothingMore, type ToldWith } from './told-with.ts'

/** What a later word about a contact tells of what goes with it: these parts, and in them this. */
export type Anew = { readonly tells: readonly Part[]; readonly told: ToldWith }

export type AnewRefusal = 'no-agreement-for-note' | 'no-agreement-for-place'

/** What an agreement must allow for each part; what was offered is part of the contact. */
const categoryOf: Readonly<Record<Part, Category>> = {
  ...{ detail: 'note', need: 'note', offer: 'contact' },
  ...{ place: 'place', spot: 'place' },
}

/**
 * What a member tells anew of what goes with a contact: the parts of which they say something else than stands. What
 * they may not put right is not asked of them, and stays.
 */
export async function toldAnew(
  db: Db,
  key: { readonly personId: PersonId; readonly id: ContactId },
  told: ToldWith | undefined,
  changes: Parameters<typeof standingTold>[1],
): Promise<Outcome<Anew, AnewRefusal>> {
  if (!told) return done({ tells: [], told: nothingMore })
  const stands = standingTold(await tellingsOf(db, key), changes)
  const open: readonly Category[] = ['contact', ...(await openToTellAnew(db, key))]
  const isOpen = (part: Part) => open.includes(categoryOf[part])
  const anew = partsToldAnew(stands, told)
  const says = partsToldAnew(nothingKept, told)
  const closed = anew.find((part) => !isOpen(part) && says.includes(part))
  if (closed) {
    return refused(
      categoryOf[closed] === 'place' ? 'no-agreement-for-place' : 'no-agreement-for-note',
    )
  }
  const tells = anew.filter(isOpen)
  return done({ tells, told: partsOf(told, tells) })
}
