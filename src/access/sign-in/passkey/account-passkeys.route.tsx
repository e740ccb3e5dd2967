import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { apartIn, assetAddress } from '#design'
import { sessionOf } from '../../account/account.route.tsx'
import { changingSignIn, tellOfChange } from '../../account/change-sign-in.tsx'
import { sendPage, signedInFrame } from '../../frame/signed-in-frame.ts'
import { anyMember } from '../../rules/any-member.ts'
import { giveSessionCookie } from '../../sessions/session-cookie.ts'
import { AskOncePage } from '../authenticator/authenticator.page.tsx'
import { atTheDoor } from '../door/at-the-door.store.ts'
import { freshSession } from '../door/let-in.ts'
import type { DoorNeeds } from '../door/meanwhile.ts'
import { AddPasskeyPage, type PasskeyProblems } from './add-passkey.page.tsx'
import { type AddRefusal, addPasskey } from './add-passkey.ts'
import { passkeyName, readAddAnswer } from './passkey.form.ts'
import { dropPasskey, passkeysOf } from './passkey.store.ts'
import { optionsToAdd } from './passkey-options.ts'

const config = { rule: anyMember() }

const sayRefusal = {
  'not-answered': 'Your device did not confirm it. Try again',
  'known-already': 'This passkey is in use already. Choose another device or security key',
} as const satisfies Record<AddRefusal, string>

type Typed = { readonly name?: string; readonly answer?: string }
type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

/** The addresses at which a member adds passkeys to their account, and removes them. */
export function accountPasskeyRoutes(app: FastifyInstance, needs: DoorNeeds): void {
  app.get('/account/passkeys/new', { config }, (request, reply) =>
    changingSignIn(needs, { request, reply }, () => ask(needs, { request, reply }, '', {})),
  )
  app.post('/account/passkeys/options', { config }, (request, reply) =>
    changingSignIn(needs, { request, reply }, async ({ member }) =>
      reply.header('cache-control', 'no-store').send(await optionsToAdd(needs, member)),
    ),
  )
  app.post<{ Body: Typed | undefined }>('/account/passkeys', { config }, (request, reply) =>
    changingSignIn(needs, { request, reply }, () =>
      add(needs, { request, reply }, request.body ?? {}),
    ),
  )
  removeRoutes(app, needs)
}

function ask(
  needs: DoorNeeds,
  { request, reply }: Exchange,
  name: string,
  problems: PasskeyProblems,
) {
  const page = (
    <AddPasskeyPage
      {...signedInFrame(request, needs)}
      {...{ name, problems }}
      scripts={[assetAddress('passkey.js')]}
    />
  )
  return sendPage(reply.code(Object.keys(problems).length > 0 ? 422 : 200), page)
}

async function add(needs: DoorNeeds, { request, reply }: Exchange, typed: Typed) {
  const given = String(typed.name ?? '')
  const again = (problems: PasskeyProblems) => ask(needs, { request, reply }, given, problems)
  const name = passkeyName.safeParse(given)
  if (!name.success) return again({ name: name.error.issues[0]?.message })
  const answer = readAddAnswer(String(typed.answer ?? ''))
  if (!answer) return again({ passkey: sayRefusal['not-answered'] })
  const session = sessionOf(request)
  const outcome = await addPasskey(needs, session.member.id, { answer, name: name.data })
  if (!outcome.ok) return again({ passkey: sayRefusal[outcome.refusal] })
  tellOfChange(needs, session, 'passkey-added')
  const raised = { member: session.member, way: 'passkey', isStrong: true } as const
  giveSessionCookie({ request, reply }, needs, await freshSession(needs, { request }, raised))
  return reply.redirect('/account?done=passkey-added', 303)
}

type Removed = { readonly Params: { passkey: string } }

function removeRoutes(app: FastifyInstance, needs: DoorNeeds): void {
  const address = '/account/passkeys/:passkey/remove'
  app.get<Removed>(address, { config }, async (request, reply) => {
    const signedIn = signedInFrame(request, needs)
    const listed = await atTheDoor(needs, (db) => passkeysOf(db, signedIn.member.id))
    const passkey = listed.find(({ id }) => id === request.params.passkey)
    if (!passkey) return reply.callNotFound()
    const page = (
      <AskOncePage
        {...signedIn}
        title="Remove a passkey"
        words={apartIn(`“${passkey.name}” no longer signs you in afterwards.`, [passkey.name])}
        action={`/account/passkeys/${encodeURIComponent(passkey.id)}/remove`}
        button="Remove it"
      />
    )
    return sendPage(reply, page)
  })
  app.post<Removed>(address, { config }, (request, reply) =>
    changingSignIn(needs, { request, reply }, async (session) => {
      const isGone = await atTheDoor(needs, (db) =>
        dropPasskey(db, session.member.id, request.params.passkey),
      )
      if (!isGone) return reply.callNotFound()
      tellOfChange(needs, session, 'passkey-removed')
      return reply.redirect('/account?done=passkey-removed', 303)
    }),
  )
}
