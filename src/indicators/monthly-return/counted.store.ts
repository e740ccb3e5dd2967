import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import { readAsFigures } from '../fact/as-figures.store.ts'
import { countedColumns } from '../fact/cells.ts'
import { definitionVersion, nationalOptions, type Options } from '../fact/options.ts'

/** What one statement counts for a council's month, by name; days are `YYYY-MM-DD`. */
export type CountedMonth = {
  readonly counts: Readonly<Record<string, number>>
  readonly night: string | undefined
  readonly method: string | undefined
}

/** Under which definition and readings the figures stand. */
export type Basis = { readonly definitionVersion: string; readonly options: Options }

// The age in years is that on the first night seen, as it is for care leavers; where only a rough age was
// told, the middle of that year stands for the birthday.
const breakdowns = `
  count(*) filter (where
    coalesce(person.date_of_birth, make_date(person.born_about, 7, 1)) > foundations.months_earlier(
      coalesce(fact.first_night, foundations.month_end(fact.month)), 300))::integer as u25_month,
  count(*) filter (where person.gender = 'female')::integer as gender_f,
  count(*) filter (where person.gender = 'male')::integer as gender_m,
  count(*) filter (where person.gender = 'other')::integer as gender_other,
  count(*) filter (where person.gender is null)::integer as gender_unknown,
  count(*) filter (where person.nationality = 'uk')::integer as nat_uk,
  count(*) filter (where person.nationality = 'eea')::integer as nat_eea,
  count(*) filter (where person.nationality = 'non_eea')::integer as nat_non_eea,
  count(*) filter (where coalesce(person.nationality, 'unknown') = 'unknown')::integer as nat_unknown
`

/** Counts everything the return of a council's month says, in one statement, so that its parts agree. */
export async function countMonth(
  db: Db,
  areaCode: string,
  month: Temporal.PlainYearMonth,
): Promise<CountedMonth> {
  const counted = countedColumns
    .map(({ column, counts }) => `count(*) filter (where ${counts})::integer as ${column}`)
    .join(', ')
  const count = sql<
    Record<string, number> & { declared: { night: string; method: string } | null }
  >`
    select ${sql.raw(counted)}, ${sql.raw(breakdowns)},
      (
        select jsonb_build_object('night', night, 'method', method)
        from outreach.open_single_night as single_night
        where single_night.area_code = ${areaCode}
          and single_night.month = ${`${month}-01`}::date
      ) as declared
    from indicators.person_month as fact
    left join people.open_person as person using (person_id)
    where fact.scope = ${areaCode}
      and fact.month = ${`${month}-01`}::date
  `
  const { rows } = await readAsFigures(db, (within) => count.execute(within))
  const { declared, ...counts } = rows[0] ?? { declared: null }
  return { counts, night: declared?.night, method: declared?.method }
}

/** The definition and readings of the last rebuild; the national ones in a house that has had none. */
export async function readBasis(db: Db): Promise<Basis> {
  const { rows } = await sql<Basis>`
    select definition_version as "definitionVersion", options
    from indicators.rebuild
    order by finished_at desc, rebuild_id desc
    limit 1
  `.execute(db)
  return rows[0] ?? { definitionVersion, options: nationalOptions }
}
