import { sql } from 'kysely'
import { type Db, newId } from '#foundations'
import { type Category, categories } from './relations.ts'

const purposes = ['outreach', 'casework', 'safeguarding', 'linking', 'subject_access']

type Agreed = {
  readonly parties: readonly string[]
  readonly open?: readonly Category[]
  readonly fromOn?: string
  readonly untilOn?: string
  readonly endedOn?: string
}

/** Every agreement there is: who is in it, what it opens, and its days. */
const agreed: readonly Agreed[] = [
  { parties: ['home', 'partner', 'unsigned', 'left'] },
  { parties: ['home', 'lapsed'], untilOn: '2024-01-01' },
  { parties: ['home', 'not-yet'], fromOn: '2999-01-01' },
  { parties: ['home', 'ended'], endedOn: '2024-01-01' },
  { parties: ['outside', 'stranger'] },
  ...categories.map((category) => ({
    parties: ['home', `without-${category}`],
    open: categories.filter((one) => one !== category),
  })),
]

/** Keeps them, between agencies by their places in the world. */
export async function keepAgreements(db: Db, agencies: ReadonlyMap<string, string>): Promise<void> {
  for (const { parties, open = categories, fromOn = '2020-01-01', ...days } of agreed) {
    const id = newId<'agreement'>()
    await sql`
      insert into access.sharing_agreement (agreement_id, reference, title, purposes, categories, lawful_basis,
        impact_assessment, from_on, until_on, review_on, ended_on)
      values (${id}, ${id}, 'Invented', ${purposes}, ${[...open]}, 'x', 'x', ${fromOn}, ${days.untilOn ?? null},
        '2020-02-01', ${days.endedOn ?? null})
    `.execute(db)
    for (const party of parties) {
      await sql`
        insert into access.agreement_party (agreement_id, agency_id, data_protection_officer, signatory, signed_on,
          left_on)
        select ${id}, ${agencies.get(party)}, 'x', signed.by, signed.on_day, ${party === 'left' ? '2024-01-01' : null}::date
        from (values ('x', '2020-01-01'::date, true), (null, null, false)) as signed (by, on_day, has)
        where signed.has = ${party !== 'unsigned'}
      `.execute(db)
    }
  }
}
