import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '#foundations'
import type { Id, MemberId } from '#vocabulary'
import { type Scheme, usualScheme } from './scheme.ts'

const months = z.number().int().min(1).max(120)

const termsKept = z.object({
  name: z.string(),
  awardingBody: z.string(),
  about: z.string(),
  firstReportMonths: months,
  reportEveryMonths: months,
  termMonths: months,
  reviewWorkingDays: z.number().int().min(1).max(120),
  resubmitDays: z.number().int().min(1).max(365),
  approval: z.enum(['two_people', 'one_person']),
  issuing: z.enum(['test', 'in_earnest']),
})

export type Artwork = { readonly kind: 'svg' | 'png'; readonly bytes: Uint8Array }

/** The terms that hold now, the mark the awarding body has uploaded, and who asks that one person may approve. */
export type SchemeKept = {
  readonly terms: Scheme
  readonly artwork: Artwork | undefined
  readonly askedBy: MemberId | undefined
}

export async function readScheme(db: Db): Promise<SchemeKept> {
  const { rows } = await sql<{
    terms: unknown
    artwork: Buffer | null
    kind: 'svg' | 'png' | null
    askedBy: MemberId | null
  }>`
    select terms, artwork, artwork_kind as kind, asked_by as "askedBy"
    from commitment.scheme order by set_at desc, scheme_id desc limit 1
  `.execute(db)
  const [row] = rows
  if (!row) return { terms: usualScheme, artwork: undefined, askedBy: undefined }
  return {
    terms: termsKept.parse(row.terms),
    artwork:
      row.artwork && row.kind ? { kind: row.kind, bytes: new Uint8Array(row.artwork) } : undefined,
    askedBy: row.askedBy ?? undefined,
  }
}

/**
 * Keeps the terms from now on; what held before stays as it was. The database refuses whoever would let one person approve
 * without another’s word.
 */
export async function keepScheme(
  db: Db,
  kept: SchemeKept & { readonly id: Id<'scheme'>; readonly by: MemberId },
): Promise<void> {
  const { artwork } = kept
  await sql`
    insert into commitment.scheme (scheme_id, terms, artwork, artwork_kind, asked_by, set_by, set_at)
    values (${kept.id}, ${JSON.stringify(kept.terms)}::jsonb, ${artwork ? Buffer.from(artwork.bytes) : null},
      ${artwork?.kind ?? null}, ${kept.askedBy ?? null}, ${kept.by}, clock_timestamp())
  `.execute(db)
}

/** The scheme as somebody left it; the mark by a check of it alone. */
export type SchemeThen = {
  readonly terms: Scheme
  readonly mark: string
  readonly askedBy: MemberId | undefined
  readonly setBy: MemberId
  /** ISO 8601. */
  readonly setAt: string
}

/** The scheme after each of its changes, in order. */
export async function schemeHistory(db: Db): Promise<readonly SchemeThen[]> {
  const { rows } = await sql<{
    terms: unknown
    mark: string
    askedBy: MemberId | null
    setBy: MemberId
    setAt: string
  }>`
    select terms, coalesce(md5(artwork), '') as mark, asked_by as "askedBy", set_by as "setBy",
      to_char(set_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "setAt"
    from commitment.scheme order by set_at, scheme_id
  `.execute(db)
  return rows.map((row) => ({
    ...row,
    terms: termsKept.parse(row.terms),
    askedBy: row.askedBy ?? undefined,
  }))
}

/** Under which terms awards were given at a moment (ISO 8601): by whom, and whether as a test. */
export async function givenUnder(
  db: Db,
  moment: string,
): Promise<{ readonly awardingBody: string; readonly isTest: boolean }> {
  const { rows } = await sql<{ awardingBody: string | null; issuing: string | null }>`
    select terms ->> 'awardingBody' as "awardingBody", terms ->> 'issuing' as issuing
    from commitment.terms_at(${moment}::timestamptz) as terms
  `.execute(db)
  return {
    awardingBody: rows[0]?.awardingBody ?? usualScheme.awardingBody,
    isTest: (rows[0]?.issuing ?? usualScheme.issuing) === 'test',
  }
}
