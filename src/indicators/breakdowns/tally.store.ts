import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import { readAsFigures } from '../fact/as-figures.store.ts'
import { cells } from '../fact/cells.ts'
import type { DimensionCode } from './dimensions.ts'
import { brokenDown } from './dimensions.ts'

/** People alike in everything breakdowns ask of them: where they count, as bits of `brokenDown`, and who they are. */
export type TallyRow = {
  readonly month: string
  /** Scope and bits, such as `E08000026 3`. */
  readonly where: readonly string[]
  readonly people: number
  readonly is_care_leaver_counted: boolean
} & { readonly [Code in DimensionCode]: string }

/**
 * Who counts where over some months, in as few rows as there are kinds of people. A person's age is
 * that on the first night of the month they were seen on in the region, or on the first of the month
 * where they were only heard of; people nobody could name are of no known category.
 */
export async function readTallies(
  db: Db,
  months: { readonly from: Temporal.PlainYearMonth; readonly to: Temporal.PlainYearMonth },
): Promise<readonly TallyRow[]> {
  const tally = sql<TallyRow>`
    with person as (
      select
        fact.person_id,
        fact.month,
        coalesce(min(fact.first_night), fact.month) as met_on,
        coalesce(bool_or(fact.left_institution = 'care_leaver_under_25'), false) as is_care_leaver_counted,
        array_agg(fact.scope || ' ' || (${sql.raw(bits)}) order by fact.scope) as places
      from indicators.person_month as fact
      where fact.month between ${`${months.from}-01`}::date and ${`${months.to}-01`}::date
      group by fact.person_id, fact.month
    )
    select
      to_char(person.month, 'YYYY-MM') as month,
      person.places as where,
      person.is_care_leaver_counted,
      coalesce(about.gender, 'unknown') as gender,
      coalesce(about.nationality, 'unknown') as nationality,
      case
        when about.date_of_birth is null then 'unknown'
        when about.date_of_birth > foundations.months_earlier(person.met_on, 300) then 'under_25'
        else '25_and_over'
      end as age,
      count(*)::integer as people
    from person
    left join people.open_person as about using (person_id)
    group by 1, 2, 3, 4, 5, 6
    order by 1, 2, 3, 4, 5, 6
  `
  const { rows } = await readAsFigures(db, (within) => tally.execute(within))
  return rows
}

const bits = brokenDown
  .map((figure, index) => {
    const cell = cells.find(({ code }) => code === figure)
    return `case when ${cell?.counts} then ${2 ** index} else 0 end`
  })
  .join(' + ')
