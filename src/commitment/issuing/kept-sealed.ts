import type { KeptSealed, Needs } from '#foundations'
import { issuing, useOf } from './issue.ts'
import { keyInUse } from './issuing-key.store.ts'

/** What this room keeps sealed: the key that signs badges. */
export async function keptSealed(needs: Pick<Needs, 'dbActing'>): Promise<readonly KeptSealed[]> {
  const kept = await issuing(needs).transaction().execute(keyInUse)
  return kept
    ? [
        {
          one: 'key that signs badges',
          many: 'keys that sign badges',
          sealed: kept.sealed,
          use: useOf(kept.id),
        },
      ]
    : []
}
