import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Category, Purpose } from '#access'
import type { Db } from '#foundations'
import type { AgencyId, PersonId } from '#vocabulary'
import { momentOfColumn } from '../moment-of-column.ts'
import type { Written } from '../own-words/own-words.ts'
import type { Consent, ConsentId, ConsentWay, Decision } from './consent.ts'

/** Every decision of a person about the sharing of their record, the first recorded first. */
export async function consentsOf(db: Db, personId: PersonId): Promise<readonly Consent[]> {
  const { rows } = await sql<{
    id: ConsentId
    purpose: Purpose
    categories: Category[]
    decision: Decision
    how: ConsentWay
    witnessed_by: string | null
    from_on: string
    until_on: string | null
    notice_version: string
    agency_id: AgencyId
    recorded_at: string
  }>`
    select consent_id as id, purpose, categories, decision, how, witnessed_by, from_on, until_on,
      notice_version, agency_id, recorded_at
    from people.consent_decision
    where person_id = ${personId}
    order by recorded_at, consent_id
  `.execute(db)
  return rows.map((row) => ({
    id: row.id,
    purpose: row.purpose,
    categories: row.categories,
    decision: row.decision,
    how: row.how,
    witnessedBy: row.witnessed_by ?? undefined,
    fromOn: Temporal.PlainDate.from(row.from_on),
    untilOn: row.until_on === null ? undefined : Temporal.PlainDate.from(row.until_on),
    noticeVersion: row.notice_version,
    agencyId: row.agency_id,
    recordedAt: momentOfColumn(row.recorded_at),
  }))
}

/** Keeps a decision. The same form sent twice keeps one. */
export async function keepConsent(
  db: Db,
  told: Omit<Consent, 'agencyId' | 'recordedAt'>,
  written: Written,
): Promise<void> {
  await sql`
    insert into people.consent_decision (person_id, consent_id, source_person_id, agency_id, purpose, categories,
      decision, how, witnessed_by, from_on, until_on, notice_version, recorded_by, recorded_at)
    values (${written.personId}, ${told.id}, ${written.sourcePersonId}, ${written.agencyId}, ${told.purpose},
      ${[...told.categories]}::text[], ${told.decision}, ${told.how}, ${told.witnessedBy ?? null},
      ${told.fromOn.toString()}, ${told.untilOn?.toString() ?? null}, ${told.noticeVersion}, ${written.by},
      ${written.at.toString()})
    on conflict (person_id, consent_id) do nothing
  `.execute(db)
}
