import { sql } from 'kysely'
import type { Category } from '#access'
import type { Db } from '#foundations'
import { type AgencyId, type PersonId, shortRefOf } from '#vocabulary'
import type { Features } from '../matching/features.ts'
import { nameInWords } from '../names/person-name.ts'
import { askedKeys } from './finding-keys.ts'
import { wholeFeatures } from './kept-features.ts'

/** A writing that may be the person somebody is looked for as. */
export type CandidateRow = { readonly personId: PersonId; readonly features: Features }

/** What the index holds for somebody typed. */
export type Sharing = {
  /** The model in use; none before the first `waymark match`. */
  readonly modelId: string | undefined
  /** How many writings the index holds, roughly: the starting odds of a match follow it. */
  readonly writings: number
  /** The writings open to whoever acts that share the rarest keys with these. */
  readonly rows: readonly CandidateRow[]
  /** The agencies that know somebody like this and may be asked, but not looked into. */
  readonly elsewhere: readonly AgencyId[]
}

/** So many writings may be weighed while somebody waits: 200 found one in four hundred more among a million, for a sixth more time. */
const mostWeighed = 120

/** Whatever may be the person typed, in one statement. */
export async function writingsSharing(db: Db, typed: Features): Promise<Sharing> {
  const keys = askedKeys(typed)
  const { rows } = await sql<{
    model_id: string | null
    writings: number
    found: string
    elsewhere: readonly AgencyId[]
  }>`/* kept as people_search */
    select model_id, writings, found, elsewhere
    from people.search(${keys.all}::bigint[], ${keys.plain}::bigint[], ${mostWeighed})
  `.execute(db)
  const [row] = rows
  const found = JSON.parse(row?.found ?? '[]') as readonly [PersonId, Partial<Features>][]
  return {
    modelId: row?.model_id ?? undefined,
    writings: row?.writings ?? 0,
    rows: found.map(([personId, kept]) => ({ personId, features: wholeFeatures(kept) })),
    elsewhere: row?.elsewhere ?? [],
  }
}

/** Somebody a search found: enough to tell two people of one name apart. */
export type FoundPerson = {
  readonly id: PersonId
  readonly name: string
  readonly reference: string
  readonly bornIn: number | undefined
}

/** Who is to be shown: some by id, the best first, and then whoever has words that begin so, those written last first. */
export type ToShow = {
  readonly people: readonly PersonId[]
  readonly beginning: readonly string[]
}

/** What a search is for, as the trace of it says, and which parts of a record it shows. */
export type SearchTrace = {
  readonly categories: readonly Category[]
  readonly detail: string
}

const mostNamed = 20

/**
 * Shows people and leaves the trace of having shown them, in one statement: those of them that are open to whoever acts, 20
 * beyond those given by id. A search that finds nobody leaves its trace as well.
 */
export async function showPeople(
  db: Db,
  { people, beginning }: ToShow,
  trace: SearchTrace,
): Promise<readonly FoundPerson[]> {
  const reference = beginning.length === 1 ? (beginning[0] ?? null) : null
  const { rows } = await sql<ShownRow>`/* kept as people_show_found */
    select person_id as id, given_name as given, family_name as family, preferred, born_in
    from people.show_found(${[...people]}::uuid[], ${queryOf(beginning, '')}::tsquery,
      ${queryOf(beginning, ':*')}::tsquery, ${reference}, ${mostNamed}, ${[...trace.categories]}::text[], ${trace.detail})
  `.execute(db)
  return rows.map(({ id, given, family, preferred, born_in }) => ({
    id,
    name:
      preferred ||
      nameInWords(id, { givenName: given ?? undefined, familyName: family ?? undefined }),
    reference: shortRefOf(id),
    bornIn: born_in ?? undefined,
  }))
}

type ShownRow = {
  readonly id: PersonId
  readonly given: string | null
  readonly family: string | null
  readonly preferred: string | null
  readonly born_in: number | null
}

/**
 * A query for words, or with `:*` for words that begin so; none for no words. One letter alone begins too many. Quoted, so that
 * whatever was typed is a word and nothing else.
 */
function queryOf(words: readonly string[], mark: '' | ':*'): string | null {
  const quoted = words
    .filter((word) => word.length > 1)
    .map((word) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'${mark}`)
  return quoted.length > 0 ? quoted.join(' & ') : null
}
