import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sessionOf } from '../../account/account.route.tsx'
import { changingSignIn, tellOfChange } from '../../account/change-sign-in.tsx'
import { sendPage, signedInFrame } from '../../frame/signed-in-frame.ts'
import { anyMember } from '../../rules/any-member.ts'
import { endSessions } from '../../sessions/session.store.ts'
import { giveSessionCookie } from '../../sessions/session-cookie.ts'
import { freshSession } from '../door/let-in.ts'
import type { DoorNeeds } from '../door/meanwhile.ts'
import { takeTry, tryWasRight } from '../tries/take-try.ts'
import { waitInWords } from '../tries/tries.ts'
import {
  AskOncePage,
  BeginAuthenticatorPage,
  RecoveryCodesPage,
  ShowSecretPage,
} from './authenticator.page.tsx'
import { addressForApp } from './codes.ts'
import {
  beginAuthenticator,
  finishAuthenticator,
  pendingSecret,
  removeAuthenticator,
  renewRecoveryCodes,
} from './set-up-authenticator.ts'

const config = { rule: anyMember() }

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

/** The addresses at which a member sets their authenticator app up, and takes it away. */
export function authenticatorRoutes(app: FastifyInstance, needs: DoorNeeds): void {
  app.get('/account/authenticator', { config }, (request, reply) =>
    changingSignIn(needs, { request, reply }, () => showSecret(needs, { request, reply })),
  )
  app.post('/account/authenticator/begin', { config }, (request, reply) =>
    changingSignIn(needs, { request, reply }, async ({ member }) => {
      await beginAuthenticator(needs, member.id)
      return reply.redirect('/account/authenticator', 303)
    }),
  )
  app.post<{ Body: { code?: string } | undefined }>(
    '/account/authenticator',
    { config },
    (request, reply) =>
      changingSignIn(needs, { request, reply }, () =>
        finish(needs, { request, reply }, String(request.body?.code ?? '')),
      ),
  )
  removeRoutes(app, needs)
  recoveryRoutes(app, needs)
}

async function showSecret(needs: DoorNeeds, { request, reply }: Exchange, problem?: string) {
  const signedIn = signedInFrame(request, needs)
  const secret = await pendingSecret(needs, signedIn.member.id)
  if (!secret) return sendPage(reply, <BeginAuthenticatorPage {...signedIn} />)
  const address = addressForApp(secret, signedIn.member.name)
  return sendPage(reply, <ShowSecretPage {...signedIn} {...{ secret, address, problem }} />)
}

/** Ends in a page and not in another address: the codes it shows are nowhere to be read again. */
async function finish(needs: DoorNeeds, { request, reply }: Exchange, code: string) {
  const session = sessionOf(request)
  const tried = { what: 'code', ip: request.ip, account: session.member.id } as const
  const wait = await takeTry(needs, tried)
  if (wait > 0) return showSecret(needs, { request, reply: reply.code(429) }, waitInWords(wait))
  const outcome = await finishAuthenticator(needs, { memberId: session.member.id, code })
  if (!outcome.ok) {
    const problem =
      'The code is wrong. Check that the clock of your phone is right, and enter the next one'
    return showSecret(needs, { request, reply: reply.code(422) }, problem)
  }
  await tryWasRight(needs, tried)
  tellOfChange(needs, session, 'authenticator-set-up')
  const raised = { member: session.member, way: 'link_and_code', isStrong: true } as const
  giveSessionCookie({ request, reply }, needs, await freshSession(needs, { request }, raised))
  return sendPage(
    reply,
    <RecoveryCodesPage {...signedInFrame(request, needs)} codes={outcome.value} />,
  )
}

function removeRoutes(app: FastifyInstance, needs: DoorNeeds): void {
  app.get('/account/authenticator/remove', { config }, async (request, reply) =>
    sendPage(
      reply,
      <AskOncePage
        {...signedInFrame(request, needs)}
        title="Remove the authenticator app"
        words="Its codes and your recovery codes no longer work, and your other sign-ins end. Without a passkey, the record stays closed to you until you set up another."
        action="/account/authenticator/remove"
        button="Remove it"
      />,
    ),
  )
  app.post('/account/authenticator/remove', { config }, (request, reply) =>
    changingSignIn(needs, { request, reply }, async (session) => {
      await removeAuthenticator(needs, session.member.id)
      await endSessions(needs.db, session.member.id, session.id)
      tellOfChange(needs, session, 'authenticator-removed')
      return reply.redirect('/account?done=authenticator-removed', 303)
    }),
  )
}

function recoveryRoutes(app: FastifyInstance, needs: DoorNeeds): void {
  app.get('/account/recovery-codes', { config }, async (request, reply) =>
    sendPage(
      reply,
      <AskOncePage
        {...signedInFrame(request, needs)}
        title="Make new recovery codes"
        words="The codes you have now no longer work afterwards."
        action="/account/recovery-codes"
        button="Make new codes"
      />,
    ),
  )
  app.post('/account/recovery-codes', { config }, (request, reply) =>
    changingSignIn(needs, { request, reply }, async (session) => {
      const outcome = await renewRecoveryCodes(needs, session.member.id)
      if (!outcome.ok) return reply.redirect('/account', 303)
      tellOfChange(needs, session, 'recovery-codes-made')
      const signedIn = signedInFrame(request, needs)
      return sendPage(reply, <RecoveryCodesPage {...signedIn} codes={outcome.value} />)
    }),
  )
}
