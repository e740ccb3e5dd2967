import type { ChangeId } from '../ids.ts'
import { actionOf, type Change } from './change.ts'

/**
 * A change that cannot be approved together with another of these: both say the same part of an action otherwise, or one
 * ends what the other changes or merges into. Nothing where they all go together.
 */
export function clashIn(changes: readonly Change[]): ChangeId | undefined {
  const touched = new Map<string, Change>()
  for (const change of changes) {
    for (const part of partsOf(change)) {
      if (touched.has(part)) return change.id
      touched.set(part, change)
    }
  }
  const ended = changes.filter(({ kind }) => kind === 'withdraw' || kind === 'merge')
  const others = (ending: Change) => changes.filter((one) => one !== ending)
  return ended.find((ending) => others(ending).some((one) => touches(one, actionOf(ending))))?.id
}

/** What a change says otherwise: one part of one action each. */
function partsOf(change: Change): readonly string[] {
  const id = actionOf(change)
  if (change.kind === 'alter') return Object.keys(change.proposed).map((part) => `${id} ${part}`)
  return change.kind === 'renumber' ? [`${id} number`] : []
}

function touches(change: Change, id: string): boolean {
  return actionOf(change) === id || change.intoId === id
}
