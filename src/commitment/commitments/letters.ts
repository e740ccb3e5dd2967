import { letterOf } from '#access'
import { hashOf } from '../room/live/present.ts'
import { streamDb } from '../room/live/room-desk.ts'
import type { CommitmentNeeds } from './act-on-commitment.ts'
import { contactsOf, keepContactToken, type ListedCommitment } from './commitment.store.ts'
import type { ContactId } from './ids.ts'

/** Asks an accountable contact to read and sign, by a letter whose link opens this commitment alone. False where there is no such contact. */
export async function askForSignature(
  needs: CommitmentNeeds,
  { id, reference, title }: ListedCommitment,
  { id: contactId }: { readonly id: ContactId },
  secret: Buffer,
): Promise<boolean> {
  const word = secret.toString('base64url')
  const contact = await streamDb(needs, id)
    .transaction()
    .execute(async (db) => {
      const found = (await contactsOf(db, id)).find((one) => one.id === contactId)
      if (found) await keepContactToken(db, id, { id: contactId, tokenHash: hashOf(word) })
      return found
    })
  if (!contact) return false
  await needs.post.send(
    letterOf(contact.email, `Please read and sign: ${title}`.slice(0, 150), [
      `${contact.name}, you are named as the one who answers for your organisation in the commitment “${title}” (${reference}).`,
      { open: `${needs.publicUrl()}/sign/${word}`, words: 'Read what is pledged, and sign it' },
      'You sign exactly the version you read. If anything changes afterwards, you are asked again.',
    ]),
  )
  return true
}
