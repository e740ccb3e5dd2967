import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { Id, PersonId } from '#vocabulary'
import type { Written } from '../own-words/own-words.ts'
import type {
  ErasureDecision,
  ErasureGround,
  ErasureRefusalReason,
  ErasureRequest,
  ErasureRequestId,
} from './erasure-request.ts'

/** Every request to be erased that is open to whoever acts, the first received first; or those of one person. */
export async function erasureRequests(
  db: Db,
  personId?: PersonId,
): Promise<readonly ErasureRequest[]> {
  const { rows } = await sql<{
    id: ErasureRequestId
    person_id: PersonId
    ground: ErasureGround
    asked_by: ErasureRequest['askedBy']
    received_on: string
    decisions: readonly (Omit<ErasureDecision, 'refusal'> & {
      refusal: ErasureRefusalReason | null
    })[]
  }>`
    select request_id as id, person_id, ground, asked_by, received_on,
      coalesce((
        select jsonb_agg(jsonb_build_object('by', decided_by, 'agencyId', agency_id, 'refusal', refusal)
          order by decided_at, decision_id)
        from people.erasure_decision as decision
        where decision.person_id = request.person_id and decision.request_id = request.request_id
      ), '[]') as decisions
    from people.erasure_request as request
    where exists (select from people.person where person.person_id = request.person_id)
      and (${personId ?? null}::uuid is null or request.person_id = ${personId ?? null}::uuid)
    order by received_on, request_id
  `.execute(db)
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    ground: row.ground,
    askedBy: row.asked_by,
    receivedOn: Temporal.PlainDate.from(row.received_on),
    decisions: row.decisions.map((one) => ({ ...one, refusal: one.refusal ?? undefined })),
  }))
}

/** Keeps a request. The same form sent twice keeps one. */
export async function keepErasureRequest(
  db: Db,
  asked: Omit<ErasureRequest, 'decisions'>,
  by: Omit<Written, 'personId' | 'sourcePersonId'>,
): Promise<void> {
  await sql`
    insert into people.erasure_request (person_id, request_id, agency_id, ground, asked_by, received_on,
      recorded_by, recorded_at)
    values (${asked.personId}, ${asked.id}, ${by.agencyId}, ${asked.ground}, ${asked.askedBy},
      ${asked.receivedOn.toString()}, ${by.by}, ${by.at.toString()})
    on conflict do nothing
  `.execute(db)
}

/** Keeps the word of a coordinator. */
export async function keepErasureDecision(
  db: Db,
  request: Pick<ErasureRequest, 'id' | 'personId'>,
  word: ErasureDecision & { readonly id: Id<'erasure-decision'>; readonly at: Temporal.Instant },
): Promise<void> {
  await sql`
    insert into people.erasure_decision (person_id, request_id, decision_id, decided_by, agency_id, decision, refusal,
      decided_at)
    values (${request.personId}, ${request.id}, ${word.id}, ${word.by}, ${word.agencyId},
      ${word.refusal ? 'refused' : 'approved'}, ${word.refusal ?? null}, ${word.at.toString()})
  `.execute(db)
}

/** Whether another organisation than the acting member's has a say in what becomes of a person's record. */
export async function whoIsConcerned(
  db: Db,
  personId: PersonId,
): Promise<'others-concerned' | 'nobody-else'> {
  const { rows } = await sql<{ others: boolean }>`
    select people.concerns_others(${personId}) as others
  `.execute(db)
  return rows[0]?.others ? 'others-concerned' : 'nobody-else'
}

/** Keeps two members from asking or deciding past each other. */
export async function lockRequest(db: Db, id: ErasureRequestId | PersonId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 7263073))`.execute(db)
}
