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

/** The terms that hold now, and the mark the awarding body has uploaded. */
export type SchemeKept = { readonly terms: Scheme; readonly artwork: Artwork | undefined }

export async function readScheme(db: Db): Promise<SchemeKept> {
  const { rows } = await sql<{
    terms: unknown
    artwork: Buffer | null
    kind: 'svg' | 'png' | null
  }>`
    select terms, artwork, artwork_kind as kind from commitment.scheme order by set_at desc, scheme_id desc limit 1
  `.execute(db)
  const [row] = rows
  if (!row) return { terms: usualScheme, artwork: undefined }
  return {
    terms: termsKept.parse(row.terms),
    artwork:
      row.artwork && row.kind ? { kind: row.kind, bytes: new Uint8Array(row.artwork) } : undefined,
  }
}

/** Keeps the terms from now on; what held before stays as it was. */
export async function keepScheme(
  db: Db,
  kept: SchemeKept & { readonly id: Id<'scheme'>; readonly by: MemberId },
): Promise<void> {
  const { artwork } = kept
  await sql`
    insert into commitment.scheme (scheme_id, terms, artwork, artwork_kind, set_by, set_at)
    values (${kept.id}, ${JSON.stringify(kept.terms)}::jsonb, ${artwork ? Buffer.from(artwork.bytes) : null},
      ${artwork?.kind ?? null}, ${kept.by}, clock_timestamp())
  `.execute(db)
}
