import type { FastifyReply, FastifyRequest } from 'fastify'
import { backLink, button, Page } from '#design'
import { sendPage, signedInFrame } from '../frame/signed-in-frame.ts'
import type { AccountChange } from '../letters/letters.ts'
import { accountChangedLetter } from '../letters/letters.ts'
import { addressedMember } from '../members/known-email.store.ts'
import { isRecent, type Session } from '../sessions/session.ts'
import { atTheDoor } from '../sign-in/door/at-the-door.store.ts'
import type { DoorNeeds } from '../sign-in/door/meanwhile.ts'
import { sessionOf } from './account.route.tsx'

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

/**
 * Goes on with a change of how a member signs in, where they signed in lately; otherwise asks them to once
 * more. Whoever finds an open screen cannot make the account their own.
 */
export async function changingSignIn(
  needs: DoorNeeds,
  { request, reply }: Exchange,
  goOn: (session: Session) => unknown,
): Promise<unknown> {
  const session = sessionOf(request)
  if (isRecent(session, needs.clock.now())) return goOn(session)
  const back = `/sign-in?back=${encodeURIComponent('/account')}`
  const page = (
    <Page
      {...signedInFrame(request, needs).frame}
      title="Sign in once more"
      before={backLink({ text: 'Back to your account', href: '/account' })}
    >
      <h1 class="govuk-heading-l">Sign in once more</h1>
      <p class="govuk-body">
        You signed in more than half an hour ago. To change how you sign in, show once more that it
        is you.
      </p>
      {button({ text: 'Sign in', href: back })}
    </Page>
  )
  return sendPage(reply.code(403), page)
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
