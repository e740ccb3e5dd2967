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

/** What the list says now of somebody's joining, moving and leaving up to a day, the latest first. */
export async function eventsOf(
  db: Db,
  personId: PersonId,
  today: string,
): Promise<readonly ListEvent[]> {
  const { rows } = await sql<{ [Field in keyof ListEvent]: ListEvent[Field] | null }>`
    select happened_on as "happenedOn", state, area_code as "areaCode", before_state as "beforeState",
      before_area_code as "beforeAreaCode", joined_as as "joinedAs",
      case when stands then 'stands' else 'withdrawn' end as stands
    from (
      select distinct on (happened_on) *
      from casework.list_event
      where person_id = ${personId} and happened_on <= ${today}::date
      order by happened_on desc, event_no desc
    ) as latest
    order by happened_on desc
  `.execute(db)
  return rows.map((row) => ({
    happenedOn: row.happenedOn ?? '',
    state: row.state ?? 'not_seen',
    areaCode: row.areaCode ?? undefined,
    beforeState: row.beforeState ?? undefined,
    beforeAreaCode: row.beforeAreaCode ?? undefined,
    joinedAs: row.joinedAs ?? undefined,
    stands: row.stands ?? 'stands',
  }))
}
