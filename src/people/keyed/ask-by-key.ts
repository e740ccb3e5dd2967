import type { AgreementId, Member } from '#access'
import { type Needs, unseal } from '#foundations'
import { done, type Outcome, refused } from '#vocabulary'
import { answersFor, deriveMarks, type KeyedAnswer } from './answers.store.ts'
import type { EncodedRecord } from './encoded-file.ts'
import { keyInUse } from './keyed-key.store.ts'
import { type KeyedKey, sealedFor } from './keyed-key.ts'
import { secretFrom } from './keyed-secret.ts'
import { unlessClosed } from './unless-closed.ts'

/** So many writings are put under a key while somebody waits; what is more than that waits for the night. */
const mostAtOnce = 20_000

export type AskRefusal = 'not-ready' | 'no-key' | 'too-many' | 'closed'

/**
 * Asks whether somebody is known elsewhere, for each record of an encoded file. Nothing of the file is kept: only that it was
 * asked, how many got which answer, and in the audit whom a “yes” was about.
 */
export function askByKey(
  needs: Needs,
  by: Member,
  asked: { readonly agreementId: AgreementId; readonly records: readonly EncodedRecord[] },
): Promise<Outcome<readonly KeyedAnswer[], AskRefusal>> {
  const { agreementId, records } = asked
  return unlessClosed(() =>
    needs.db.transaction().execute(async (db) => {
      const found = await keyInUse(db, { agreementId, agencyId: by.agencyId })
      const secret = found && secretFrom(unsealed(needs, found))
      if (!found || !secret) return refused('no-key')
      const key = found.key.id
      const derived = await deriveMarks(db, { id: key, secret }, mostAtOnce)
      if (derived === mostAtOnce) return refused('not-ready')
      return done(await answersFor(db, { key, questionId: needs.newId(), records }))
    }),
  )
}

function unsealed(needs: Needs, { key, sealed }: { key: KeyedKey; sealed: Buffer }): string {
  return unseal(needs.sealingKey, sealed, sealedFor(key.id)) ?? ''
}
