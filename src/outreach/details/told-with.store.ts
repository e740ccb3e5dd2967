import { sql } from 'kysely'
import type { Category, Member } from '#access'
import type { Db } from '#foundations'
import type { ContactId, PersonId } from '#vocabulary'
import type { NeedCode, Offer, SpotReason, ToldWith, WelfareLevel } from './told-with.ts'
import { placeDays } from './told-with.ts'

/** What stands of what was told with a contact, as far as it is open to whoever asks. */
export type KeptWith = Omit<ToldWith, 'spot' | 'cell' | 'patchId'> & {
  readonly cell: { readonly row: number; readonly column: number } | undefined
  readonly patchName: string | undefined
  readonly spot:
    | {
        readonly latitude: number
        readonly longitude: number
        readonly reason: SpotReason
        /** Until when it is kept, as PostgreSQL writes a moment. */
        readonly until: string
      }
    | undefined
}

type Key = { readonly personId: PersonId; readonly id: ContactId }

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
  const who = sql`${key.personId}::uuid, ${key.id}::uuid, ${by.agencyId}::uuid, ${by.id}::uuid`
  if (told.description || told.welfare || told.note) {
    await sql`
      insert into outreach.contact_detail (person_id, contact_id, agency_id, recorded_by, description, welfare, note)
      values (${who}, ${told.description ?? null}, ${told.welfare ?? null}, ${told.note ?? null})
    `.execute(db)
  }
  if (told.offers.length > 0) {
    const codes = told.offers.map(({ offer }) => offer)
    const answers = told.offers.map(({ reply }) => reply)
    await sql`
      insert into outreach.contact_offer (person_id, contact_id, agency_id, recorded_by, offer, reply)
      select ${who}, offer, reply from unnest(${codes}::text[], ${answers}::text[]) as told (offer, reply)
    `.execute(db)
  }
  if (told.needs.length > 0) {
    await sql`
      insert into outreach.contact_need (person_id, contact_id, agency_id, recorded_by, need)
      select ${who}, need from unnest(${[...told.needs]}::text[]) as need
    `.execute(db)
  }
  await keepPlaces(db, who, told)
}

async function keepPlaces(
  db: Db,
  who: ReturnType<typeof sql>,
  { cell, patchId, spot }: ToldWith,
): Promise<void> {
  if (cell || patchId) {
    await sql`
      insert into outreach.contact_place (person_id, contact_id, agency_id, recorded_by, cell_row, cell_column,
        patch_id, until_at)
      select ${who}, told.row, told.col, patch.patch_id, now() + make_interval(days => ${placeDays})
      from (values (${cell?.row ?? null}::integer, ${cell?.column ?? null}::integer)) as told (row, col)
      left join outreach.patch on patch.patch_id = ${patchId ?? null}::uuid
      where told.row is not null or patch.patch_id is not null
    `.execute(db)
  }
  if (spot) {
    await sql`
      insert into outreach.contact_spot (person_id, contact_id, agency_id, recorded_by, latitude, longitude,
        reason, until_at)
      values (${who}, ${spot.latitude}, ${spot.longitude}, ${spot.reason},
        now() + make_interval(days => ${spot.days}))
    `.execute(db)
  }
}

/** What was told with a contact, as far as it is open to whoever acts: an empty telling where nothing is. */
export async function toldWith(db: Db, key: Key): Promise<KeptWith> {
  const detail = await sql<{
    description: string | null
    welfare: WelfareLevel | null
    note: string | null
  }>`
    select description, welfare, note
    from outreach.contact_detail
    where person_id = ${key.personId} and contact_id = ${key.id}
  `.execute(db)
  const offered = await sql<Offer>`
    select offer, reply
    from outreach.contact_offer
    where person_id = ${key.personId} and contact_id = ${key.id}
    order by offer
  `.execute(db)
  const needed = await sql<{ need: NeedCode }>`
    select need
    from outreach.contact_need
    where person_id = ${key.personId} and contact_id = ${key.id}
    order by need
  `.execute(db)
  const [row] = detail.rows
  return {
    description: row?.description ?? undefined,
    welfare: row?.welfare ?? undefined,
    note: row?.note ?? undefined,
    offers: offered.rows,
    needs: needed.rows.map(({ need }) => need),
    ...(await placesOf(db, key)),
  }
}

async function placesOf(db: Db, key: Key): Promise<Pick<KeptWith, 'cell' | 'patchName' | 'spot'>> {
  const { rows } = await sql<{ row: number | null; column: number | null; patch: string | null }>`
    select place.cell_row as row, place.cell_column as column, patch.name as patch
    from outreach.contact_place as place
    left join outreach.patch using (patch_id)
    where place.person_id = ${key.personId} and place.contact_id = ${key.id}
  `.execute(db)
  const spots = await sql<{
    latitude: string
    longitude: string
    reason: SpotReason
    until: string
  }>`
    select latitude, longitude, reason, until_at as until
    from outreach.contact_spot
    where person_id = ${key.personId} and contact_id = ${key.id}
  `.execute(db)
  const [place] = rows
  const [spot] = spots.rows
  return {
    cell:
      place && place.row !== null && place.column !== null
        ? { row: place.row, column: place.column }
        : undefined,
    patchName: place?.patch ?? undefined,
    spot: spot && { ...spot, latitude: Number(spot.latitude), longitude: Number(spot.longitude) },
  }
}
