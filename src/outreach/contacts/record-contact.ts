import { type Category, leaveTrace, type Member } from '#access'
import type { Db, Needs } from '#foundations'
import {
  isKnownPerson,
  isWrittenAs,
  registerPerson,
  type SourcePersonId,
  sourcePersonFor,
} from '#people'
import { type ContactId, done, london, type Outcome, type PersonId, refused } from '#vocabulary'
import { isPatchElsewhere } from '../details/patch-elsewhere.ts'
import { digestOf, digestsTold, keepTellings, type Telling } from '../details/telling.store.ts'
import { keepToldWith, openToWrite } from '../details/told-with.store.ts'
import { categoriesTold, nothingMore } from '../details/told-with.ts'
import { asTheyStand } from './as-they-stand.ts'
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

export type RecordRefusal =
  | ToldRefusal
  | 'no-such-person'
  | 'told-otherwise'
  | 'id-taken'
  | 'no-agreement'
  | 'no-agreement-for-note'
  | 'no-agreement-for-place'
  | 'patch-elsewhere'

/** An act of a member inside a transaction that runs in their name. */
export type RecordingAct = { readonly db: Db; readonly needs: Needs; readonly by: Member }

/** How a contact came, where it did not come by a form: what the phone's clock said, and a digest of the words. */
export type CameBy = Pick<Telling, 'wordsHash' | 'toldAt' | 'device'>

/** What is asked once for many contacts, and told once: what was sent before, what may be written, how they came. */
export type Together = {
  readonly sent: ReadonlyMap<ContactId, Contact>
  readonly open: readonly Category[]
  readonly tellings: Telling[]
}

/** A contact that stands now, and whether it stood before: then nobody changed by telling it again. */
export type Recorded = {
  readonly personId: PersonId
  readonly id: ContactId
  readonly isNew: boolean
}

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
    const outcome = await recordWithin({ db, needs, by }, told)
    if (!outcome.ok) return outcome
    const { isNew, ...key } = outcome.value
    if (isNew) {
      const people = [key.personId]
      await traceRecorded(db, people, [told])
      await needs.announcements.announce(db, { kind: 'people-changed', personIds: people })
    }
    const kept = await findContact(db, key)
    if (!kept) throw new Error('A contact that was just kept cannot be found')
    return done(kept)
  })
}

/**
 * The same inside a transaction of the caller's, who has locked the contact's id and announces afterwards
 * who changed: so that many contacts sent at once move the figures once.
 */
export async function recordWithin(
  act: RecordingAct,
  told: ToldContact,
  cameBy: CameBy = { wordsHash: digestOf(told), toldAt: told.contactedAt },
  together?: Together,
): Promise<Outcome<Recorded, RecordRefusal>> {
  const { db, needs, by } = act
  const sent = together ? together.sent.get(told.id) : await findSentContact(db, told.id)
  if (sent) {
    return sent.recordedBy === by.id
      ? againOrOtherwise(act, sent, { told, hash: cameBy.wordsHash })
      : refused('id-taken')
  }
  const taken = takeContact(told, { now: needs.clock.now(), councils: by.areaCodes })
  if (!taken.ok) return taken
  const closed = closedByAgreement(told, together?.open ?? (await openForContacts(db)))
  if (closed) return refused(closed)
  if (await isPatchElsewhere(db, told.areaCode, told.more)) return refused('patch-elsewhere')
  const standing = await asTheyStand(db, told)
  const place = await placeOf(act, standing)
  if (!place.ok) return place

  const key = { personId: personIdOf(standing), id: told.id }
  const stands = { ...key, sourcePersonId: place.value, by, at: needs.clock.now() }
  await keepContact(db, told, stands)
  await keepToldWith(db, key, by, told.more ?? nothingMore)
  const telling: Telling = {
    ...cameBy,
    memberId: by.id,
    contactId: told.id,
    correctedAt: told.contactedAt,
  }
  if (together) together.tellings.push(telling)
  else await keepTellings(db, [telling])
  return done({ ...key, isNew: true })
}

/** Leaves the trace of what was recorded of whom. */
export async function traceRecorded(
  db: Db,
  people: readonly PersonId[],
  told: readonly ToldContact[],
): Promise<void> {
  const more = told.flatMap((one) => categoriesTold(one.more ?? nothingMore))
  await leaveTrace(db, {
    action: 'create',
    people,
    categories: ['identity', 'contact', ...new Set(more)],
    detail: told.length === 1 ? 'Recorded a contact' : 'Recorded contacts told on a phone',
  })
}

/** Which kinds of what a contact may tell the member's agency may write down, asked of the agreements in force. */
export function openForContacts(db: Db): Promise<readonly Category[]> {
  return openToWrite(db, ['identity', 'contact', 'note', 'place'])
}

/** Which part of what is told the member's agency may not write down. */
function closedByAgreement(
  { met, more }: ToldContact,
  open: readonly Category[],
): 'no-agreement' | 'no-agreement-for-note' | 'no-agreement-for-place' | undefined {
  const of = met.kind === 'unnamed' ? [] : (['identity'] as const)
  const wanted = [...of, 'contact', ...categoriesTold(more ?? nothingMore)] as const
  const closed = wanted.find((category) => !open.includes(category))
  if (closed === 'note' || closed === 'place') return `no-agreement-for-${closed}`
  return closed && 'no-agreement'
}

async function againOrOtherwise(
  { db, by }: RecordingAct,
  sent: Contact,
  { told, hash }: { readonly told: ToldContact; readonly hash: Buffer },
): Promise<Outcome<Recorded, 'told-otherwise'>> {
  const before = (await digestsTold(db, by.id, [told.id])).get(told.id)
  const isSame = before ? before.equals(hash) : await readsAsBefore(db, sent, told)
  return isSame
    ? done({ personId: sent.personId, id: sent.id, isNew: false })
    : refused('told-otherwise')
}

/** The same for a contact from before digests were kept. */
async function readsAsBefore(db: Db, sent: Contact, told: ToldContact): Promise<boolean> {
  return (
    sent.personId === personIdOf(told) &&
    saysTheSame(sent, told) &&
    sent.lateReason === told.lateReason &&
    (await isSamePerson(db, sent, told))
  )
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
  act: RecordingAct,
  { met }: ToldContact,
): Promise<Outcome<SourcePersonId | undefined, 'no-such-person' | 'id-taken'>> {
  if (met.kind === 'unnamed') return done(undefined)
  const isKnown = await isKnownPerson(act.db, met.personId)
  if (met.kind === 'new') {
    return isKnown ? refused('id-taken') : done(await registerPerson(act, met.personId, met.person))
  }
  return isKnown ? done(await sourcePersonFor(act, met.personId)) : refused('no-such-person')
}
