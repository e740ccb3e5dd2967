import type { Db, Needs } from '#foundations'
import { momentInWords } from '#vocabulary'
import type { CommitmentId, ContactId, PartnerId } from './ids.ts'
import { askToSignAgain, tellContacts } from './letters.ts'
import { sealToSign } from './snapshot/seal-to-sign.ts'
import type { Commitment } from './state/commitment.ts'

type Change = { readonly before: Commitment; readonly after: Commitment }

/** Writes the letters that follow from what was done: changes are asked for; or what somebody signed holds no longer. */
export async function sendWhatFollows(
  needs: Pick<Needs, 'post' | 'publicUrl'>,
  db: Db,
  id: CommitmentId,
  { before, after }: Change,
): Promise<void> {
  const { reference, title, until } = after
  for (const contactId of whoseSignatureIsGone({ before, after })) {
    await askToSignAgain(needs, db, { id, reference, title }, contactId)
  }
  if (after.state === 'changes_requested' && before.state === 'in_review' && until) {
    const words = `Whoever reviewed it asks for changes. It can be handed in again until ${momentInWords(until)}; after that it lapses, and no award is made.`
    await tellContacts(needs, db, { id, commitment: after }, words)
  }
}

/** Those whose signature held before and holds no longer, and who still answer for their organisation. */
function whoseSignatureIsGone({ before, after }: Change): readonly ContactId[] {
  return [...after.partners.values()].flatMap(({ id, contactId }) =>
    contactId && holds(before, id, contactId) && !holds(after, id, contactId) ? [contactId] : [],
  )
}

function holds(commitment: Commitment, partner: PartnerId, contact: ContactId): boolean {
  const signature = commitment.signatures.get(partner)
  return signature?.contactId === contact && signature.sha256 === sealToSign(commitment)
}
