import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'

/** How much of a council was walked: shown beside every count, because nobody is met where nobody goes. */
export type Coverage = {
  readonly areaCode: string
  readonly shiftsRun: number
  /** Patches that were walked at least once. */
  readonly patchesVisited: number
  readonly patchesKnown: number
}

/**
 * The coverage of some councils over nights from a first to before a last. A shift that was called off, or
 * is still to begin, was not run. Ask it in the name of a member: in nobody's it is nothing.
 */
export async function coverageOf(
  db: Db,
  areaCodes: readonly string[],
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<readonly Coverage[]> {
  const { rows } = await sql<Coverage>`
    select asked.area_code as "areaCode",
      (select count(*)::integer
        from outreach.shift
        where shift.area_code = asked.area_code
          and shift.night >= ${from.toString()}::date
          and shift.night < ${to.toString()}::date
          and shift.called_off_at is null
          and (shift.starts_at <= now() or exists (
            select from outreach.patch_visit as walked where walked.shift_id = shift.shift_id))
      ) as "shiftsRun",
      (select count(distinct visit.patch_id)::integer
        from outreach.patch_visit as visit
        join outreach.shift using (shift_id)
        where shift.area_code = asked.area_code
          and shift.night >= ${from.toString()}::date
          and shift.night < ${to.toString()}::date
          and shift.called_off_at is null
      ) as "patchesVisited",
      (select count(*)::integer
        from outreach.patch
        where patch.area_code = asked.area_code and patch.is_walked
      ) as "patchesKnown"
    from unnest(${[...areaCodes]}::text[]) with ordinality as asked (area_code, place)
    order by asked.place
  `.execute(db)
  return rows
}
