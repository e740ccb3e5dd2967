import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { PersonId } from '#vocabulary'
import type { ListState, WayOfJoining } from './list-state.ts'

/** Something the list has said of somebody, and whether it stands still. Days are `YYYY-MM-DD`. */
export type ListEvent = {
  readonly happenedOn: string
  readonly state: ListState
  readonly areaCode: string | undefined
  readonly beforeState: ListState | undefined
  readonly beforeAreaCode: string | undefined
  readonly joinedAs: WayOfJoining | undefined
  readonly stands: 'stands' | 'withdrawn'
}

/** What the list has said of somebody's joining, moving and leaving up to a day, the latest first; what is not noted yet with it. */
export async function eventsOf(
  db: Db,
  personId: PersonId,
  today: string,
): Promise<readonly ListEvent[]> {
  const { rows } = await sql<{ [Field in keyof ListEvent]: ListEvent[Field] | null }>`
    with noted as (
      select distinct on (happened_on) happened_on, state, area_code, before_state, before_area_code, joined_as, stands
      from casework.list_event
      where person_id = ${personId} and happened_on <= ${today}::date
      order by happened_on desc, event_no desc
    ),
    turn as (
      select from_on as happened_on, state, area_code, lag(state) over by_day as before_state,
        lag(area_code) over by_day as before_area_code,
        case when joined_on = from_on then joined_as end as joined_as,
        joined_on is not null or lag(joined_on) over by_day is not null as is_told
      from casework.spell
      where person_id = ${personId} and from_on <= ${today}::date
      window by_day as (order by from_on)
    )
    select happened_on as "happenedOn", state, area_code as "areaCode", before_state as "beforeState",
      before_area_code as "beforeAreaCode", joined_as as "joinedAs",
      case when stands then 'stands' else 'withdrawn' end as stands
    from (
      select * from noted
      union all
      select happened_on, state, area_code, before_state, before_area_code, joined_as, true
      from turn
      where is_told and not exists (select from noted where noted.happened_on = turn.happened_on)
    ) as event
    order by happened_on desc
  `.execute(db)
  return rows.map(eventOf)
}

function eventOf(row: { [Field in keyof ListEvent]: ListEvent[Field] | null }): ListEvent {
  return {
    happenedOn: row.happenedOn ?? '',
    state: row.state ?? 'not_seen',
    areaCode: row.areaCode ?? undefined,
    beforeState: row.beforeState ?? undefined,
    beforeAreaCode: row.beforeAreaCode ?? undefined,
    joinedAs: row.joinedAs ?? undefined,
    stands: row.stands ?? 'stands',
  }
}
