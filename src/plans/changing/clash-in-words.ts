import { dayInWords, dayOfMoment } from '#vocabulary'
import type { ChangeId } from '../ids.ts'
import type { ListedChange } from './change.store.ts'
import { changeInWords, type KnownActions, labelOfPart } from './change-in-words.ts'
import { type Clash, clashesIn } from './clashes.ts'

/** What else is asked for that cannot be approved with a change, and why. */
export type ClashingChange = {
  readonly id: ChangeId
  /** “Withdraw 1.1 (Lantern House, 2 July 2024)” */
  readonly words: string
  readonly why: string
}

/** For each change that waits, the others that cannot be approved with it. */
export function clashingWith(
  waiting: readonly ListedChange[],
  known: KnownActions,
): ReadonlyMap<ChangeId, readonly ClashingChange[]> {
  const changes = new Map(waiting.map((change) => [change.id, change]))
  const found = new Map<ChangeId, readonly ClashingChange[]>()
  const note = (id: ChangeId, otherId: ChangeId, { about }: Clash) => {
    const other = changes.get(otherId)
    if (!other) return
    const one = { id: otherId, words: askedInWords(other, known), why: whyInWords(about) }
    found.set(id, [...(found.get(id) ?? []), one])
  }
  for (const clash of clashesIn(waiting)) {
    const [one, other] = clash.changes
    note(one, other, clash)
    note(other, one, clash)
  }
  return found
}

/** Why changes cannot be approved together, naming two of them; nothing where they can. */
export function clashInWords(
  chosen: readonly ListedChange[],
  known: KnownActions,
): string | undefined {
  const [first, ...more] = clashesIn(chosen)
  if (!first) return undefined
  const [one, other] = first.changes.map((id) => {
    const change = chosen.find((listed) => listed.id === id)
    return change ? askedInWords(change, known) : ''
  })
  const rest = more.length > 0 ? `. ${more.length} more of these cannot go together either` : ''
  return `“${one}” and “${other}” cannot be approved together: ${whyInWords(first.about)}${rest}. Approve one of them, and decline the other`
}

function askedInWords(change: ListedChange, known: KnownActions): string {
  return `${changeInWords(change, known)} (${change.askedBy}, ${dayInWords(dayOfMoment(change.askedAt))})`
}

function whyInWords(about: Clash['about']): string {
  if (about === 'the end of an action') return 'one ends an action that the other is about'
  if (about === 'one number for two actions') return 'both give the same number'
  return `both change “${labelOfPart(about)}”`
}
