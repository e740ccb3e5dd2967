import type { EntryId } from '../ids.ts'
import type { Link, Room } from './room.ts'

/** How an entry belongs to another, as it says so itself: what was said, or the same turned round. */
export type LinkSide = Link['as'] | 'answered_by' | 'built_on_by'

const turned: Readonly<Record<Link['as'], LinkSide>> = {
  answers: 'answered_by',
  same_as: 'same_as',
  builds_on: 'built_on_by',
}

/** What an entry is linked with, in the order it was said, whichever of the two it was said of. */
export function linksOf(
  { links }: Pick<Room, 'links'>,
  id: EntryId,
): readonly { readonly as: LinkSide; readonly other: EntryId }[] {
  return links.flatMap(({ from, to, as }) => {
    if (from === id) return [{ as, other: to }]
    return to === id ? [{ as: turned[as], other: from }] : []
  })
}

/** Whether a link is between these two, either way. */
export function isBetween(link: Link, one: EntryId, other: EntryId): boolean {
  return (link.from === one && link.to === other) || (link.from === other && link.to === one)
}
