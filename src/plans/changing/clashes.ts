import type { ChangeId } from '../ids.ts'
import { actionOf, type Change, type ProposalPart } from './change.ts'

/** Two changes that cannot be approved together, and why: both say one part of an action otherwise, or one ends it. */
export type Clash = {
  readonly changes: readonly [ChangeId, ChangeId]
  readonly about: ProposalPart | 'the end of an action' | 'one number for two actions'
}

/** Every two of these changes that cannot be approved together, each once. None where they all go together. */
export function clashesIn(changes: readonly Change[]): readonly Clash[] {
  const touched = new Map<string, Change[]>()
  const found = changes.flatMap((change) =>
    partsOf(change).flatMap(({ key, about }): readonly Clash[] => {
      const before = touched.get(key) ?? []
      touched.set(key, [...before, change])
      return before.map((other) => ({ changes: [other.id, change.id], about }))
    }),
  )
  const all = [...found, ...endsIn(changes)]
  return [...new Map(all.map((clash) => [clash.changes.toSorted().join(' '), clash])).values()]
}

/** What a change says otherwise: one part of one action each; and the number that it gives. */
function partsOf(
  change: Change,
): readonly { readonly key: string; readonly about: Clash['about'] }[] {
  const id = actionOf(change)
  const given = change.proposed.number?.trim().toLowerCase()
  const number = { key: `number ${given}`, about: 'one number for two actions' } as const
  if (change.kind === 'add') return [number]
  if (change.kind === 'renumber') return [{ key: `${id} number`, about: 'number' }, number]
  if (change.kind !== 'alter') return []
  const parts = Object.keys(change.proposed) as readonly ProposalPart[]
  return parts.map((part) => ({ key: `${id} ${part}`, about: part }))
}

/** What ends an action goes with nothing else about it. */
function endsIn(changes: readonly Change[]): readonly Clash[] {
  const about = new Map<string, Change[]>()
  for (const change of changes) {
    for (const id of new Set([actionOf(change), change.intoId ?? ''])) {
      about.set(id, [...(about.get(id) ?? []), change])
    }
  }
  return changes
    .filter(({ kind }) => kind === 'withdraw' || kind === 'merge')
    .flatMap((ending) =>
      (about.get(actionOf(ending)) ?? [])
        .filter((other) => other !== ending)
        .map(
          (other): Clash => ({
            changes: [ending.id, other.id],
            about: 'the end of an action',
          }),
        ),
    )
}
