import { randomBytes } from 'node:crypto'
import { letterOf } from '#access'
import type { Db, Needs } from '#foundations'
import { hashOf } from '../room/live/present.ts'
import { type Contact, contactsOf, keepContactToken } from './contact.store.ts'
import type { CommitmentId, ContactId } from './ids.ts'
import type { Commitment } from './state/commitment.ts'

type Sends = Pick<Needs, 'post' | 'publicUrl'>
type About = { readonly id: CommitmentId; readonly reference: string; readonly title: string }

/**
 * Asks an accountable contact to read and sign, by a letter whose link opens this commitment alone; the links before it open
 * nothing any more. In the transaction of what it follows from. False where there is no such contact.
 */
export async function askForSignature(
  needs: Sends,
  db: Db,
  about: About,
  contactId: ContactId,
): Promise<boolean> {
  return ask(needs, db, about, {
    contactId,
    why: ({ name }) =>
      `${name}, you are named as the one who answers for your organisation in the commitment “${about.title}” (${about.reference}).`,
  })
}

/** Tells somebody that they answer from now on for an organisation whose signature stands. */
export async function tellNamed(
  needs: Sends,
  db: Db,
  { id, title, reference }: About,
  contactId: ContactId,
): Promise<void> {
  const contact = (await contactsOf(db, id)).find((one) => one.id === contactId)
  if (!contact?.email) return
  await needs.post.send(
    letterOf(contact.email, `${reference}: ${title}`.slice(0, 150), [
      `${contact.name}, you answer from now on for your organisation in the commitment “${title}” (${reference}). It has signed, and there is nothing to sign again.`,
      'What is decided on the commitment, and what is due, is written to you.',
      {
        open: `${needs.publicUrl()}/our-commitments/${id}`,
        words: 'Open the commitment, if you can sign in',
      },
    ]),
    db,
  )
}

/** The same, of a version that is not the one they have signed. */
export async function askToSignAgain(
  needs: Sends,
  db: Db,
  about: About,
  contactId: ContactId,
): Promise<boolean> {
  return ask(needs, db, about, {
    contactId,
    why: ({ name }) =>
      `${name}, the commitment “${about.title}” (${about.reference}) was sent back or is being changed since your organisation signed it, and your signature holds no longer. Once it is finished, please read it again.`,
  })
}

/** Writes to each who answers for an organisation now, each address once; in the transaction of what it follows from. */
export async function tellContacts(
  needs: Sends,
  db: Db,
  { id, commitment }: { readonly id: CommitmentId; readonly commitment: Commitment },
  words: string,
): Promise<void> {
  const { reference, title } = commitment
  for (const contact of named(commitment, await contactsOf(db, id))) {
    await needs.post.send(
      letterOf(contact.email, `${reference}: ${title}`.slice(0, 150), [
        `${contact.name}, you answer for your organisation in the commitment “${title}” (${reference}).`,
        words,
        {
          open: `${needs.publicUrl()}/our-commitments/${id}`,
          words: 'Open the commitment, if you can sign in',
        },
      ]),
      db,
    )
  }
}

type Asked = {
  readonly contactId: ContactId
  readonly why: (contact: Contact) => string
}

async function ask(
  needs: Sends,
  db: Db,
  { id, title }: About,
  { contactId, why }: Asked,
): Promise<boolean> {
  const contact = (await contactsOf(db, id)).find((one) => one.id === contactId)
  if (!contact?.email) return false
  const word = randomBytes(24).toString('base64url')
  await keepContactToken(db, id, { id: contactId, tokenHash: hashOf(word) })
  await needs.post.send(
    letterOf(contact.email, `Please read and sign: ${title}`.slice(0, 150), [
      why(contact),
      { open: `${needs.publicUrl()}/sign/${word}`, words: 'Read what is pledged, and sign it' },
      'You sign exactly the version you read. If anything changes afterwards, you are asked again.',
    ]),
    db,
  )
  return true
}

/** Those who answer for an organisation now, each address once; nobody who is forgotten. */
function named({ partners }: Commitment, contacts: readonly Contact[]): readonly Contact[] {
  const now = new Set([...partners.values()].map(({ contactId }) => contactId))
  const standing = contacts.filter(({ id, email }) => now.has(id) && email !== '')
  return [...new Map(standing.map((contact) => [contact.email, contact])).values()]
}
