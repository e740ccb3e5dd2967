import type { Db } from '#foundations'
import { sealAudit } from './seal-audit.store.ts'

const hour = 60 * 60 * 1000

/**
 * Seals the audit at once and every hour from then on, with the owner's database; gives the way to end
 * it. An hour that cannot be sealed is told of and tried again with the next.
 */
export async function keepSealing(
  db: Db,
  tell: (...lines: readonly string[]) => void,
): Promise<() => Promise<void>> {
  let sealing: Promise<unknown> = sealAudit(db)
  await sealing
  const timer = setInterval(() => {
    sealing = sealAudit(db).catch((problem: unknown) =>
      tell('The audit could not be sealed; it is tried again in an hour.', String(problem)),
    )
  }, hour)
  return async () => {
    clearInterval(timer)
    await sealing
  }
}
