import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { AgencyId } from '#vocabulary'
import type { AgencyKind } from './agency.ts'

/** An organisation that writes in the record. */
export type Agency = {
  readonly id: AgencyId
  readonly name: string
  readonly kind: AgencyKind
  readonly areaCode: string | undefined
  readonly isInvented: boolean
}

/** Puts agencies in the directory; those already there keep their place. */
export async function keepAgencies(db: Db, agencies: readonly Agency[]): Promise<void> {
  await sql`
    insert into directory.agency (agency_id, name, kind, area_code, is_invented)
    select id, name, kind, "areaCode", "isInvented"
    from jsonb_to_recordset(${JSON.stringify(agencies)}::jsonb)
      as agency(id uuid, name text, kind text, "areaCode" text, "isInvented" boolean)
    on conflict (agency_id) do nothing
  `.execute(db)
}

/** What every organisation is called. */
export async function agencyNames(db: Db): Promise<ReadonlyMap<AgencyId, string>> {
  const { rows } = await sql<{ id: AgencyId; name: string }>`
    select agency_id as id, name from directory.agency
  `.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
