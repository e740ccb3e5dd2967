import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { Id, MemberId, PersonId } from '#vocabulary'
import type { SourcePersonId } from '../../registering/person.ts'
import type { DecisionId, EvidencePart, LinkDecision } from '../decision.ts'

export type TaskId = Id<'review-task'>

/** A question the matcher asks: are these two people one? */
export type ReviewTask = {
  readonly id: TaskId
  readonly personId: PersonId
  readonly otherPersonId: PersonId
  readonly ones: readonly SourcePersonId[]
  readonly others: readonly SourcePersonId[]
  readonly weight: number
  readonly startingOdds: number
  readonly parts: readonly EvidencePart[]
  readonly fingerprint: string
}

const columns = sql`
  task_id as id, person_id as "personId", other_person_id as "otherPersonId", ones, others, weight,
  starting_odds as "startingOdds", evidence as parts, model_fingerprint as fingerprint
`

/** How many questions are open to whoever acts. */
export async function countTasks(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from people.review_task where closed_at is null`.execute(db)
  return rows[0]?.count ?? 0
}

/**
 * The question to be looked at next, kept for this member for a quarter of an hour so that no two look at one: the likeliest first, and
 * of people about whom much is asked before others. Not one this member has answered already.
 */
export async function leaseNext(
  db: Db,
  by: MemberId,
  now: Temporal.Instant,
): Promise<ReviewTask | undefined> {
  const { rows } = await sql<ReviewTask>`
    update people.review_task
    set leased_by = ${by}, leased_until = ${now.add({ minutes: 15 }).toString()}
    where task_id = (
      select task.task_id
      from people.review_task as task
      where task.closed_at is null
        and (task.leased_until is null or task.leased_until < ${now.toString()} or task.leased_by = ${by})
        and not exists (
          select from people.standing_decision as said
          where said.decided_by = ${by}
            and said.words_stamp = task.words_stamp
            and said.ones && (task.ones || task.others)
            and said.others && (task.ones || task.others)
        )
      order by (12 + task.weight) * (
          select count(*) from people.review_task as near
          where near.closed_at is null
            and (near.person_id in (task.person_id, task.other_person_id)
              or near.other_person_id in (task.person_id, task.other_person_id))
        ) desc, task.task_id
      limit 1
      for update of task skip locked
    )
    returning ${columns}
  `.execute(db)
  return rows[0]
}

/** An open question by its id. */
export async function findTask(db: Db, id: TaskId): Promise<ReviewTask | undefined> {
  const { rows } = await sql<ReviewTask>`
    select ${columns} from people.review_task where task_id = ${id} and closed_at is null`.execute(
    db,
  )
  return rows[0]
}

/** Whether somebody else looks at a question just now. */
export async function isLeasedElsewhere(
  db: Db,
  id: TaskId,
  { by, now }: { readonly by: MemberId; readonly now: Temporal.Instant },
): Promise<boolean> {
  const { rows } = await sql`
    select from people.review_task
    where task_id = ${id} and leased_by <> ${by} and leased_until > ${now.toString()}`.execute(db)
  return rows.length > 0
}

/** Takes the questions about two people out of the queue: a decision has answered them. */
export async function closeTasksBetween(
  db: Db,
  { id, personId, otherPersonId }: Pick<LinkDecision, 'id' | 'personId' | 'otherPersonId'>,
): Promise<void> {
  await sql`
    update people.review_task
    set closed_at = now(), closed_by = ${id}
    where closed_at is null
      and person_id in (${personId}, ${otherPersonId})
      and other_person_id in (${personId}, ${otherPersonId})
  `.execute(db)
}

/** Takes every question about some people out of the queue: by a decision they are others now, and the matcher will ask anew. */
export async function closeTasksOf(
  db: Db,
  people: readonly PersonId[],
  decision: DecisionId,
): Promise<void> {
  await sql`
    update people.review_task
    set closed_at = now(), closed_by = ${decision}
    where closed_at is null
      and (person_id = any (${[...people]}::uuid[]) or other_person_id = any (${[...people]}::uuid[]))
  `.execute(db)
}

/**
 * Opens again what a decision and its confirmation had closed, once it is undone: where both sides are just the writings that were asked
 * about, nothing new is written in them, and nobody has said anything else of them that stands.
 */
export async function reopenTasks(db: Db, undone: DecisionId): Promise<void> {
  await sql`
    update people.review_task as task
    set closed_at = null, closed_by = null, leased_by = null, leased_until = null
    where task.closed_by in (
        select decision_id from people.link_decision where decision_id = ${undone} or confirms = ${undone})
      and people.writings_of(task.person_id) = task.ones
      and people.writings_of(task.other_person_id) = task.others
      and people.stamp_of(task.ones || task.others) = task.words_stamp
      and not exists (
        select from people.standing_decision as told
        where told.verdict in ('different', 'unsure')
          and told.words_stamp = task.words_stamp
          and (told.ones && task.ones and told.others && task.others
            or told.ones && task.others and told.others && task.ones))
      and not exists (
        select from people.review_task as open
        where open.closed_at is null
          and least(open.person_id, open.other_person_id) = least(task.person_id, task.other_person_id)
          and greatest(open.person_id, open.other_person_id) = greatest(task.person_id, task.other_person_id))
  `.execute(db)
}

/** Leaves a question to the next member. */
export async function endLease(db: Db, id: TaskId): Promise<void> {
  await sql`
    update people.review_task set leased_by = null, leased_until = null where task_id = ${id}
  `.execute(db)
}
