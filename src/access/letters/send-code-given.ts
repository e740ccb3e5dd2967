import type { Needs } from '#foundations'
import { accountChangedLetter } from './letters.ts'

/** Tells a member that somebody made a recovery code for them. The code is not in the letter: it is said to them. */
export function sendCodeGiven(
  { post, publicUrl }: Pick<Needs, 'post' | 'publicUrl'>,
  email: string,
): Promise<void> {
  return post.send(accountChangedLetter(email, 'recovery-code-given', `${publicUrl()}/account`))
}
