import { sql } from 'kysely'
import { inventedMembers, type Member, type Role } from '#access'
import { newId } from '#foundations'
import { decideLink, type LinkWish, registerPerson } from '#people'
import type { PersonId } from '#vocabulary'
import { linkNeeds } from '../../../main/member-pages.ts'
import type { FreshHouse } from '../../house/fresh-house.ts'

/** Somebody who links people, and the needs of their acts. */
export type Actor = { readonly needs: ReturnType<typeof linkNeeds>; readonly by: Member }

/** The invented member of a role, acting for the purpose of linking. */
export async function actorWho(house: FreshHouse, is: Role): Promise<Actor> {
  const by = (await inventedMembers(house.db)).find(({ role }) => role === is)
  if (!by) throw new Error(`Nobody is invented who is a ${is}`)
  return { needs: linkNeeds(await house.actingAs(is, 'linking')), by }
}

/** Somebody an outreach worker writes down for the first time. */
export async function somebody(house: FreshHouse, givenName: string): Promise<PersonId> {
  const id = newId<'person'>()
  const { needs, by } = await actorWho(house, 'outreach_worker')
  await needs.db.transaction().execute((db) => registerPerson({ db, needs, by }, id, { givenName }))
  return id
}

/** Somebody an import told of, with one contact and nobody's writing. */
export async function imported(house: FreshHouse): Promise<PersonId> {
  const id = newId<'person'>()
  await sql`insert into people.person (person_id, source_ref) values (${id}, 'R1')`.execute(
    house.db,
  )
  await sql`
    insert into outreach.contact (person_id, contact_id, area_code, contacted_at, contact_type)
    values (${id}, ${newId()}, 'E08000026', '2024-06-01', 'bedded_down')
  `.execute(house.db)
  return id
}

/** Two people written down, and a verdict about them. */
export async function pair(
  house: FreshHouse,
  verdict: LinkWish['verdict'] = 'same',
): Promise<LinkWish> {
  const personId = await somebody(house, 'Ana')
  const otherPersonId = await somebody(house, 'Anna')
  return { personId, otherPersonId, verdict, reason: 'The same tattoo' }
}

/** Says something of two people. */
export function say({ needs, by }: Actor, wish: LinkWish) {
  return decideLink(needs, by, wish)
}

/** Every row that linking can move, as text. */
export async function everything(house: FreshHouse): Promise<string> {
  const tables = ['people.person', 'people.source_person', 'outreach.contact', 'stays.stay']
  const rows: string[] = []
  for (const table of tables) {
    const found = await sql<{ row: string }>`
      select to_jsonb(one)::text as row from ${sql.raw(table)} as one order by 1`.execute(house.db)
    rows.push(...found.rows.map(({ row }) => row))
  }
  return rows.join('\n')
}
