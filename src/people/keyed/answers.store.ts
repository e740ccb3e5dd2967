import { sql } from 'kysely'
import type { Db, SealingKey } from '#foundations'
import { unseal } from '#foundations'
import type { AgencyId } from '#vocabulary'
import type { EncodedRecord } from './encoded-file.ts'
import { type KeyId, sealedFor } from './keyed-key.ts'
import { type KeyedSecret, markAsNumber, padsOf, secretFrom } from './keyed-secret.ts'

/** What is said of one record: known to another organisation, not known, or that somebody has to be asked. */
export type KeyedAnswer = {
  readonly id: string
  readonly answer: 'yes' | 'no' | 'ask'
  readonly reason: 'too_little' | 'too_many' | 'one_fits' | undefined
  /** Those who know somebody like this and let themselves be named. */
  readonly agencies: readonly AgencyId[]
}

/** Puts up to `most` writings of the region under a key that are not yet; how many it did. */
export async function deriveMarks(
  db: Db,
  of: { readonly id: KeyId; readonly secret: KeyedSecret },
  most: number,
): Promise<number> {
  const { inner, outer } = padsOf(of.secret)
  const { rows } = await sql<{ derived: number }>`
    select people.derive_marks(${of.id}, ${inner}::bytea, ${outer}::bytea, ${most}) as derived
  `.execute(db)
  return rows[0]?.derived ?? 0
}

/** How many more records may be asked about under an agreement today, as far as whoever acts may know. */
export async function questionsLeft(db: Db, agreementId: string): Promise<number> {
  const { rows } = await sql<{ left: number }>`
    select people.questions_left(${agreementId}) as left`.execute(db)
  return rows[0]?.left ?? 0
}

/** Asks about records, in their order. Keeps that it was asked, and whom it touched. Throws what the database refuses. */
export async function answersFor(
  db: Db,
  asked: {
    readonly key: KeyId
    readonly questionId: string
    readonly records: readonly EncodedRecord[]
  },
): Promise<readonly KeyedAnswer[]> {
  const marks = asked.records.map((record) => record.marks.map(markAsNumber))
  const { rows } = await sql<{
    place: number
    answer: KeyedAnswer['answer']
    reason: NonNullable<KeyedAnswer['reason']> | null
    agencies: readonly AgencyId[]
  }>`
    select place, answer, reason, agencies
    from people.answer_by_key(${asked.key}, ${asked.questionId}, ${JSON.stringify(marks)}::jsonb)
  `.execute(db)
  return rows.map(({ place, answer, reason, agencies }) => ({
    id: asked.records[place]?.id ?? '',
    ...{ answer, agencies, reason: reason ?? undefined },
  }))
}

const page = 200_000

/** What the house does at night, as the owner: puts the region under every key, and forgets what is worth nothing any more. */
export async function deriveAtNight(
  db: Db,
  sealingKey: SealingKey,
): Promise<{ readonly derived: number; readonly forgotten: number }> {
  const { rows: gone } = await sql<{
    gone: number
  }>`select people.forget_old_marks() as gone`.execute(db)
  const { rows } = await sql<{ id: KeyId; sealed: Buffer }>`
    select key_id as id, sealed_secret as sealed
    from people.keyed_key
    where revoked_at is null and ends_on > access.today() and people.asks_under(agreement_id, agency_id)
    order by made_at, key_id
  `.execute(db)
  let derived = 0
  for (const { id, sealed } of rows) {
    const secret = secretFrom(unseal(sealingKey, sealed, sealedFor(id)) ?? '')
    for (let some = page; secret && some === page; derived += some) {
      some = await deriveMarks(db, { id, secret }, page)
    }
  }
  return { derived, forgotten: gone[0]?.gone ?? 0 }
}
