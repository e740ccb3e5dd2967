import { type AgreementId, leaveTrace, type Member } from '#access'
import { type Db, type Needs, seal, unseal } from '#foundations'
import { done, type Outcome, refused } from '#vocabulary'
import { writeKeyFile } from './key-file.ts'
import { keepKey, keepNaming, keyInUse, lockKeys, revokeKey, takeKey } from './keyed-key.store.ts'
import { daysOfKey, sealedFor } from './keyed-key.ts'
import { checkMarkOf, makeSecret, secretFrom, signOf } from './keyed-secret.ts'
import { unlessClosed } from './unless-closed.ts'

/** A coordinator, and the agreement their organisation asks under. */
export type ForAgreement = { readonly by: Member; readonly agreementId: AgreementId }

/** Makes a key; one that was in use is revoked with that. The database refuses where the agreement opens nothing. */
export function makeKey(
  needs: Needs,
  { by, agreementId }: ForAgreement,
): Promise<Outcome<undefined, 'closed' | 'too-many'>> {
  return unlessClosed(() =>
    needs.db.transaction().execute(async (db) => {
      await lockKeys(db, agreementId)
      const before = await keyInUse(db, { agreementId, agencyId: by.agencyId })
      if (before) await revokeKey(db, before.key.id, by.id)
      const secret = makeSecret()
      const id = needs.newId<'keyed-key'>()
      await keepKey(db, {
        ...{ id, agreementId, agencyId: by.agencyId, by: by.id },
        sign: signOf(secret),
        days: daysOfKey,
        sealed: seal(needs.sealingKey, secret.bytes.toString('base64'), sealedFor(id)),
        checkMark: checkMarkOf(secret),
      })
      await trace(db, `${before ? 'Rotated' : 'Made'} the key for asking without names`)
      return done(undefined)
    }),
  )
}

/** Revokes the key in use. From now on nothing is answered by it. */
export function endKey(
  needs: Needs,
  { by, agreementId }: ForAgreement,
): Promise<Outcome<undefined, 'none'>> {
  return needs.db.transaction().execute(async (db) => {
    await lockKeys(db, agreementId)
    const found = await keyInUse(db, { agreementId, agencyId: by.agencyId })
    if (!found) return refused('none')
    await revokeKey(db, found.key.id, by.id)
    await trace(db, 'Revoked the key for asking without names')
    return done(undefined)
  })
}

/** Hands the key file over, once. */
export function handOverKey(
  needs: Needs,
  { by, agreementId }: ForAgreement,
  reference: string,
): Promise<Outcome<string, 'none' | 'taken' | 'lost'>> {
  return needs.db.transaction().execute(async (db) => {
    const found = await keyInUse(db, { agreementId, agencyId: by.agencyId })
    if (!found) return refused('none')
    const { key, sealed } = found
    const secret = secretFrom(unseal(needs.sealingKey, sealed, sealedFor(key.id)) ?? '')
    if (!secret) return refused('lost')
    if (!(await takeKey(db, key.id, by.id))) return refused('taken')
    await trace(db, 'Was handed the key for asking without names')
    return done(writeKeyFile({ secret, reference, endsOn: key.endsOn }))
  })
}

/** Says whether the own organisation may be named to those who ask. */
export function setNaming(
  needs: Needs,
  { by, agreementId }: ForAgreement,
  naming: 'named' | 'not-named',
): Promise<void> {
  const isNamed = naming === 'named'
  return needs.db.transaction().execute(async (db) => {
    await keepNaming(db, { agreementId, agencyId: by.agencyId, isNamed, by: by.id })
    await trace(
      db,
      isNamed ? 'May be named to those who ask by key' : 'Is not named to those who ask by key',
    )
  })
}

function trace(db: Db, detail: string): Promise<void> {
  return leaveTrace(db, { action: 'change', people: [], categories: ['link'], detail })
}
