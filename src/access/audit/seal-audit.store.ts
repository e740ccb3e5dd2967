import { sql } from 'kysely'
import type { Db } from '#foundations'

/**
 * Seals the audit as it stands and returns the seal, 64 hexadecimal digits to be written down somewhere
 * else. Only the owner of the record may: whoever can add lines cannot make a seal.
 */
export async function sealAudit(db: Db): Promise<string> {
  const { rows } = await sql<{ seal: string }>`select access.seal_audit() as seal`.execute(db)
  const seal = rows[0]?.seal
  if (!seal) throw new Error('The audit was sealed and no seal came of it')
  return seal
}
