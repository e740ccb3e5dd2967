import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { AgencyId, MemberId, PersonId } from '#vocabulary'
import type { SourcePersonId } from '../registering/person.ts'
import type { DecisionId, LinkDecision } from './decision.ts'

type Row = Omit<
  { readonly [Field in keyof LinkDecision]: LinkDecision[Field] },
  'evidence' | 'confirms' | 'undoes' | 'decidedBy' | 'agencyId'
> & {
  readonly weight: number | null
  readonly fingerprint: string | null
  readonly parts: NonNullable<LinkDecision['evidence']>['parts'] | null
  readonly confirms: DecisionId | null
  readonly undoes: DecisionId | null
  readonly decidedBy: MemberId | null
  readonly agencyId: AgencyId | null
}

const columns = sql`
  decision_id as id, verdict, ones, others, person_id as "personId", other_person_id as "otherPersonId",
  reason, weight, evidence as parts, model_fingerprint as fingerprint, words_stamp as "wordsStamp",
  confirms, undoes, decided_by as "decidedBy", agency_id as "agencyId"
`

/** Keeps a decision. None is ever changed or deleted. */
export async function keepDecision(db: Db, decision: LinkDecision): Promise<void> {
  const { evidence } = decision
  await sql`
    insert into people.link_decision (person_id, decision_id, other_person_id, verdict, ones, others, reason,
      weight, evidence, model_fingerprint, words_stamp, confirms, undoes, decided_by, agency_id)
    values (${decision.personId}, ${decision.id}, ${decision.otherPersonId}, ${decision.verdict},
      ${[...decision.ones]}::uuid[], ${[...decision.others]}::uuid[], ${decision.reason},
      ${evidence?.weight ?? null}, ${evidence ? JSON.stringify(evidence.parts) : null}::jsonb,
      ${evidence?.fingerprint ?? null}, ${decision.wordsStamp}, ${decision.confirms ?? null},
      ${decision.undoes ?? null}, ${decision.decidedBy ?? null}, ${decision.agencyId ?? null})
  `.execute(db)
}

/** A decision with whether it stands, and whether somebody else has confirmed it. */
export type KnownDecision = LinkDecision & {
  readonly stands: boolean
  readonly isConfirmed: boolean
}

/** A decision, wherever it is open to whoever asks. */
export async function findDecision(db: Db, id: DecisionId): Promise<KnownDecision | undefined> {
  const { rows } = await sql<Row & { stands: boolean; isConfirmed: boolean | null }>`
    select ${columns},
      standing.found is not null as stands, standing.is_confirmed as "isConfirmed"
    from people.link_decision
    left join lateral (
      select true, one.is_confirmed from people.standing_decision as one
      where one.decision_id = link_decision.decision_id
    ) as standing (found, is_confirmed) on true
    where decision_id = ${id}
  `.execute(db)
  const [row] = rows
  return row && { ...read(row), stands: row.stands, isConfirmed: row.isConfirmed ?? false }
}

/** What stands said of two groups of writings, the latest first. */
export async function decisionsBetween(
  db: Db,
  ones: readonly SourcePersonId[],
  others: readonly SourcePersonId[],
): Promise<readonly (LinkDecision & { readonly isConfirmed: boolean })[]> {
  const { rows } = await sql<Row & { isConfirmed: boolean }>`
    select ${columns}, is_confirmed as "isConfirmed"
    from people.standing_decision
    where (ones && ${[...ones]}::uuid[] and others && ${[...others]}::uuid[])
      or (ones && ${[...others]}::uuid[] and others && ${[...ones]}::uuid[])
    order by decided_at desc, decision_id desc
  `.execute(db)
  return rows.map((row) => ({ ...read(row), isConfirmed: row.isConfirmed }))
}

/** Every writing that stands under a person, those included that whoever asks may not read. */
export async function writingsOf(db: Db, id: PersonId): Promise<readonly SourcePersonId[]> {
  const { rows } = await sql<{ writings: readonly SourcePersonId[] }>`
    select people.writings_of(${id}) as writings`.execute(db)
  return rows[0]?.writings ?? []
}

/** A stamp of what some writings say: it changes when any of them says something else. */
export async function stampOf(db: Db, writings: readonly SourcePersonId[]): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select people.stamp_of(${[...writings]}::uuid[]) as stamp`.execute(db)
  return rows[0]?.stamp ?? ''
}

/** Whether anybody among these people is sealed. */
export async function isAnySealed(db: Db, people: readonly PersonId[]): Promise<boolean> {
  const { rows } = await sql<{ sealed: boolean }>`
    select people.any_sealed(${[...people]}::uuid[]) as sealed`.execute(db)
  return rows[0]?.sealed ?? false
}

function read({ weight, fingerprint, parts, ...row }: Row): LinkDecision {
  return {
    ...row,
    evidence:
      weight === null ? undefined : { weight, fingerprint: fingerprint ?? '', parts: parts ?? [] },
    confirms: row.confirms ?? undefined,
    undoes: row.undoes ?? undefined,
    decidedBy: row.decidedBy ?? undefined,
    agencyId: row.agencyId ?? undefined,
  }
}

/** An answer that stands, with when it was given and who has confirmed it. */
export type GivenDecision = LinkDecision & {
  readonly isConfirmed: boolean
  readonly confirmedBy: MemberId | undefined
  readonly at: string
}

/** The answers that stand, given last first. */
export async function latestDecisions(db: Db, most: number): Promise<readonly GivenDecision[]> {
  const { rows } = await sql<
    Row & { isConfirmed: boolean; confirmedBy: MemberId | null; at: string }
  >`
    select ${columns}, is_confirmed as "isConfirmed", decided_at::text as at,
      (
        select second.decided_by
        from people.link_decision as second
        where second.confirms = standing_decision.decision_id
          and not exists (
            select from people.link_decision as undone where undone.undoes = second.decision_id)
        order by second.decided_at, second.decision_id
        limit 1
      ) as "confirmedBy"
    from people.standing_decision
    order by decided_at desc, decision_id desc
    limit ${most}
  `.execute(db)
  return rows.map((row) => ({
    ...read(row),
    isConfirmed: row.isConfirmed,
    confirmedBy: row.confirmedBy ?? undefined,
    at: row.at,
  }))
}
