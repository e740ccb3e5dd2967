import type { Post } from '#foundations'
import { invitationLetter } from './letters.ts'

/** Sends an invitation, for the command line, which has no page to answer first. */
export function sendInvitation(
  post: Post,
  email: string,
  invitation: Parameters<typeof invitationLetter>[1],
): Promise<void> {
  return post.send(invitationLetter(email, invitation))
}
