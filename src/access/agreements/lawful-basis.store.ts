import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { Category } from './categories.ts'

/** On what ground an agreement shares which parts of the record. */
export type LawfulBasis = {
  readonly reference: string
  readonly title: string
  readonly lawfulBasis: string
  readonly categories: readonly Category[]
}

/** The agreements in force between the agency of whoever acts and others, for what they act for. */
export async function lawfulBases(db: Db): Promise<readonly LawfulBasis[]> {
  const { rows } = await sql<LawfulBasis>`
    select agreement.reference, agreement.title, agreement.lawful_basis as "lawfulBasis", force.categories
    from access.agreement_in_force as force
    join access.sharing_agreement as agreement using (agreement_id)
    where force.agency_id = access.acting_agency()
      and access.acting_purpose() = any (force.purposes)
    order by agreement.reference
  `.execute(db)
  return rows
}
