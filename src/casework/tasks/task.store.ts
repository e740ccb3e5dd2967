import { sql } from 'kysely'
import type { Member } from '#access'
import type { Db } from '#foundations'
import type { Id, MemberId, PersonId } from '#vocabulary'
import type { MeetingId, Task, TaskChange, TaskId } from './task.ts'

export type TaskChangeId = Id<'task_change'>

const taskColumns = sql`
  task.person_id as "personId", task.task_id as id, task.what, task.owner_id as "ownerId",
  owner.name as owner, owner.agency_id as "ownerAgencyId", task.due_on as "dueOn", task.meeting_id as "meetingId", task.state
`

type Row = Omit<Task, 'meetingId'> & { readonly meetingId: MeetingId | null }

/** A task, locked until the transaction ends. */
export async function lockTask(
  db: Db,
  key: { readonly personId: PersonId; readonly id: TaskId },
): Promise<Task | undefined> {
  const { rows } = await sql<Row>`
    select ${taskColumns}
    from casework.task
    join access.member as owner on owner.member_id = task.owner_id
    where task.person_id = ${key.personId} and task.task_id = ${key.id}
    for update of task
  `.execute(db)
  return rows.map(taskOf)[0]
}

/** Every task for a person: the open ones first, by when they are due. */
export async function tasksOfPerson(db: Db, personId: PersonId): Promise<readonly Task[]> {
  const { rows } = await sql<Row>`
    select ${taskColumns}
    from casework.task
    join access.member as owner on owner.member_id = task.owner_id
    where task.person_id = ${personId}
    order by task.state = 'open' desc, task.due_on, task.task_id
  `.execute(db)
  return rows.map(taskOf)
}

/** A member's open tasks, the soonest due first: their own page, and what is to be handed over when they leave. */
export async function openTasksOf(db: Db, memberId: MemberId): Promise<readonly Task[]> {
  const { rows } = await sql<Row>`
    select ${taskColumns}
    from casework.task
    join access.member as owner on owner.member_id = task.owner_id
    where task.owner_id = ${memberId} and task.state = 'open'
    order by task.due_on, task.task_id
  `.execute(db)
  return rows.map(taskOf)
}

/** Keeps a new task; sent twice it is kept once. */
export async function keepTask(
  db: Db,
  by: Member,
  task: Omit<Task, 'owner' | 'ownerAgencyId' | 'state'>,
): Promise<void> {
  await sql`
    insert into casework.task (person_id, task_id, what, owner_id, due_on, meeting_id, agency_id, made_by)
    values (${task.personId}, ${task.id}, ${task.what}, ${task.ownerId}, ${task.dueOn},
      ${task.meetingId ?? null}, ${by.agencyId}, ${by.id})
    on conflict (person_id, task_id) do nothing
  `.execute(db)
}

/** Writes down a change of a task and what the task is after it. */
export async function keepTaskChange(
  db: Db,
  by: Member,
  change: {
    readonly task: Task
    readonly id: TaskChangeId
    readonly told: TaskChange
    readonly after: Pick<Task, 'ownerId' | 'dueOn' | 'state'>
  },
): Promise<void> {
  const { task, id, told, after } = change
  await sql`
    insert into casework.task_change (person_id, task_id, change_id, kind, owner_id, due_on, reason, agency_id, changed_by)
    values (${task.personId}, ${task.id}, ${id}, ${told.kind}, ${after.ownerId}, ${after.dueOn}, ${told.reason},
      ${by.agencyId}, ${by.id})
  `.execute(db)
  await sql`
    update casework.task
    set owner_id = ${after.ownerId}, due_on = ${after.dueOn}, state = ${after.state}
    where person_id = ${task.personId} and task_id = ${task.id}
  `.execute(db)
}

/** A change as the history of a task tells it. */
export type PastChange = {
  readonly kind: TaskChange['kind']
  readonly reason: string
  readonly by: string
  readonly on: string
}

/** What became of a task, the latest first. */
export async function changesOfTask(
  db: Db,
  key: { readonly personId: PersonId; readonly id: TaskId },
): Promise<readonly PastChange[]> {
  const { rows } = await sql<PastChange>`
    select change.kind, change.reason, member.name as by,
      (change.changed_at at time zone 'Europe/London')::date as "on"
    from casework.task_change as change
    join access.member on member.member_id = change.changed_by
    where change.person_id = ${key.personId} and change.task_id = ${key.id}
    order by change.changed_at desc, change.change_id desc
  `.execute(db)
  return rows
}

function taskOf(row: Row): Task {
  return { ...row, meetingId: row.meetingId ?? undefined }
}
