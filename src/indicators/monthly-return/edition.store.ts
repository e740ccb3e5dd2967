import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { MemberId } from '#vocabulary'
import { canonicalText, digestOf, type Edition, readEdition } from './edition.ts'

/** An edition with the digest it is kept under. */
export type KeptEdition = Edition & { readonly sha256: string }

/** Lets one sign-off of a council's month go after the other. */
export async function lockReturn(db: Db, areaCode: string, month: string): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended(${`${areaCode} ${month}`}, 7263005))
  `.execute(db)
}

/** Every edition of a council's month, the latest first. */
export async function editionsOf(
  db: Db,
  areaCode: string,
  month: string,
): Promise<readonly KeptEdition[]> {
  const { rows } = await sql<{ content: string; sha256: string }>`
    select content, sha256
    from indicators.return_edition
    where area_code = ${areaCode}
      and month = ${`${month}-01`}::date
    order by edition desc
  `.execute(db)
  return rows.map(({ content, sha256 }) => ({ ...readEdition(content), sha256 }))
}

/** How many editions each of some councils has of each of some months, where it has any. */
export async function countEditions(
  db: Db,
  areaCodes: readonly string[],
  months: readonly Temporal.PlainYearMonth[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ place: string; editions: number }>`
    select area_code || ' ' || to_char(month, 'YYYY-MM') as place, max(edition) as editions
    from indicators.return_edition
    where area_code = any(${[...areaCodes]})
      and month = any(${months.map((month) => `${month}-01`)}::date[])
    group by area_code, month
  `.execute(db)
  return new Map(rows.map(({ place, editions }) => [place, editions]))
}

/** Keeps an edition for good. */
export async function keepEdition(db: Db, edition: Edition, signedBy: MemberId): Promise<void> {
  await sql`
    insert into indicators.return_edition (area_code, month, edition, content, sha256, signed_by, signed_at)
    values (${edition.areaCode}, ${`${edition.month}-01`}, ${edition.edition}, ${canonicalText(edition)},
      ${digestOf(edition)}, ${signedBy}, ${edition.asOf})
  `.execute(db)
}
