import { randomBytes } from 'node:crypto'
import { letterOf } from '#access'
import type { Db } from '#foundations'
import { hashOf } from '../room/live/present.ts'
import type { CommitmentNeeds } from './act-on-commitment.ts'
import type { ListedCommitment } from './commitment.store.ts'
import { contactsOf, keepContactToken } from './contact.store.ts'
import type { ContactId } from './ids.ts'

/**
 * Asks an accountable contact to read and sign, by a letter whose link opens this commitment alone; the links before it open
 * nothing any more. In the transaction of what it follows from. False where there is no such contact.
 */
export async function askForSignature(
  needs: Pick<CommitmentNeeds, 'post' | 'publicUrl'>,
  db: Db,
  { id, reference, title }: ListedCommitment,
  contactId: ContactId,
): Promise<boolean> {
  const contact = (await contactsOf(db, id)).find((one) => one.id === contactId)
  if (!contact) return false
  const word = randomBytes(24).toString('base64url')
  await keepContactToken(db, id, { id: contactId, tokenHash: hashOf(word) })
  await needs.post.send(
    letterOf(contact.email, `Please read and sign: ${title}`.slice(0, 150), [
      `${contact.name}, you are named as the one who answers for your organisation in the commitment “${title}” (${reference}).`,
      { open: `${needs.publicUrl()}/sign/${word}`, words: 'Read what is pledged, and sign it' },
      'You sign exactly the version you read. If anything changes afterwards, you are asked again.',
    ]),
    db,
  )
  return true
}
