import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { AgencyId } from '#vocabulary'
import type { Purpose } from '../acting/acting-needs.ts'
import type { Agreement, AgreementChange, AgreementId, AgreementParty } from './agreement.ts'
import type { Category } from './categories.ts'

/** Keeps an agreement with its parties; one already kept under the same id stays as it is. */
export async function keepAgreement(db: Db, agreement: Agreement): Promise<void> {
  await sql`
    insert into access.sharing_agreement (agreement_id, reference, title, purposes, categories, lawful_basis,
      impact_assessment, from_on, until_on, review_on, ended_on, is_invented)
    values (${agreement.id}, ${agreement.reference}, ${agreement.title}, ${[...agreement.purposes]},
      ${[...agreement.categories]}, ${agreement.lawfulBasis}, ${agreement.impactAssessment},
      ${agreement.fromOn}, ${agreement.untilOn ?? null}, ${agreement.reviewOn}, ${agreement.endedOn ?? null},
      ${agreement.isInvented})
    on conflict (agreement_id) do nothing
  `.execute(db)
  for (const party of agreement.parties) {
    await sql`
      insert into access.agreement_party (agreement_id, agency_id, data_protection_officer, signatory, signed_on)
      values (${agreement.id}, ${party.agencyId}, ${party.dataProtectionOfficer}, ${party.signatory ?? null},
        ${party.signedOn ?? null})
      on conflict (agreement_id, agency_id) do nothing
    `.execute(db)
  }
}

/** The register of agreements as anyone may see it, and the day it is seen on: today by the database's own clock. */
export type Register = {
  readonly today: string
  readonly agreements: readonly Agreement[]
  readonly changes: readonly AgreementChange[]
}

/** Every agreement there is or was, and every change, the latest first; of one agreement where it is named. */
export async function readRegister(db: Db, only?: AgreementId): Promise<Register> {
  const { rows } = await sql<AgreementRow>`
    select agreement_id as id, reference, title, purposes, categories, lawful_basis, impact_assessment,
      from_on, until_on, review_on, ended_on, is_invented,
      (
        select coalesce(json_agg(json_build_object(
          'agencyId', party.agency_id, 'agencyName', agency.name, 'signatory', party.signatory,
          'signedOn', party.signed_on, 'leftOn', party.left_on,
          'dataProtectionOfficer', party.data_protection_officer) order by agency.name), '[]')
        from access.agreement_party as party
        join directory.agency using (agency_id)
        where party.agreement_id = agreement.agreement_id
      ) as parties
    from access.sharing_agreement as agreement
    where ${only ?? null}::uuid is null or agreement_id = ${only ?? null}::uuid
    order by from_on desc, reference
  `.execute(db)
  const { rows: changes } = await sql<AgreementChange & { agencyName: string | null }>`
    select change.agreement_id as "agreementId", change.kind, agency.name as "agencyName", change.told,
      change.changed_at as "changedAt"
    from access.agreement_change as change
    left join directory.agency using (agency_id)
    where ${only ?? null}::uuid is null or agreement_id = ${only ?? null}::uuid
    order by change.changed_at desc, change.change_id
  `.execute(db)
  const { rows: days } = await sql<{ today: string }>`select access.today() as today`.execute(db)
  return {
    today: days[0]?.today ?? '',
    agreements: rows.map(agreementOf),
    changes: changes.map((change) => ({ ...change, agencyName: change.agencyName ?? undefined })),
  }
}

type PartyRow = {
  readonly [Field in keyof Required<AgreementParty>]: AgreementParty[Field] | null
}

type AgreementRow = {
  readonly id: AgreementId
  readonly reference: string
  readonly title: string
  readonly purposes: readonly Purpose[]
  readonly categories: readonly Category[]
  readonly lawful_basis: string
  readonly impact_assessment: string
  readonly from_on: string
  readonly until_on: string | null
  readonly review_on: string
  readonly ended_on: string | null
  readonly is_invented: boolean
  readonly parties: readonly PartyRow[]
}

function agreementOf(row: AgreementRow): Agreement {
  return {
    id: row.id,
    reference: row.reference,
    title: row.title,
    purposes: row.purposes,
    categories: row.categories,
    lawfulBasis: row.lawful_basis,
    impactAssessment: row.impact_assessment,
    fromOn: row.from_on,
    untilOn: row.until_on ?? undefined,
    reviewOn: row.review_on,
    endedOn: row.ended_on ?? undefined,
    isInvented: row.is_invented,
    parties: row.parties.map(partyOf),
  }
}

function partyOf(row: PartyRow): AgreementParty {
  return {
    agencyId: row.agencyId as AgencyId,
    agencyName: row.agencyName ?? undefined,
    dataProtectionOfficer: row.dataProtectionOfficer ?? '',
    signatory: row.signatory ?? undefined,
    signedOn: row.signedOn ?? undefined,
    leftOn: row.leftOn ?? undefined,
  }
}

/** The organisations an agreement may be made with: all but those that are no more. */
export async function organisations(
  db: Db,
): Promise<readonly { readonly id: AgencyId; readonly name: string }[]> {
  const { rows } = await sql<{ id: AgencyId; name: string }>`
    select agency_id as id, name from directory.agency where status = 'active' order by name, agency_id
  `.execute(db)
  return rows
}

/** Whether anything of the record is open to whoever acts, for what they act for. */
export async function isAnythingOpen(db: Db): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`select access.anything_open() as open`.execute(db)
  return rows[0]?.open ?? false
}
