import { sql } from 'kysely'
import { type ActingSettings, type Db, newId } from '#foundations'
import { keepAgreements } from './agreed.store.ts'
import { columnsOf, insertOf } from './made-up-row.store.ts'
import {
  type Actor,
  actors,
  type Category,
  categories,
  type Expected,
  type Relation,
  relations,
} from './relations.ts'

/** Everybody the permission table speaks of: a person for each relation, and members of every role at every agency. */
export type World = {
  readonly personOf: (relation: Relation) => string
  /** The agency that wrote a row; undefined where it came with an import. */
  readonly agencyOf: (relation: Relation, category: Category | undefined) => string | undefined
  readonly memberAs: (actor: Actor, relation: Relation, category: Category | undefined) => string
  readonly settingsOf: (
    actor: Actor,
    relation: Relation,
    category: Category | undefined,
  ) => ActingSettings
}

const all = Object.keys(relations) as readonly Relation[]
const places = [
  ...['home', 'partner', 'outside', 'stranger', 'lapsed', 'not-yet', 'ended', 'unsigned', 'left'],
  ...['lonely', ...categories.map((category) => `without-${category}`)],
] as const

/** Makes the world, with the rows of every table in it. */
export async function makeWorld(
  db: Db,
  tables: Readonly<Record<string, Expected>>,
): Promise<World> {
  const agencies = new Map(places.map((place) => [place as string, newId<'agency'>() as string]))
  const people = new Map(all.map((relation) => [relation, newId<'person'>() as string]))
  const members = new Map<string, string>()
  for (const [place, id] of agencies) {
    await sql`insert into directory.agency (agency_id, name, kind) values (${id}, ${place}, 'outreach')`.execute(
      db,
    )
    for (const role of actors.filter((actor) => actor !== 'nobody')) {
      members.set(`${role} ${place}`, await keepMember(db, role, { agencyId: id, hasLeft: 'no' }))
    }
  }
  const home = agencies.get('home') ?? ''
  for (const role of actors.filter((actor) => actor !== 'nobody')) {
    members.set(`${role} gone`, await keepMember(db, role, { agencyId: home, hasLeft: 'yes' }))
  }
  await keepAgreements(db, agencies)
  const world = worldOf(agencies, people, members)
  await sealPeople(db, world)
  await db.transaction().execute(async (within) => {
    // made-up rows need not lead anywhere
    await sql`set local session_replication_role = replica`.execute(within)
    for (const [table, expected] of Object.entries(tables)) {
      await fillTable(within, world, { table, expected })
    }
  })
  return world
}

async function keepMember(
  db: Db,
  role: Actor,
  at: { readonly agencyId: string; readonly hasLeft: 'yes' | 'no' },
): Promise<string> {
  const id = newId<'member'>()
  const left = at.hasLeft === 'yes' ? '2024-01-01' : null
  await sql`
    insert into access.member (member_id, name, role, agency_id, status, left_at)
    values (${id}, 'Invented', ${role}, ${at.agencyId}, ${left ? 'left' : 'active'}, ${left})
  `.execute(db)
  return id
}

function worldOf(
  agencies: ReadonlyMap<string, string>,
  people: ReadonlyMap<Relation, string>,
  members: ReadonlyMap<string, string>,
): World {
  const memberAs: World['memberAs'] = (actor, relation, category) =>
    members.get(`${actor} ${actingAt(relation, category)}`) ?? ''
  return {
    personOf: (relation) => people.get(relation) ?? '',
    agencyOf: (relation, category) => agencies.get(writtenAt(relation, category)),
    memberAs,
    settingsOf: (actor, relation, category) => ({
      'waymark.member_id': memberAs(actor, relation, category),
      'waymark.purpose':
        relation === 'wrong-purpose' ? 'statistics' : relation === 'no-purpose' ? '' : 'outreach',
    }),
  }
}

function actingAt(relation: Relation, category: Category | undefined): string {
  if (relation === 'own-category-missing') return `without-${category ?? 'identity'}`
  if (relation === 'no-agreement') return 'lonely'
  return relation === 'member-left' ? 'gone' : 'home'
}

function writtenAt(relation: Relation, category: Category | undefined): string {
  if (relation === 'imported') return 'nowhere'
  if (relation.endsWith('category-missing')) return `without-${category ?? 'identity'}`
  if (relation === 'no-agreement') return 'lonely'
  return (places as readonly string[]).includes(relation) ? relation : 'home'
}

/** Seals whoever is to be sealed, and opens some of them to whoever acts, or did, or to somebody else. */
async function sealPeople(db: Db, world: World): Promise<void> {
  const by = world.memberAs('coordinator', 'own', undefined)
  for (const relation of all.filter((one) => one.startsWith('sealed'))) {
    await sql`
      insert into access.sealing (person_id, sealing_id, reason, sealed_by, review_on)
      values (${world.personOf(relation)}, ${newId<'sealing'>()}, 'witness', ${by}, '2999-01-01')
    `.execute(db)
  }
  const another = world.memberAs('coordinator', 'no-agreement', undefined)
  await grant(db, world, { relation: 'sealed-grant-of-another', to: another, by })
  for (const actor of actors.filter((one) => one !== 'nobody')) {
    const to = world.memberAs(actor, 'own', undefined)
    for (const relation of [
      'sealed-opened',
      'sealed-grant-expired',
      'sealed-grant-ended',
    ] as const) {
      await grant(db, world, { relation, to, by })
    }
  }
}

function grant(
  db: Db,
  world: World,
  { relation, to, by }: { readonly relation: Relation; readonly to: string; readonly by: string },
) {
  const until = relation === 'sealed-grant-expired' ? '2024-01-02' : '2999-01-01'
  const ended = relation === 'sealed-grant-ended' ? '2024-01-02' : null
  return sql`
    insert into access.access_grant (person_id, grant_id, member_id, reason, is_break_glass, granted_by,
      granted_at, until_at, ended_at)
    values (${world.personOf(relation)}, ${newId<'grant'>()}, ${to}, 'x', false, ${by}, '2024-01-01', ${until}, ${ended})
  `.execute(db)
}

async function fillTable(
  db: Db,
  world: World,
  { table, expected }: { readonly table: string; readonly expected: Expected },
): Promise<void> {
  if (expected.arranged) return
  const columns = await columnsOf(db, table)
  const needsAgency = columns.some(({ name, isNeeded }) => name === 'agency_id' && isNeeded)
  const isOfPeople = columns.some(({ name }) => name === 'person_id')
  for (const relation of isOfPeople ? all : (['outside'] as const)) {
    if (relation === 'imported' && needsAgency) continue
    const of = {
      personId: world.personOf(relation),
      agencyId: world.agencyOf(relation, expected.category),
      memberId: world.memberAs('coordinator', 'no-agreement', undefined),
      row: expected.row,
      again: 'first',
    } as const
    await sql.raw(insertOf(table, columns, of)).execute(db)
  }
}
