import type { Db, Needs } from '#foundations'
import type { CommitmentId, ContactId } from './ids.ts'
import { askToSignAgain, tellContacts } from './letters.ts'
import { isSignedBy } from './snapshot/seal-to-sign.ts'
import type { Commitment } from './state/commitment.ts'
import { whatIsTold } from './what-is-told.ts'

type Change = { readonly before: Commitment; readonly after: Commitment }

/** Writes the letters that follow from what was done: something was decided, or what somebody signed holds no longer. */
export async function sendWhatFollows(
  needs: Pick<Needs, 'post' | 'publicUrl'>,
  db: Db,
  id: CommitmentId,
  { before, after }: Change,
): Promise<void> {
  const { reference, title } = after
  for (const contactId of whoseSignatureIsGone({ before, after })) {
    await askToSignAgain(needs, db, { id, reference, title }, contactId)
  }
  const words = whatIsTold({ before, after })
  if (words) await tellContacts(needs, db, { id, commitment: after }, words)
}

/** Those who answer for an organisation whose signature held before and holds no longer, whoever gave it. */
function whoseSignatureIsGone({ before, after }: Change): readonly ContactId[] {
  return [...after.partners.values()].flatMap(({ id, contactId }) => {
    const isSame = contactId === before.partners.get(id)?.contactId
    return contactId && isSame && isSignedBy(before, id) && !isSignedBy(after, id)
      ? [contactId]
      : []
  })
}
