import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { AgencyId, MemberId } from '#vocabulary'
import type { Agreement, AgreementId } from './agreement.ts'

/** What an agreement says, as it is made or amended; `parties` are those who are to be in it beside the own organisation. */
export type Terms = Pick<
  Agreement,
  | 'title'
  | 'purposes'
  | 'categories'
  | 'lawfulBasis'
  | 'impactAssessment'
  | 'fromOn'
  | 'untilOn'
  | 'reviewOn'
> & { readonly reference: string; readonly parties: readonly AgencyId[] }

/** Whether the reference is taken by another agreement. */
export async function isReferenceTaken(db: Db, reference: string): Promise<boolean> {
  const { rows } = await sql`
    select from access.sharing_agreement where lower(reference) = lower(${reference})
  `.execute(db)
  return rows.length > 0
}

/** Makes an agreement that nobody has signed yet. The database refuses whoever is no coordinator. */
export async function makeAgreement(
  db: Db,
  id: AgreementId,
  terms: Terms,
  told: string,
): Promise<void> {
  await sql`
    select access.make_agreement(${id}, ${JSON.stringify(terms)}::jsonb, ${told})
  `.execute(db)
}

/** Amends an agreement; says whether it opens more than was signed, and so has to be signed again by everybody. */
export async function amendAgreement(
  db: Db,
  id: AgreementId,
  terms: Terms,
  told: string,
): Promise<boolean> {
  const { rows } = await sql<{ again: boolean }>`
    select access.amend_agreement(${id}, ${JSON.stringify(terms)}::jsonb, ${told}) as again
  `.execute(db)
  return rows[0]?.again ?? false
}

/** Signs for the own organisation. */
export async function signAgreement(
  db: Db,
  id: AgreementId,
  signed: { readonly signatory: string; readonly officer: string; readonly told: string },
): Promise<void> {
  await sql`
    select access.sign_agreement(${id}, ${signed.signatory}, ${signed.officer}, ${signed.told})
  `.execute(db)
}

const dated = {
  review: sql`access.review_agreement`,
  leave: sql`access.leave_agreement`,
  end: sql`access.end_agreement`,
} as const

/** Reviews, leaves or ends an agreement as of a day. */
export async function changeOnDay(
  db: Db,
  id: AgreementId,
  change: { readonly act: keyof typeof dated; readonly on: string; readonly told: string },
): Promise<void> {
  await sql`select ${dated[change.act]}(${id}, ${change.on}::date, ${change.told})`.execute(db)
}

/** The e-mail addresses of the coordinators of some organisations, but for one member. */
export async function coordinatorsToTell(
  db: Db,
  agencies: readonly AgencyId[],
  but: MemberId,
): Promise<readonly string[]> {
  const { rows } = await sql<{ email: string }>`
    select email from access.member
    where agency_id = any (${[...agencies]}::uuid[]) and role = 'coordinator' and status = 'active'
      and email is not null and member_id <> ${but}
    order by email
  `.execute(db)
  return rows.map(({ email }) => email)
}
