import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { PersonId } from '#vocabulary'
import { type Look, whoInWords } from './who-has-looked.ts'

/**
 * The acts that touched somebody's record, the latest first, and how many there are in all. The database
 * tells them to an auditor, and to whoever answers the person, and names nobody else they touched.
 */
export async function looksAt(
  db: Db,
  personId: PersonId,
  most: number,
): Promise<{ readonly total: number; readonly looks: readonly Look[] }> {
  const { rows } = await sql<{
    at: string
    role: string | null
    agency_name: string | null
    action: string
    purpose: string | null
    categories: string[]
    total: number
  }>`
    select to_char(happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
      role, agency_name, action, purpose, categories, (count(*) over ())::integer as total
    from access.who_looked(${personId})
    limit ${most}
  `.execute(db)
  return {
    total: rows[0]?.total ?? 0,
    looks: rows.map((row) => ({
      at: Temporal.Instant.from(row.at),
      role: row.role ?? undefined,
      agencyName: row.agency_name ?? undefined,
      action: row.action,
      purpose: row.purpose ?? undefined,
      categories: row.categories,
    })),
  }
}

/** Every member as somebody outside is told of them: by role and agency, and not by name. */
export async function membersInWords(db: Db): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; role: string; agencyName: string }>`
    select member.member_id as id, member.role, agency.name as "agencyName"
    from access.member
    join directory.agency using (agency_id)
  `.execute(db)
  return new Map(rows.map(({ id, ...who }) => [id, whoInWords(who)]))
}
