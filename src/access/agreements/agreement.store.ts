import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { AgencyId, Id } from '#vocabulary'
import type { Purpose } from '../acting/acting-needs.ts'
import type { Category } from './categories.ts'

export type AgreementId = Id<'agreement'>

/** A sharing agreement as its register tells it. Days are `YYYY-MM-DD`, half-open: in force from `fromOn`, no longer on `untilOn`. */
export type Agreement = {
  readonly id: AgreementId
  readonly reference: string
  readonly title: string
  readonly purposes: readonly Purpose[]
  readonly categories: readonly Category[]
  readonly lawfulBasis: string
  readonly impactAssessment: string
  readonly fromOn: string
  readonly untilOn: string | undefined
  readonly reviewOn: string
  readonly endedOn: string | undefined
  readonly isInvented: boolean
  readonly parties: readonly AgreementParty[]
}

/** An organisation in an agreement. Nothing is open to it before it has signed. */
export type AgreementParty = {
  readonly agencyId: AgencyId
  readonly dataProtectionOfficer: string
  readonly signatory: string | undefined
  readonly signedOn: string | undefined
}

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
