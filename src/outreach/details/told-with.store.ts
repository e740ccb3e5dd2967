import { sql } from 'kysely'
import type { Category, Member } from '#access'
import type { Db } from '#foundations'
import type { ContactId, Id, PersonId } from '#vocabulary'
import { mostSpotDays, placeDays, type ToldWith } from './told-with.ts'

/** A contact, and the later word about it with which something is told; none where it comes with the contact itself. */
type Key = {
  readonly personId: PersonId
  readonly id: ContactId
  readonly changeId?: Id<'contact-change'> | undefined
}

/** What stands for a word where there is none. */
export const withTheContact = sql`'00000000-0000-0000-0000-000000000000'::uuid`

/** Those of some kinds of what may be told that the member's agency may write under an agreement in force. */
export async function openToWrite(
  db: Db,
  categories: readonly Category[],
): Promise<readonly Category[]> {
  const { rows } = await sql<{ category: Category }>`
    select category
    from unnest(${[...categories]}::text[]) as category
    where access.acting_agency() = any (access.open_agencies(category))
  `.execute(db)
  return rows.map(({ category }) => category)
}

/** Keeps what was told with a contact. How long a place stays is counted by the clock of the server that takes it away. */
export async function keepToldWith(db: Db, key: Key, by: Member, told: ToldWith): Promise<void> {
  const word = key.changeId ? sql`${key.changeId}::uuid` : withTheContact
  const who = sql`${key.personId}::uuid, ${key.id}::uuid, ${word}, ${by.agencyId}::uuid, ${by.id}::uuid`
  if (told.description || told.welfare || told.note) {
    await sql`
      insert into outreach.contact_detail (person_id, contact_id, change_id, agency_id, recorded_by, description, welfare, note)
      values (${who}, ${told.description ?? null}, ${told.welfare ?? null}, ${told.note ?? null})
    `.execute(db)
  }
  if (told.offers.length > 0) {
    const codes = told.offers.map(({ offer }) => offer)
    const answers = told.offers.map(({ reply }) => reply)
    await sql`
      insert into outreach.contact_offer (person_id, contact_id, change_id, agency_id, recorded_by, offer, reply)
      select ${who}, offer, reply from unnest(${codes}::text[], ${answers}::text[]) as told (offer, reply)
    `.execute(db)
  }
  if (told.needs.length > 0) {
    await sql`
      insert into outreach.contact_need (person_id, contact_id, change_id, agency_id, recorded_by, need)
      select ${who}, need from unnest(${[...told.needs]}::text[]) as need
    `.execute(db)
  }
  await keepPlaces(db, { key, who }, told)
}

async function keepPlaces(
  db: Db,
  { key, who }: { readonly key: Key; readonly who: ReturnType<typeof sql> },
  { cell, patchId, spot }: ToldWith,
): Promise<void> {
  if (cell || patchId) {
    await sql`
      insert into outreach.contact_place (person_id, contact_id, change_id, agency_id, recorded_by, cell_row, cell_column,
        patch_id, until_at)
      select ${who}, told.row, told.col, patch.patch_id,
        coalesce(before.recorded_at, now()) + make_interval(days => ${placeDays})
      from (values (${cell?.row ?? null}::integer, ${cell?.column ?? null}::integer)) as told (row, col)
      -- told anew it stays no longer in all
      cross join (
        select min(recorded_at) as recorded_at
        from outreach.contact_place
        where person_id = ${key.personId} and contact_id = ${key.id}
      ) as before
      left join outreach.patch on patch.patch_id = ${patchId ?? null}::uuid
      where told.row is not null or patch.patch_id is not null
    `.execute(db)
  }
  if (spot) {
    await sql`
      insert into outreach.contact_spot (person_id, contact_id, change_id, agency_id, recorded_by, latitude, longitude,
        reason, until_at)
      select ${who}, ${spot.latitude}, ${spot.longitude}, ${spot.reason},
        least(now() + make_interval(days => ${spot.days}), min(recorded_at) + make_interval(days => ${mostSpotDays}))
      from outreach.contact_spot
      where person_id = ${key.personId} and contact_id = ${key.id}
    `.execute(db)
  }
}
