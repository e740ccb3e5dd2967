import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Needs } from '#foundations'
import { frameFor } from '../../frame/frame-for.ts'
import { sendPage } from '../../frame/signed-in-frame.ts'
import { inventedMembers } from '../../members/member.store.ts'
import { everyone } from '../../rules/rule.ts'
import { letIn } from '../door/let-in.ts'
import { ownPath } from '../own-path.ts'
import { ChooseMemberPage } from './choose-member.page.tsx'

/** The demonstration's sign-in: choose which invented member to be. Opened in no house with a real record. */
export function chooseMemberRoutes(app: FastifyInstance, needs: Needs): void {
  const page = async (request: FastifyRequest, back: string, problem?: string) => {
    const { session } = request
    const frame = session ? frameFor(session) : {}
    const members = await inventedMembers(needs.db)
    const formToken = session?.formToken
    return <ChooseMemberPage {...{ frame, members, back, problem, formToken }} />
  }
  const config = { rule: everyone() }
  app.get<{ Querystring: { back?: string } }>('/sign-in', { config }, async (request, reply) =>
    sendPage(reply, await page(request, ownPath(request.query.back))),
  )
  app.post<{ Body: { member?: string; back?: string } | undefined }>(
    '/sign-in',
    { config },
    async (request, reply) => {
      const members = await inventedMembers(needs.db)
      const member = members.find(({ id }) => id === request.body?.member)
      const back = ownPath(request.body?.back)
      if (member) {
        const entry = { member, way: 'demonstration', isStrong: true, back } as const
        return letIn(needs, { request, reply }, entry)
      }
      return sendPage(reply.code(422), await page(request, back, 'Select who to sign in as'))
    },
  )
}
