import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Member } from '#access'
import type { Db } from '#foundations'
import type { MemberId } from '#vocabulary'
import { momentOfColumn } from '../moment-of-column.ts'
import type { RetentionCategory, RetentionRule, RetentionRuleId, SecondWord } from './retention.ts'

/** Every rule that was ever set, the latest first. */
export async function rulesSet(db: Db): Promise<readonly RetentionRule[]> {
  const { rows } = await sql<{
    id: RetentionRuleId
    category: RetentionCategory
    months: number
    reason: string
    set_by: MemberId | null
    set_at: string
    needs_second: boolean
    verdict: SecondWord['verdict'] | null
    said_by: MemberId | null
    said_at: string | null
  }>`
    select rule_id as id, category, months, reason, set_by, set_at, needs_second, verdict, said_by, said_at
    from people.retention_rule
    left join people.retention_second using (rule_id)
    order by set_at desc, rule_id desc
  `.execute(db)
  return rows.map(({ set_by, set_at, needs_second, verdict, said_by, said_at, ...rule }) => ({
    ...rule,
    setBy: set_by ?? undefined,
    setAt: momentOfColumn(set_at),
    needsSecond: needs_second,
    second:
      verdict && said_by && said_at
        ? { verdict, by: said_by, at: momentOfColumn(said_at) }
        : undefined,
  }))
}

/** Keeps a rule. */
export async function keepRule(db: Db, rule: RetentionRule): Promise<void> {
  await sql`
    insert into people.retention_rule (rule_id, category, months, reason, set_by, set_at, needs_second)
    values (${rule.id}, ${rule.category}, ${rule.months}, ${rule.reason}, ${rule.setBy ?? null},
      ${rule.setAt.toString()}, ${rule.needsSecond})
  `.execute(db)
}

/** Keeps the second word of whoever acts about a shorter rule. The database refuses whoever may not say it. */
export async function keepSecond(
  db: Db,
  id: RetentionRuleId,
  verdict: SecondWord['verdict'],
): Promise<void> {
  await sql`select people.second_rule(${id}, ${verdict})`.execute(db)
}

/** Whether whoever acts is of the organisation of the member who set a rule, while another has a coordinator. */
export async function isOfOneOrganisation(db: Db, setBy: MemberId, by: Member): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select coalesce((
      select setter.agency_id = ${by.agencyId} and people.coordinated_beside(setter.member_id)
      from access.member as setter
      where setter.member_id = ${setBy}
    ), false) as is
  `.execute(db)
  return rows[0]?.is ?? false
}

/** How many people's records, or notes, the next run would erase by a rule of so many months. */
export async function countNotKept(
  db: Db,
  today: Temporal.PlainDate,
  months: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select people.count_not_kept(${today.toString()}::date, ${months}::integer) as count
  `.execute(db)
  return rows[0]?.count ?? 0
}

/** Keeps two members from setting or confirming rules past each other. */
export async function lockRules(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(7263074)`.execute(db)
}
