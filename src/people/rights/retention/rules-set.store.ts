import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { Id, MemberId } from '#vocabulary'
import { momentOfColumn } from '../moment-of-column.ts'
import type { RetentionCategory, RetentionRule } from './retention.ts'

/** Every rule that was ever set, the latest first. */
export async function rulesSet(db: Db): Promise<readonly RetentionRule[]> {
  const { rows } = await sql<{
    id: Id<'retention-rule'>
    category: RetentionCategory
    months: number
    reason: string
    set_by: MemberId | null
    set_at: string
  }>`
    select rule_id as id, category, months, reason, set_by, set_at
    from people.retention_rule
    order by set_at desc, rule_id desc
  `.execute(db)
  return rows.map(({ set_by, set_at, ...rule }) => ({
    ...rule,
    setBy: set_by ?? undefined,
    setAt: momentOfColumn(set_at),
  }))
}

/** Keeps a rule. */
export async function keepRule(db: Db, rule: RetentionRule): Promise<void> {
  await sql`
    insert into people.retention_rule (rule_id, category, months, reason, set_by, set_at)
    values (${rule.id}, ${rule.category}, ${rule.months}, ${rule.reason}, ${rule.setBy ?? null},
      ${rule.setAt.toString()})
  `.execute(db)
}
