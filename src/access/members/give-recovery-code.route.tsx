import type { FastifyInstance } from 'fastify'
import { readId } from '#vocabulary'
import { changingSignIn } from '../account/change-sign-in.tsx'
import { actingNeeds } from '../acting/acting-needs.ts'
import { sendPage, signedInFrame } from '../frame/signed-in-frame.ts'
import { sendCodeGiven } from '../letters/send-code-given.ts'
import { CodeGivenPage, GiveCodePage } from './give-recovery-code.page.tsx'
import { giveRecoveryCode, mayGiveCode } from './give-recovery-code.ts'
import { coordinators, type Exchange, type MemberNeeds, readOne } from './members.route.tsx'

type OfMember = { readonly Params: { member: string } }
const address = '/members/:member/recovery-code'

/** The address at which a coordinator who signed in lately gives a colleague a recovery code: a page that asks, and one that shows it once. */
export function giveRecoveryCodeRoutes(app: FastifyInstance, needs: MemberNeeds): void {
  app.get<OfMember>(address, { config: coordinators }, (request, reply) =>
    changingSignIn(needs, { request, reply }, () =>
      ask(needs, { request, reply }, request.params.member),
    ),
  )
  app.post<OfMember>(address, { config: coordinators }, (request, reply) =>
    changingSignIn(needs, { request, reply }, () =>
      give(needs, { request, reply }, request.params.member),
    ),
  )
}

async function ask(needs: MemberNeeds, { request, reply }: Exchange, id: string, problem?: string) {
  const signedIn = signedInFrame(request, needs)
  const seen = await readOne(actingNeeds(needs, request), signedIn.member.agencyId, id)
  if (!seen || !mayGiveCode(signedIn.member, seen.one)) return reply.callNotFound()
  return sendPage(reply, <GiveCodePage {...signedIn} one={seen.one} problem={problem} />)
}

async function give(needs: MemberNeeds, { request, reply }: Exchange, id: string) {
  const signedIn = signedInFrame(request, needs)
  const memberId = readId<'member'>(id)
  if (!memberId) return reply.callNotFound()
  const outcome = await giveRecoveryCode(actingNeeds(needs, request), signedIn.member, memberId)
  if (!outcome.ok) {
    if (outcome.refusal !== 'no-authenticator') return reply.callNotFound()
    const problem =
      'This member has no authenticator app here: a link by e-mail lets them set one up'
    return ask(needs, { request, reply: reply.code(422) }, id, problem)
  }
  const { member, code } = outcome.value
  if (member.email) {
    const to = member.email
    needs.meanwhile(() => sendCodeGiven(needs, to))
  }
  return sendPage(reply, <CodeGivenPage {...signedIn} one={member} code={code} />)
}
