import type { KeptSealed, Needs } from '#foundations'
import { issuing, useOf } from './issue.ts'
import { keysInUse } from './issuing-key.store.ts'

/** What this room keeps sealed: the keys that sign badges. */
export async function keptSealed(needs: Pick<Needs, 'dbActing'>): Promise<readonly KeptSealed[]> {
  const kept = await issuing(needs).transaction().execute(keysInUse)
  return kept.map(({ id, sealed }) => ({
    one: 'key that signs badges',
    many: 'keys that sign badges',
    sealed,
    use: useOf(id),
  }))
}
