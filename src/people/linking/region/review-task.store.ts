import { sql } from 'kysely'
import type { Db, Needs } from '#foundations'
import type { Question } from './questions.ts'

const page = 2_000

/** Whether the region lets the matcher link at the casework bar. Off until it says so. */
export async function linksAtCaseworkBar(db: Db): Promise<boolean> {
  const { rows } = await sql<{ links: boolean }>`
    select links_at_casework_bar as links from people.linking_rule
    order by set_at desc, rule_id desc limit 1`.execute(db)
  return rows[0]?.links ?? false
}

/**
 * Puts questions where members answer them. Not asked is what members have said “different” or “cannot tell” of while neither
 * side has been written about since; open questions that the matcher no longer has are closed.
 */
export async function keepQuestions(
  needs: Needs,
  questions: readonly Question[],
): Promise<{ readonly asked: number; readonly settled: number }> {
  return needs.db.transaction().execute(async (db) => {
    await sql`
      create temporary table question (
        task_id uuid, person_id uuid, other_person_id uuid, weight real, starting_odds real,
        evidence jsonb, fingerprint text, ones uuid[], others uuid[], stamp text
      ) on commit drop
    `.execute(db)
    for (let from = 0; from < questions.length; from += page) {
      await keepSome(db, needs, questions.slice(from, from + page))
    }
    const settled = await closeThoseGone(db)
    return { asked: await ask(db), settled }
  })
}

async function keepSome(db: Db, needs: Needs, questions: readonly Question[]): Promise<void> {
  const told = questions.map((one) => ({ ...one, id: needs.newId() }))
  await sql`
    insert into question
    select told.id, told."personId", told."otherPersonId", told.weight, told."startingOdds", told.parts,
      told.fingerprint, sides.ones, sides.others, people.stamp_of(sides.ones || sides.others)
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as told(id uuid, "personId" uuid,
      "otherPersonId" uuid, weight real, "startingOdds" real, parts jsonb, fingerprint text)
    cross join lateral (
      select people.writings_of(told."personId") as ones, people.writings_of(told."otherPersonId") as others
    ) as sides
    where not people.any_sealed(array[told."personId", told."otherPersonId"])
  `.execute(db)
}

async function closeThoseGone(db: Db): Promise<number> {
  const { numAffectedRows } = await sql`
    update people.review_task as task
    set closed_at = now()
    where closed_at is null
      and not exists (
        select from question
        where (question.person_id, question.other_person_id) in (
            (task.person_id, task.other_person_id), (task.other_person_id, task.person_id))
          and question.stamp = task.words_stamp
      )
  `.execute(db)
  return Number(numAffectedRows ?? 0)
}

async function ask(db: Db): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into people.review_task (person_id, task_id, other_person_id, ones, others, weight, evidence,
      starting_odds, model_fingerprint, words_stamp)
    select person_id, task_id, other_person_id, ones, others, weight, evidence, starting_odds, fingerprint, stamp
    from question
    where not exists (
      select from people.standing_decision as told
      where told.verdict in ('different', 'unsure')
        and told.words_stamp = question.stamp
        and (told.ones && question.ones and told.others && question.others
          or told.ones && question.others and told.others && question.ones)
    )
    on conflict do nothing
  `.execute(db)
  return Number(numAffectedRows ?? 0)
}
