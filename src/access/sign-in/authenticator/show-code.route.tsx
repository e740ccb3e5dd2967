import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sessionOf } from '../../account/account.route.tsx'
import { sendPage, signedInFrame } from '../../frame/signed-in-frame.ts'
import { anyMember } from '../../rules/any-member.ts'
import { atTheDoor } from '../door/at-the-door.store.ts'
import { letIn } from '../door/let-in.ts'
import type { DoorNeeds } from '../door/meanwhile.ts'
import { takeTry, tryWasRight } from '../tries/take-try.ts'
import { waitInWords } from '../tries/tries.ts'
import { checkCode } from './check-code.ts'
import { sayWrongCode } from './code-question.tsx'
import { authenticatorOf } from './set-up-authenticator.ts'
import { ShowCodePage } from './show-code.page.tsx'

const config = { rule: anyMember() }

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

/** Where a member whose organisation asked for one thing alone shows the second, and the record opens. */
export function showCodeRoutes(app: FastifyInstance, needs: DoorNeeds): void {
  const ask = async ({ request, reply }: Exchange, problem?: string) => {
    const signedIn = signedInFrame(request, needs)
    const state = await authenticatorOf(needs, signedIn.member.id)
    return sendPage(reply, <ShowCodePage {...signedIn} {...{ state, problem }} />)
  }
  app.get('/account/code', { config }, async (request, reply) => ask({ request, reply }))
  app.post<{ Body: { code?: string } | undefined }>(
    '/account/code',
    { config },
    async (request, reply) => {
      const { member } = sessionOf(request)
      const tried = { what: 'code', ip: request.ip, account: member.id } as const
      const wait = await takeTry(needs, tried)
      if (wait > 0) return ask({ request, reply: reply.code(429) }, waitInWords(wait))
      const code = String(request.body?.code ?? '')
      const checked = await atTheDoor(needs, (db) =>
        checkCode(needs, db, { memberId: member.id, code }),
      )
      if (checked !== 'app' && checked !== 'recovery') {
        const problem = sayWrongCode(await authenticatorOf(needs, member.id), code)
        return ask({ request, reply: reply.code(422) }, problem)
      }
      await tryWasRight(needs, tried)
      const raised = { member, way: 'link_and_code', isStrong: true, back: undefined } as const
      return letIn(needs, { request, reply }, raised)
    },
  )
}
