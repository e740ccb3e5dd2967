import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { PersonId } from '#vocabulary'
import type { CorrectionPart } from './correction.ts'

/** That somebody whose record is sealed waits for an answer: no word of what they asked. */
export type SealedCorrection = {
  readonly personId: PersonId
  readonly about: CorrectionPart
  readonly receivedOn: Temporal.PlainDate
  /** Whether they were told that it takes longer, which gives two months more. */
  readonly clock: 'usual' | 'longer'
}

/** What waits behind seals that the organisation of whoever acts keeps, the first received first. */
export async function sealedCorrections(db: Db): Promise<readonly SealedCorrection[]> {
  const { rows } = await sql<{
    personId: PersonId
    about: CorrectionPart
    received_on: string
    takes_longer: boolean
  }>`
    select person_id as "personId", about, received_on, takes_longer from people.sealed_corrections()
  `.execute(db)
  return rows.map(({ received_on, takes_longer, ...row }) => ({
    ...row,
    receivedOn: Temporal.PlainDate.from(received_on),
    clock: takes_longer ? 'longer' : 'usual',
  }))
}
