import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { PersonId } from '#vocabulary'
import type { Meeting } from './meeting.ts'

/** How a task stands: who is to do it, by when, and whether it is open. */
export type Standing = {
  readonly owner: string | undefined
  readonly dueOn: string | undefined
  readonly state: 'open' | 'done' | 'cancelled'
}

/** A task in the minutes of a closed meeting: as it stood when the meeting closed, and as it stands now. */
export type MinutedTask = {
  readonly personId: PersonId
  readonly what: string
  readonly heldOn: string
  readonly from: 'here' | 'before'
  readonly stood: Standing
  readonly stands: Standing
}

type Row = Pick<MinutedTask, 'personId' | 'what' | 'heldOn' | 'from'> & {
  readonly owner: string | null
  readonly due_on: string | null
  readonly state: Standing['state']
  readonly now_owner: string
  readonly now_due_on: string
  readonly now_state: Standing['state']
}

/** The tasks in the minutes of a closed meeting, the soonest due first. */
export async function minutedTasks(db: Db, meeting: Meeting): Promise<readonly MinutedTask[]> {
  const { rows } = await sql<Row>`
    select minuted.person_id as "personId", task.what, origin.held_on as "heldOn",
      case when origin.meeting_id = minuted.meeting_id then 'here' else 'before' end as "from",
      owner.name as owner, minuted.due_on, minuted.state,
      owner_now.name as now_owner, task.due_on as now_due_on, task.state as now_state
    from casework.minuted_task as minuted
    join casework.task using (person_id, task_id)
    join casework.meeting as origin on origin.meeting_id = task.meeting_id
    join access.member as owner_now on owner_now.member_id = task.owner_id
    left join access.member as owner on owner.member_id = minuted.owner_id
    where minuted.meeting_id = ${meeting.id}
    order by minuted.due_on, task.task_id
  `.execute(db)
  return rows.map(({ owner, due_on, state, now_owner, now_due_on, now_state, ...rest }) => ({
    ...rest,
    stood: { owner: owner ?? undefined, dueOn: due_on ?? undefined, state },
    stands: { owner: now_owner, dueOn: now_due_on, state: now_state },
  }))
}
