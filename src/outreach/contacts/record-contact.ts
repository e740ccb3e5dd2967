import { leaveTrace, type Member } from '#access'
import type { Db, Needs } from '#foundations'
import {
  isKnownPerson,
  isWrittenAs,
  registerPerson,
  type SourcePersonId,
  sourcePersonFor,
} from '#people'
import { done, london, type Outcome, refused } from '#vocabulary'
import {
  type Contact,
  findContact,
  findSentContact,
  keepContact,
  lockContactId,
} from './contact.store.ts'
import {
  personIdOf,
  saysTheSame,
  type ToldContact,
  type ToldRefusal,
  takeContact,
} from './contact.ts'

export type RecordRefusal = ToldRefusal | 'no-such-person' | 'told-otherwise' | 'id-taken'

/**
 * A member records a contact. Told twice with the same words it is recorded once; told again under the
 * same id with other words it is refused, because what was recorded is never overwritten.
 */
export function recordContact(
  needs: Needs,
  by: Member,
  told: ToldContact,
): Promise<Outcome<Contact, RecordRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    await lockContactId(db, told.id)
    const sent = await findSentContact(db, told.id)
    if (sent)
      return sent.recordedBy === by.id ? againOrOtherwise(db, sent, told) : refused('id-taken')

    const taken = takeContact(told, { now: needs.clock.now(), councils: by.areaCodes })
    if (!taken.ok) return taken
    const place = await placeOf({ db, needs, by }, told)
    if (!place.ok) return place

    const personId = personIdOf(told)
    const stands = { personId, sourcePersonId: place.value, by, at: needs.clock.now() }
    await keepContact(db, told, stands)
    await leaveTrace(db, {
      action: 'create',
      people: [personId],
      categories: ['identity', 'contact'],
      detail: 'Recorded a contact',
    })
    await needs.announcements.announce(db, { kind: 'people-changed', personIds: [personId] })
    const kept = await findContact(db, { personId, id: told.id })
    if (!kept) throw new Error('A contact that was just kept cannot be found')
    return done(kept)
  })
}

async function againOrOtherwise(
  db: Db,
  sent: Contact,
  told: ToldContact,
): Promise<Outcome<Contact, 'told-otherwise'>> {
  const isSame =
    sent.personId === personIdOf(told) &&
    saysTheSame(sent, told) &&
    sent.lateReason === told.lateReason &&
    (await isSamePerson(db, sent, told))
  return isSame ? done(sent) : refused('told-otherwise')
}

/** Whether a form sent again says of a new person what was written down: a correction must not be lost unsaid. */
async function isSamePerson(db: Db, sent: Contact, { met }: ToldContact): Promise<boolean> {
  if (met.kind !== 'new') return sent.isIdentified === (met.kind === 'known')
  if (!sent.sourcePersonId) return false
  const written = sent.recordedAt.toZonedDateTimeISO(london).toPlainDate()
  return isWrittenAs(db, sent.sourcePersonId, { person: met.person, written })
}

/** Whose writing the contact hangs on; none for somebody nobody could name. */
async function placeOf(
  act: { readonly db: Db; readonly needs: Needs; readonly by: Member },
  { met }: ToldContact,
): Promise<Outcome<SourcePersonId | undefined, 'no-such-person' | 'id-taken'>> {
  if (met.kind === 'unnamed') return done(undefined)
  const isKnown = await isKnownPerson(act.db, met.personId)
  if (met.kind === 'new') {
    return isKnown ? refused('id-taken') : done(await registerPerson(act, met.personId, met.person))
  }
  return isKnown ? done(await sourcePersonFor(act, met.personId)) : refused('no-such-person')
}
