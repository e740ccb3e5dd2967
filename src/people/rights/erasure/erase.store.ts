import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { PersonId } from '#vocabulary'

export type WhyErased = 'asked' | 'time'

/** People whose request to be erased two coordinators have approved, by the latest word of each. */
export async function approvedErasures(db: Db): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    with word as (
      select distinct on (person_id, request_id, decided_by) person_id, request_id, decision
      from people.erasure_decision
      where exists (select from people.person where person.person_id = erasure_decision.person_id)
      order by person_id, request_id, decided_by, decided_at desc, decision_id desc
    )
    select distinct person_id as id
    from word
    where decision = 'approved'
    group by person_id, request_id
    having count(*) >= 2
    order by 1
  `.execute(db)
  return rows.map(({ id }) => id)
}

/** People who wait for an answer about what is wrong in their record: nothing of it goes before they have it. */
export async function waitingForAnswer(db: Db): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    select distinct person_id as id
    from people.correction
    where not exists (
      select from people.correction_answer as answer
      where answer.correction_id = correction.correction_id and answer.outcome <> 'longer')
    order by 1
  `.execute(db)
  return rows.map(({ id }) => id)
}

/** Everybody who was ever erased. */
export async function erasedPeople(db: Db): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    select person_id as id from people.erasure order by 1
  `.execute(db)
  return rows.map(({ id }) => id)
}

/** A person and the ids under which their writings first stood, where nothing stands any more. */
export async function idsOf(db: Db, personId: PersonId): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    select ${personId}::uuid as id
    union
    select written.first_person_id
    from people.source_person as written
    where written.person_id = ${personId}
      and not exists (
        select from people.source_person as there where there.person_id = written.first_person_id)
    order by 1
  `.execute(db)
  return rows.map(({ id }) => id)
}

/** Goes on counting who somebody was, without whoever it was, under an id nobody can lead back. */
export async function countPersonOn(db: Db, from: PersonId, fresh: PersonId): Promise<void> {
  await sql`select people.count_on(${from}, ${fresh})`.execute(db)
}

/** Takes away what was decided of people's writings, with the moves that came of it. */
export async function forgetDecisions(db: Db, ids: readonly PersonId[]): Promise<void> {
  const all = [...ids]
  const doomed = sql`
    select decision_id from people.link_decision
    where person_id = any(${all}::uuid[]) or other_person_id = any(${all}::uuid[])
  `
  const withWords = sql`
    select decision_id from people.link_decision
    where decision_id in (${doomed}) or confirms in (${doomed}) or undoes in (${doomed})
  `
  await sql`delete from people.link where decision_id in (${withWords})`.execute(db)
  await sql`delete from people.link_decision where decision_id in (${withWords})`.execute(db)
}

/** Notes that people were erased, under the ids alone. Noted twice it is noted once. */
export async function keepErasure(db: Db, ids: readonly PersonId[], why: WhyErased): Promise<void> {
  await sql`
    insert into people.erasure (person_id, why)
    select unnest(${[...ids]}::uuid[]), ${why}
    on conflict (person_id) do nothing
  `.execute(db)
}
