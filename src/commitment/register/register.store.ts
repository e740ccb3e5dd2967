import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { CommitmentId } from '../commitments/ids.ts'
import type { Commitment } from '../commitments/state/commitment.ts'
import { leadsWithoutPeople } from '../leads-without-people.ts'
import { givenUnder } from '../scheme/scheme.store.ts'
import {
  type GivenAs,
  type RegisterEntry,
  registerEntryOf,
  stagesOf,
  versionsOf,
} from './register-entry.ts'

/** Keeps what the register says of a commitment in step with it; takes it out where it is no longer published. */
export async function keepRegisterEntry(
  db: Db,
  id: CommitmentId,
  commitment: Commitment,
  now: Temporal.Instant,
): Promise<void> {
  const entry = registerEntryOf(id, commitment, await givenAs(db, commitment))
  if (!entry) {
    await sql`delete from commitment.register_entry where stream_id = ${id}`.execute(db)
    return
  }
  const names = entry.partners.map(({ name }) => name).join(', ')
  await sql`
    insert into commitment.register_entry (stream_id, reference, name, applicant, areas, stages, state, body, versions, changed_at)
    values (${id}, ${entry.reference}, ${names}, ${entry.applicant}, ${[...entry.areas]}, ${[...stagesOf(entry)]},
      ${entry.award.state}, ${JSON.stringify(entry)}::jsonb, ${[...versionsOf(commitment)]}::integer[],
      ${now.toString()}::timestamptz)
    on conflict (stream_id) do update
    set name = excluded.name, areas = excluded.areas, stages = excluded.stages, state = excluded.state, body = excluded.body,
      versions = excluded.versions, changed_at = excluded.changed_at
    where register_entry.body is distinct from excluded.body
  `.execute(db)
}

/** Who gave an award and whether as a test: as its log has it, or by the terms of that time. */
async function givenAs(db: Db, { award }: Commitment): Promise<GivenAs> {
  if (!award) return { awardingBody: '', isTest: true }
  const then = await givenUnder(db, award.awardedAt.toString())
  return {
    awardingBody: award.awardingBody ?? then.awardingBody,
    isTest: award.isTest ?? then.isTest,
  }
}

/** What the register is searched by; nothing where all are meant. */
export type RegisterSearch = {
  readonly words: string
  readonly area: string
  readonly applicant: string
  readonly stage: string
  readonly state: string
}

export type RegisterLine = { readonly entry: RegisterEntry; readonly changedAt: string }

/** The entries of the register that fit a search, the latest change first. */
export async function searchRegister(
  db: Db,
  { words, area, applicant, stage, state }: RegisterSearch,
): Promise<readonly RegisterLine[]> {
  const { rows } = await sql<{ entry: RegisterEntry; changedAt: string }>`
    select body as entry, changed_at as "changedAt"
    from commitment.register_entry
    where (${words} = '' or position(lower(${words}) in lower(name || ' ' || reference || ' ' || (body ->> 'title'))) > 0)
      and (${area} = '' or ${area} = any (areas))
      and (${applicant} = '' or applicant = ${applicant})
      and (${stage} = '' or ${stage} = any (stages))
      and (${state} = '' or state = ${state})
    order by changed_at desc, stream_id
  `.execute(db)
  return rows.map(shown)
}

/** Whether the register has any entry. */
export async function isAnythingRegistered(db: Db): Promise<boolean> {
  const { rows } = await sql`select from commitment.register_entry limit 1`.execute(db)
  return rows.length > 0
}

/** The entries of some commitments, in no order; those that are not published are not among them. */
export async function entriesOf(
  db: Db,
  ids: readonly CommitmentId[],
): Promise<readonly RegisterEntry[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ entry: RegisterEntry }>`
    select body as entry from commitment.register_entry where stream_id = any (${ids}::uuid[])
  `.execute(db)
  return rows.map(({ entry }) => leadsWithoutPeople(entry))
}

/** One entry by its reference. */
export async function findEntry(db: Db, reference: string): Promise<RegisterLine | undefined> {
  const { rows } = await sql<{ entry: RegisterEntry; changedAt: string }>`
    select body as entry, changed_at as "changedAt"
    from commitment.register_entry
    where reference = ${reference.toUpperCase()}
  `.execute(db)
  return rows[0] && shown(rows[0])
}

function shown(line: RegisterLine): RegisterLine {
  return { ...line, entry: leadsWithoutPeople(line.entry) }
}

/** The references of what took the place of an entry, and of what it took the place of. */
export type Kin = { readonly after: string | undefined; readonly before: readonly string[] }

/** Which entries an entry took over from, and which has taken over from it. */
export async function kinOf(db: Db, { id, award }: RegisterEntry): Promise<Kin> {
  const { rows } = await sql<{ reference: string; isAfter: boolean }>`
    select reference, stream_id::text = ${award.supersededBy ?? ''} as "isAfter"
    from commitment.register_entry
    where stream_id::text = ${award.supersededBy ?? ''} or body -> 'award' ->> 'supersededBy' = ${id}
    order by reference
  `.execute(db)
  return {
    after: rows.find(({ isAfter }) => isAfter)?.reference,
    before: rows.filter(({ isAfter }) => !isAfter).map(({ reference }) => reference),
  }
}
