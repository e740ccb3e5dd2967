import { sql } from 'kysely'
import type { Member } from '#access'
import type { Db } from '#foundations'
import type { PatchId } from '../details/told-with.ts'
import type { Patch } from './shift.ts'

/** The patches that are walked in some councils, in the order of their names. */
export async function patchesOf(db: Db, areaCodes: readonly string[]): Promise<readonly Patch[]> {
  const { rows } = await sql<Patch>`
    select patch_id as id, area_code as "areaCode", name
    from outreach.patch
    where area_code = any (${[...areaCodes]})
      and is_walked
    order by lower(name), patch_id
  `.execute(db)
  return rows
}

/** Whether a patch, walked still or no more, is one of a council. */
export async function isPatchOf(db: Db, id: PatchId, areaCode: string): Promise<boolean> {
  const { rows } = await sql`
    select from outreach.patch where patch_id = ${id} and area_code = ${areaCode}
  `.execute(db)
  return rows.length > 0
}

/** Names a patch; one that has the name already stays, and is the answer. */
export async function keepPatch(db: Db, by: Member, patch: Patch): Promise<PatchId> {
  await sql`
    insert into outreach.patch (patch_id, area_code, name, named_by)
    values (${patch.id}, ${patch.areaCode}, ${patch.name}, ${by.id})
    on conflict do nothing
  `.execute(db)
  const { rows } = await sql<{ id: PatchId }>`
    select patch_id as id
    from outreach.patch
    where area_code = ${patch.areaCode} and lower(name) = lower(${patch.name})
  `.execute(db)
  return rows[0]?.id ?? patch.id
}
