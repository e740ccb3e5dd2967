import { type Member, traceRead } from '#access'
import type { Db } from '#foundations'
import { namesOf } from '#people'
import { type KeptWith, toldWith } from '../details/told-with.store.ts'
import type { ContactKey } from './change-contact.ts'
import { findContact } from './contact.store.ts'
import { changesOf } from './contact-change.store.ts'
import { type ContactHistory, councilsOf, whoInWords } from './contact-history.ts'

/** A contact as a member may see it, with what the person is called. */
export type ReadContact = {
  readonly history: ContactHistory
  readonly who: string
  readonly told: KeptWith
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
  const told = await toldWith(db, contact)
  // somebody nobody could name is read about all the same, and may be named later
  await traceRead(db, { by: by.id, purpose: 'Read a contact', people: [contact.personId] })
  if (!contact.isIdentified) return { history, told, who: whoInWords(contact, undefined) }
  const names = await namesOf(db, [contact.personId])
  return { history, told, who: whoInWords(contact, names.get(contact.personId)) }
}
