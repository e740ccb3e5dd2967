import type { FastifyReply, FastifyRequest } from 'fastify'
import { backLink, button, Page } from '#design'
import { type SignedInFrame, sendPage, signedInFrame } from '../frame/signed-in-frame.ts'
import type { AccountChange } from '../letters/letters.ts'
import { accountChangedLetter } from '../letters/letters.ts'
import { addressedMember } from '../members/known-email.store.ts'
import { isRecent, type Session } from '../sessions/session.ts'
import { atTheDoor } from '../sign-in/door/at-the-door.store.ts'
import type { DoorNeeds } from '../sign-in/door/meanwhile.ts'
import { sessionOf } from './account.route.tsx'
import { hasSecondThing } from './account.store.ts'

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

/**
 * Goes on with a change of how a member signs in, where they signed in lately, and with the second thing they
 * have, if they have one; otherwise asks them to once more. Neither whoever finds an open screen nor whoever reads
 * the member's mail can make the account their own
 * (OWASP ASVS 4.0.3, 2.2.2: https://owasp.org/www-project-application-security-verification-standard/).
 */
export async function changingSignIn(
  needs: DoorNeeds,
  { request, reply }: Exchange,
  goOn: (session: Session) => unknown,
): Promise<unknown> {
  const session = sessionOf(request)
  const needsMore = !session.isStrong && (await hasSecondThing(needs, session.member.id))
  if (!needsMore && isRecent(session, needs.clock.now())) return goOn(session)
  const page = (
    <OnceMorePage
      {...signedInFrame(request, needs)}
      why={needsMore ? 'by-mail-alone' : 'long-ago'}
    />
  )
  return sendPage(reply.code(403), page)
}

const whys = {
  'by-mail-alone':
    'You have a passkey or an authenticator app. A link by e-mail alone does not change how you sign in: sign in with what you have. If it is lost, ask a coordinator of your organisation.',
  'long-ago':
    'You signed in more than half an hour ago. To change how you sign in, show once more that it is you.',
} as const

function OnceMorePage({ frame, why }: SignedInFrame & { readonly why: keyof typeof whys }) {
  return (
    <Page
      {...frame}
      title="Sign in once more"
      before={backLink({ text: 'Back to your account', href: '/account' })}
    >
      <h1 class="govuk-heading-l">Sign in once more</h1>
      <p class="govuk-body">{whys[why]}</p>
      {button({ text: 'Sign in', href: `/sign-in?back=${encodeURIComponent('/account')}` })}
    </Page>
  )
}

/** Tells a member by e-mail that how they sign in has changed, beside the answer. */
export function tellOfChange(needs: DoorNeeds, session: Session, change: AccountChange): void {
  needs.meanwhile(async () => {
    const member = await atTheDoor(needs, (db) => addressedMember(db, session.member.id))
    if (!member) return
    await needs.post.send(
      accountChangedLetter(member.email, change, `${needs.publicUrl()}/account`),
    )
  })
}
