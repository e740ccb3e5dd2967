import { sql } from 'kysely'
import type { Db } from '#foundations'

/** Every figure, and every breakdown of a return, as they stand. */
export async function everyFigure(db: Db) {
  const months = await sql`select * from indicators.month_figure order by scope, month`.execute(db)
  const breakdowns = await sql`
    select fact.scope, fact.month, person.gender, person.nationality, person.is_care_leaver, fact.left_institution,
      coalesce(person.date_of_birth, make_date(person.born_about, 7, 1)) > foundations.months_earlier(
        coalesce(fact.first_night, foundations.month_end(fact.month)), 300) as is_young,
      count(*)::integer as people
    from indicators.person_month as fact
    left join people.open_person as person using (person_id)
    group by 1, 2, 3, 4, 5, 6, 7
    order by 1, 2, 3, 4, 5, 6, 7
  `.execute(db)
  return { months: months.rows, breakdowns: breakdowns.rows }
}
