import { sql } from 'kysely'
import type { Member } from '#access'
import type { Db } from '#foundations'
import type { Id, MemberId, PersonId } from '#vocabulary'
import type { ToldEnding } from './list-record.ts'

export type EndingId = Id<'ending'>

/** That somebody died or moved away, as a member told it; withdrawn where it was told in error. */
export type Ending = ToldEnding & {
  readonly personId: PersonId
  readonly id: EndingId
  readonly toldBy: MemberId
  readonly withdrawnReason: string | undefined
}

/** Every ending told of some people, with those withdrawn, in the order they were told. */
export async function endingsOf(db: Db, people: readonly PersonId[]): Promise<readonly Ending[]> {
  if (people.length === 0) return []
  const { rows } = await sql<Omit<Ending, 'withdrawnReason'> & { withdrawnReason: string | null }>`
    select person_id as "personId", ending_id as id, kind, ended_on as "endedOn", told_by as "toldBy",
      withdrawn_reason as "withdrawnReason"
    from casework.ending
    where person_id = any(${[...people]}::uuid[])
    order by told_at, ending_id
  `.execute(db)
  return rows.map((row) => ({ ...row, withdrawnReason: row.withdrawnReason ?? undefined }))
}

/** Keeps an ending as told; sent twice it is kept once. */
export async function keepEnding(
  db: Db,
  by: Member,
  told: ToldEnding & { readonly personId: PersonId; readonly id: EndingId },
): Promise<void> {
  await sql`
    insert into casework.ending (person_id, ending_id, kind, ended_on, agency_id, told_by)
    values (${told.personId}, ${told.id}, ${told.kind}, ${told.endedOn}, ${by.agencyId}, ${by.id})
    on conflict (person_id, ending_id) do nothing
  `.execute(db)
}

/** Withdraws what was told; false when there is nothing to withdraw. */
export async function withdrawEnding(
  db: Db,
  by: Member,
  wish: { readonly personId: PersonId; readonly id: EndingId; readonly reason: string },
): Promise<'withdrawn' | 'nothing'> {
  const { numAffectedRows } = await sql`
    update casework.ending
    set withdrawn_at = now(), withdrawn_by = ${by.id}, withdrawn_reason = ${wish.reason}
    where person_id = ${wish.personId} and ending_id = ${wish.id} and withdrawn_at is null
  `.execute(db)
  return numAffectedRows ? 'withdrawn' : 'nothing'
}
