import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { MemberId, PersonId } from '#vocabulary'
import type { Line } from './line.ts'
import type { ListState, WayOfJoining } from './list-state.ts'

/** Whose list: these councils; with `unplaced`, also whoever has been met in none. */
export type ListQuestion = {
  readonly today: string
  readonly areaCodes: readonly string[]
  readonly unplaced: 'with' | 'without'
  readonly people?: readonly PersonId[] | undefined
}

type Row = {
  readonly person_id: PersonId
  readonly state: ListState
  readonly from_on: string
  readonly joined_on: string
  readonly joined_as: WayOfJoining
  readonly area_code: string | null
  readonly met_on: string | null
  readonly met_area_code: string | null
  readonly nights: number
  readonly months_seen: number
  readonly lead_id: MemberId | null
  readonly lead_name: string | null
  readonly lead_agency: string | null
  readonly lead_from: string | null
  readonly what: string | null
  readonly owner: string | null
  readonly due_on: string | null
  readonly acted_on: string | null
}

/** What is to be done next for those listed, and when something was last done. */
const actsOfListed = sql`
    next_task as (
      select distinct on (task.person_id) task.person_id, task.what, owner.name as owner, task.due_on
      from listed
      join casework.task using (person_id)
      join access.member as owner on owner.member_id = task.owner_id
      where task.state = 'open'
      order by task.person_id, task.due_on, task.task_id
    ),
    act as (
      select lead.person_id, lead.assigned_at as acted_at from listed join casework.lead using (person_id)
      union all
      select task.person_id, task.made_at from listed join casework.task using (person_id)
      union all
      select change.person_id, change.changed_at from listed join casework.task_change as change using (person_id)
      union all
      select said.person_id, said.said_at from listed join casework.discussion as said using (person_id)
    ),
    last_act as (
      select person_id, (max(acted_at) at time zone 'Europe/London')::date as acted_on
      from act
      group by person_id
    )
`

/** Everyone on the list on a day who is open to whoever acts, in no order. Whoever names them must leave a trace. */
export async function readLines(db: Db, question: ListQuestion): Promise<readonly Line[]> {
  const { today, areaCodes, unplaced, people } = question
  const { rows } = await sql<Row>`
    with listed as materialized (
      select person_id, state, from_on, joined_on, joined_as, area_code
      from casework.spell
      where joined_on is not null
        and until_on > ${today}::date
        and from_on <= ${today}::date
        and (area_code = any(${[...areaCodes]}) or (area_code is null and ${unplaced === 'with'}))
        and (${people === undefined} or person_id = any(${[...(people ?? [])]}::uuid[]))
    ),
    ${actsOfListed}
    select listed.*, standing.met_on, standing.met_area_code,
      (select count(*)::integer from unnest(standing.rough_nights) as night
        where night > ${today}::date - 180 and night <= ${today}::date) as nights,
      (select count(distinct date_trunc('month', night))::integer from unnest(standing.rough_nights) as night
        where night >= date_trunc('month', ${today}::date) - interval '11 months' and night <= ${today}::date
      ) as months_seen,
      lead.member_id as lead_id, worker.name as lead_name, agency.name as lead_agency, lead.from_on as lead_from,
      next_task.what, next_task.owner, next_task.due_on, last_act.acted_on
    from listed
    join casework.standing using (person_id)
    left join casework.lead on lead.person_id = listed.person_id and lead.ended_on is null
    left join access.member as worker on worker.member_id = lead.member_id
    left join directory.agency on agency.agency_id = worker.agency_id
    left join next_task on next_task.person_id = listed.person_id
    left join last_act on last_act.person_id = listed.person_id
  `.execute(db)
  return rows.map(lineOf)
}

function lineOf(row: Row): Line {
  return {
    personId: row.person_id,
    state: row.state,
    fromOn: row.from_on,
    joinedOn: row.joined_on,
    joinedAs: row.joined_as,
    areaCode: row.area_code ?? undefined,
    metOn: row.met_on ?? undefined,
    metAreaCode: row.met_area_code ?? undefined,
    nights: row.nights,
    monthsSeen: row.months_seen,
    lead: leadOf(row),
    nextTask:
      row.what === null
        ? undefined
        : { what: row.what, owner: row.owner ?? '', dueOn: row.due_on ?? '' },
    actedOn: row.acted_on ?? undefined,
  }
}

function leadOf(row: Row): Line['lead'] {
  if (row.lead_id === null) return undefined
  return {
    memberId: row.lead_id,
    name: row.lead_name ?? '',
    agencyName: row.lead_agency ?? '',
    fromOn: row.lead_from ?? '',
  }
}
