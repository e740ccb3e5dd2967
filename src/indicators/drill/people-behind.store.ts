import { sql } from 'kysely'
import type { Db } from '#foundations'
import { countedColumns } from '../fact/cells.ts'
import type { CellColumn } from './cell-words.ts'
import type { PersonBehind } from './person-behind.ts'

/** Which figure is meant: its scope, its month (`YYYY-MM`) and its column. */
export type FigureAddress = {
  readonly scope: string
  readonly month: string
  readonly column: CellColumn
}

/** How many stand behind a figure: the same condition that the figure itself is counted by. */
export async function countBehind(db: Db, figure: FigureAddress): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select count(*)::integer as people
    from indicators.person_month
    where scope = ${figure.scope}
      and month = ${`${figure.month}-01`}::date
      and (${sql.raw(conditionOf(figure.column))})
  `.execute(db)
  return rows[0]?.people ?? 0
}

/**
 * One page of those behind a figure, in the order they were first seen, and whether each was ever counted
 * in one of the member's councils. Reads the fact alone; it holds no names.
 */
export async function peopleBehind(
  db: Db,
  figure: FigureAddress,
  page: {
    readonly councils: readonly string[]
    readonly from: number
    readonly most: number
  },
): Promise<readonly PersonBehind[]> {
  const { rows } = await sql<PersonBehind>`
    with behind as (
      select *
      from indicators.person_month
      where scope = ${figure.scope}
        and month = ${`${figure.month}-01`}::date
        and (${sql.raw(conditionOf(figure.column))})
      order by is_identified desc, first_night nulls last, person_id
      offset ${page.from}
      limit ${page.most}
    )
    select ${behindColumns}, ${isOurs(page.councils)} as "isOurs"
    from behind
    cross join lateral ${earlierMonths} as earlier
    order by behind.is_identified desc, behind.first_night nulls last, behind.person_id
  `.execute(db)
  return rows
}

const behindColumns = sql`
  behind.person_id as "personId", behind.is_identified as "isIdentified",
  to_char(behind.month, 'YYYY-MM') as month, behind.first_night as "firstNight",
  coalesce(bit_count(behind.nights::bit(31)), 0)::integer as "nightsInMonth",
  behind.nights_180 as "nights180", behind.nights_band as "nightsBand", behind.on_night as "onNight",
  behind.is_new as "isNew", behind.left_institution as "leftInstitution", behind.moved_in as "movedIn",
  behind.long_term as "longTerm", behind.returner, behind.returner_settled as "returnerSettled",
  earlier.previous_night as "previousNight", earlier.months_in_twelve as "monthsInTwelve"
`

/** The same person in the same scope, up to the month of the figure. */
const earlierMonths = sql`(
  select
    max(past.last_night) filter (where past.month < behind.month) as previous_night,
    count(*) filter (
      where past.nights is not null
        and past.month > (behind.month - interval '12 months')
    )::integer as months_in_twelve
  from indicators.person_month as past
  where past.person_id = behind.person_id
    and past.scope = behind.scope
    and past.month <= behind.month
)`

function isOurs(councils: readonly string[]) {
  return sql`exists (
    select from indicators.person_month as ours
    where ours.person_id = behind.person_id
      and ours.scope = any(${[...councils]})
  )`
}

function conditionOf(column: CellColumn): string {
  const cell = countedColumns.find((one) => one.column === column)
  if (!cell) throw new Error(`There is no figure ${column}`)
  return cell.counts
}
