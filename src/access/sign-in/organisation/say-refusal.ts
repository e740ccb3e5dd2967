import type { Noted } from './ask-noting.ts'
import type { ComeBackRefusal, VisitRefusal } from './visit-organisation.ts'

const say = {
  'took-too-long': () => 'You took more than 10 minutes at your organisation. Begin again.',
  'not-begun-here': () =>
    'This sign-in was not begun in this browser, or has been used already. Begin again.',
  'refused-there': () =>
    'Your organisation did not sign you in, or you stopped there. Begin again.',
  'no-answer': (reference) =>
    `Your organisation’s sign-in does not answer now. Try again, or sign in another way. If it goes on, tell the coordinator of your organisation (reference ${reference}).`,
  'did-not-fit': (reference) =>
    `Your organisation’s answer did not fit what was asked. Try again. If it happens again, tell the coordinator of your organisation (reference ${reference}).`,
  'set-up-wrong': (reference) =>
    `Your organisation’s sign-in is set up wrongly, so that nobody can come in through it. Tell the coordinator of your organisation (reference ${reference}).`,
  'no-address': () =>
    'Your organisation did not tell your e-mail address. Ask whoever looks after your account there.',
  'not-verified': () =>
    'Your organisation tells your e-mail address, but does not say that it is verified. Ask whoever looks after your account there.',
  'other-domain': () =>
    'The e-mail address of your account there is of another domain than your organisation’s. Sign in there with the account you were invited with.',
  'unknown-account': () =>
    'Nobody is a member here under the account you signed in with there. Sign in there with the one you were invited with, or ask the coordinator of your organisation.',
} as const satisfies Record<ComeBackRefusal, (reference: string) => string>

/** Why somebody is not sent to their organisation. */
export function sayNotGone(refusal: VisitRefusal, { reference }: Noted): string {
  return refusal === 'no-such-organisation' ? 'Select your organisation' : say[refusal](reference)
}

/** Why somebody who came back from their organisation is not signed in. */
export function sayNotSignedIn(refusal: ComeBackRefusal, { reference }: Noted): string {
  return say[refusal](reference)
}
