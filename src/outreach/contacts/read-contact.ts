import { type Category, type Member, traceRead } from '#access'
import type { Db } from '#foundations'
import { namesOf } from '#people'
import { openToTellAnew, tellingsOf } from '../details/tellings-of.store.ts'
import { standingTold, type Tellings, toldBefore, type Word } from '../details/told-anew.ts'
import { type KeptWith, nothingKept } from '../details/told-with.ts'
import type { ContactKey } from './change-contact.ts'
import { findContact } from './contact.store.ts'
import { changesOf } from './contact-change.store.ts'
import { type ContactHistory, councilsOf, wasSomebodyElse, whoInWords } from './contact-history.ts'

/** A contact as a member may see it, with what the person is called. */
export type ReadContact = {
  readonly history: ContactHistory
  readonly who: string
  /** What stands of what was told with it. */
  readonly told: KeptWith
  /** What came with each word and stands no more. */
  readonly before: ReadonlyMap<Word, KeptWith>
  /** Which kinds of what goes with it the member may tell anew. */
  readonly open: readonly Category[]
}

/**
 * A contact for a member who works in a council it was told to be in, leaving the trace of the read.
 * Nothing for anybody else, as if there were none.
 */
export async function readContact(
  db: Db,
  by: Member,
  key: ContactKey,
): Promise<ReadContact | undefined> {
  const contact = await findContact(db, key)
  if (!contact) return undefined
  const history = { contact, changes: await changesOf(db, contact) }
  if (!councilsOf(history).some((code) => by.areaCodes.includes(code))) return undefined
  const told = toldTo(by, history, await tellingsOf(db, contact))
  const open = await openToTellAnew(db, contact)
  // somebody nobody could name is read about all the same, and may be named later
  await traceRead(db, { by: by.id, purpose: 'Read a contact', people: [contact.personId] })
  const names = contact.isIdentified ? await namesOf(db, [contact.personId]) : undefined
  return { history, ...told, open, who: whoInWords(contact, names?.get(contact.personId)) }
}

/**
 * What a member is shown of what was told with a contact. What is about somebody else is shown to the organisation that
 * told it alone: it must tell it anew of whom it is about.
 */
function toldTo(
  by: Member,
  history: ContactHistory,
  tellings: Tellings,
): Pick<ReadContact, 'told' | 'before'> {
  const { contact, changes } = history
  const isOwn = contact.agencyId === by.agencyId
  if (wasSomebodyElse(history)) return { told: nothingKept, before: isOwn ? tellings : new Map() }
  const words: readonly Word[] = ['none', ...changes.map(({ id }) => id)]
  const shown = isOwn ? 'all' : 'of-this-person'
  return {
    told: standingTold(tellings, changes),
    before: new Map(words.map((word) => [word, toldBefore(tellings, { word, changes }, shown)])),
  }
}
