import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { Change } from './import-summary.ts'
import type { Stored, Storing } from './store-in-place.store.ts'

/** What came of the contacts; withdrawn ones that the file still has stay withdrawn. */
export type StoredContacts = Stored & { readonly withdrawn: number }

/**
 * Adds the new contacts. A contact that says something else than what stands becomes a new line about
 * it, and one now given to another person is withdrawn under the first: contacts are never overwritten.
 */
export async function storeContacts(
  db: Db,
  storing: Storing & { readonly changeId: string },
): Promise<StoredContacts> {
  const { rows } = await sql<{ any: boolean }>`
    select exists (select from outreach.contact) as any`.execute(db)
  if (!rows[0]?.any) return { ...(await addAll(db)), withdrawn: 0 }
  await resolveContacts(db)
  const { rows: counts } = await sql<{ added: number; changed: number; withdrawn: number }>`
    select count(*) filter (where state = 'new')::integer as added,
      count(*) filter (where state = 'changed')::integer as changed,
      count(*) filter (where state = 'withdrawn')::integer as withdrawn
    from resolved`.execute(db)
  const { added, changed, withdrawn } = counts[0] ?? { added: 0, changed: 0, withdrawn: 0 }
  const first = changed > 0 ? await firstChanges(db, storing.few) : []
  if (changed > 0) await writeChanges(db, storing)
  await addNew(db)
  await sql`insert into touched
    select person_id from resolved where state <> 'withdrawn'
    union all
    select stood_person_id from resolved where state = 'changed'`.execute(db)
  await sql`drop table resolved`.execute(db)
  return { added, changes: { count: changed, first }, withdrawn }
}

/** The incoming contacts as rows of the table. Someone nobody could name stands under the contact's own id. */
const incomingContacts = sql`
  select line, source_ref, contact_id, coalesce(person_id, contact_id) as person_id,
    area_code, contacted_at, contact_type, person_id is not null as is_identified, source_person_id
  from incoming_contacts`

async function addAll(db: Db): Promise<Stored> {
  const result = await sql`
    insert into outreach.contact
      (person_id, contact_id, area_code, contacted_at, contact_type, is_identified, source_ref,
        source_person_id)
    select person_id, contact_id, area_code, contacted_at, contact_type, is_identified, source_ref, source_person_id
    from (${incomingContacts}) as incoming
    order by person_id, contact_id`.execute(db)
  await sql`insert into touched
    select person_id from spoken_of
    union all
    select person_id from stands_as
    union all
    select contact_id from incoming_contacts where person_id is null`.execute(db)
  return { added: Number(result.numAffectedRows ?? 0), changes: { count: 0, first: [] } }
}

/** Puts into `resolved` what is new, what says something else, and what was withdrawn here since. */
async function resolveContacts(db: Db): Promise<void> {
  await sql`create temporary table resolved on commit drop as
    with incoming as (${incomingContacts}),
    standing as (
      select open.person_id, open.contact_id, open.area_code, open.contacted_at, open.contact_type, open.is_identified
      from outreach.open_contact as open
      join incoming using (contact_id)
    ),
    ever as (
      select distinct contact.contact_id
      from outreach.contact as contact
      join incoming using (contact_id)
    )
    select incoming.*,
      standing.person_id as stood_person_id, standing.area_code as stood_area_code,
      standing.contacted_at as stood_contacted_at, standing.contact_type as stood_contact_type,
      standing.is_identified as stood_is_identified,
      case
        when standing.contact_id is not null then 'changed'
        when ever.contact_id is not null then 'withdrawn'
        else 'new'
      end as state
    from incoming
    left join ever using (contact_id)
    left join standing using (contact_id)
    where standing.contact_id is null
      or (standing.person_id, standing.area_code, standing.contacted_at, standing.contact_type)
        is distinct from (incoming.person_id, incoming.area_code, incoming.contacted_at, incoming.contact_type)`.execute(
    db,
  )
}

async function firstChanges(db: Db, few: number): Promise<readonly Change[]> {
  const { rows } = await sql<Omit<Change, 'file'>>`
    select coalesce(resolved.source_ref, resolved.contact_id::text) as id, difference.name as column, difference.before as from, difference.after as to
    from resolved
    left join people.person as stood on stood.person_id = resolved.stood_person_id
    left join people.person as now on now.person_id = resolved.person_id
    cross join lateral (values
      ('person_id',
        case when stood_is_identified then coalesce(stood.source_ref, stood_person_id::text) else '' end,
        case when is_identified then coalesce(now.source_ref, resolved.person_id::text) else '' end),
      ('area_code', stood_area_code, area_code),
      ('contacted_at', to_char(stood_contacted_at, 'YYYY-MM-DD"T"HH24:MI:SSTZH:TZM'),
        to_char(contacted_at, 'YYYY-MM-DD"T"HH24:MI:SSTZH:TZM')),
      ('contact_type', stood_contact_type, contact_type)
    ) as difference (name, before, after)
    where resolved.state = 'changed' and difference.before <> difference.after
    order by resolved.line, difference.name
    limit ${few}`.execute(db)
  return rows.map((row) => ({ file: 'contacts.csv', ...row }))
}

/** The lines' ids keep the time the given one was made at, and end in their number. */
async function writeChanges(
  db: Db,
  { source, changeId }: Storing & { readonly changeId: string },
): Promise<void> {
  const reason = `Said otherwise by a later import from ${source}`
  const nextId = sql`(${changeId.slice(0, 24)} || lpad(to_hex(row_number() over (order by line)), 12, '0'))::uuid`
  await sql`
    insert into outreach.contact_change
      (person_id, contact_id, change_id, kind, area_code, contacted_at, contact_type, is_identified, reason,
        what_was_wrong)
    select stood_person_id, contact_id, ${nextId}, 'withdrawn', stood_area_code, stood_contacted_at,
      stood_contact_type, stood_is_identified, ${reason}, 'somebody_else'
    from resolved
    where state = 'changed' and stood_person_id <> person_id`.execute(db)
  await sql`
    insert into outreach.contact_change
      (person_id, contact_id, change_id, kind, area_code, contacted_at, contact_type, is_identified, reason)
    select resolved.person_id, resolved.contact_id, ${nextId}, 'amended', resolved.area_code,
      resolved.contacted_at, resolved.contact_type, resolved.is_identified, ${reason}
    from resolved
    join outreach.contact as contact using (person_id, contact_id)
    where resolved.state = 'changed'`.execute(db)
}

async function addNew(db: Db): Promise<void> {
  await sql`
    insert into outreach.contact
      (person_id, contact_id, area_code, contacted_at, contact_type, is_identified, source_ref,
        source_person_id)
    select person_id, contact_id, area_code, contacted_at, contact_type, is_identified, source_ref, source_person_id
    from resolved
    where state <> 'withdrawn'
    order by person_id, contact_id
    on conflict (person_id, contact_id) do nothing`.execute(db)
}
