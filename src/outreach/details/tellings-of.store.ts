import { sql } from 'kysely'
import type { Category } from '#access'
import type { Db } from '#foundations'
import type { ContactId, PersonId } from '#vocabulary'
import type { Tellings, Word } from './told-anew.ts'
import { withTheContact } from './told-with.store.ts'
import {
  type KeptWith,
  type NeedCode,
  nothingKept,
  type Offer,
  type PatchId,
  type SpotReason,
  type WelfareLevel,
} from './told-with.ts'

type Key = { readonly personId: PersonId; readonly id: ContactId }

/** What was told with each word about a contact, as far as it is open to whoever acts. */
export async function tellingsOf(db: Db, key: Key): Promise<Tellings> {
  const tellings = new Map<Word, KeptWith>()
  for (const { word, ...told } of [
    ...(await detailsOf(db, key)),
    ...(await offersOf(db, key)),
    ...(await needsOf(db, key)),
    ...(await placesOf(db, key)),
    ...(await spotsOf(db, key)),
  ]) {
    tellings.set(word, { ...(tellings.get(word) ?? nothingKept), ...told })
  }
  return tellings
}

type Told = Partial<KeptWith> & { readonly word: Word }

/** The word a row came with. */
const word = sql`coalesce(nullif(change_id, ${withTheContact})::text, 'none') as word`

function of({ personId, id }: Key) {
  return sql`person_id = ${personId} and contact_id = ${id}`
}

async function detailsOf(db: Db, key: Key): Promise<readonly Told[]> {
  const { rows } = await sql<{
    word: Word
    description: string | null
    welfare: WelfareLevel | null
    note: string | null
  }>`
    select ${word}, description, welfare, note
    from outreach.contact_detail
    where ${of(key)}
    order by change_id
  `.execute(db)
  return rows.map((row) => ({
    word: row.word,
    description: row.description ?? undefined,
    welfare: row.welfare ?? undefined,
    note: row.note ?? undefined,
  }))
}

async function offersOf(db: Db, key: Key): Promise<readonly Told[]> {
  const { rows } = await sql<{ word: Word; offers: Offer[] }>`
    select ${word}, json_agg(json_build_object('offer', offer, 'reply', reply) order by offer) as offers
    from outreach.contact_offer
    where ${of(key)}
    group by change_id
    order by change_id
  `.execute(db)
  return rows
}

async function needsOf(db: Db, key: Key): Promise<readonly Told[]> {
  const { rows } = await sql<{ word: Word; needs: NeedCode[] }>`
    select ${word}, array_agg(need order by need) as needs
    from outreach.contact_need
    where ${of(key)}
    group by change_id
    order by change_id
  `.execute(db)
  return rows
}

async function placesOf(db: Db, key: Key): Promise<readonly Told[]> {
  const { rows } = await sql<{
    word: Word
    row: number | null
    column: number | null
    patch_id: PatchId | null
    patch: string | null
  }>`
    select ${word}, place.cell_row as row, place.cell_column as column, patch_id, patch.name as patch
    from outreach.contact_place as place
    left join outreach.patch using (patch_id)
    where ${of(key)}
    order by change_id
  `.execute(db)
  return rows.map(({ row, column, ...one }) => ({
    word: one.word,
    cell: row !== null && column !== null ? { row, column } : undefined,
    patchId: one.patch_id ?? undefined,
    patchName: one.patch ?? undefined,
  }))
}

async function spotsOf(db: Db, key: Key): Promise<readonly Told[]> {
  const { rows } = await sql<{
    word: Word
    latitude: string
    longitude: string
    reason: SpotReason
    days: number
    until: string
  }>`
    select ${word}, latitude, longitude, reason, until_at as until,
      ceil(extract(epoch from until_at - recorded_at) / 86400)::integer as days
    from outreach.contact_spot
    where ${of(key)}
    order by change_id
  `.execute(db)
  return rows.map(({ word: came, latitude, longitude, ...rest }) => ({
    word: came,
    spot: { ...rest, latitude: Number(latitude), longitude: Number(longitude) },
  }))
}

/**
 * Which kinds of what goes with a contact the member may tell anew: those their agency may write, and that are open to
 * it of every agency that told any. Whoever does not see what stands cannot put it right.
 */
export async function openToTellAnew(db: Db, key: Key): Promise<readonly Category[]> {
  const { rows } = await sql<{ category: Category }>`
    with told_by as (
      select agency_id from outreach.contact where ${of(key)}
      union
      select member.agency_id
      from outreach.contact_change as change
      join access.member on member.member_id = change.changed_by
      where ${of(key)} and change.tells <> '{}'
    )
    select category
    from unnest(array['note', 'place']) as category
    where access.acting_agency() = any (access.open_agencies(category))
      and not exists (
        select from told_by where told_by.agency_id <> all (access.open_agencies(category))
      )
    order by category
  `.execute(db)
  return rows.map(({ category }) => category)
}
