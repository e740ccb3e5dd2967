import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { problemsFrom } from '#design'
import type { Needs } from '#foundations'
import { readId } from '#vocabulary'
import { actingNeeds } from '../acting/acting-needs.ts'
import { leaveTrace } from '../audit/leave-trace.store.ts'
import { sendPage, signedInFrame } from '../frame/signed-in-frame.ts'
import { anyMember } from '../rules/any-member.ts'
import { memberOf } from '../rules/guard.ts'
import { allow } from '../rules/rule.ts'
import { reviewForm } from './break-glass.form.ts'
import { endGrant, keepReview, listGrants, listNotices, markNoticesSeen } from './grant.store.ts'
import { OpenedPage } from './opened.page.tsx'

const doneInWords: Readonly<Record<string, string>> = {
  opened: 'The record is open to you, and those who must know have been told',
  colleague: 'The record is open to your colleague, and those who must know have been told',
  ended: 'The record is closed again',
  reviewed: 'What you found is written down',
}
const most = 50

type Grant = { readonly person: string; readonly grant: string }
type Typed = Readonly<Record<string, string | undefined>>
type Wrong = Parameters<typeof OpenedPage>[0]['wrong']

/** The addresses at which opened records are seen, closed again and reviewed. */
export function openedRoutes(app: FastifyInstance, needs: Needs): void {
  const config = { rule: anyMember(), purpose: 'oversight' } as const
  app.get<{ Querystring: { done?: string } }>('/opened', { config }, (request, reply) =>
    show(needs, request, reply, { done: doneInWords[request.query.done ?? ''] }),
  )
  app.post('/opened/seen', { config }, async (request, reply) => {
    await actingNeeds(needs, request).db.transaction().execute(markNoticesSeen)
    return reply.redirect('/opened', 303)
  })
  app.post<{ Params: Grant }>('/opened/:person/:grant/end', { config }, async (request, reply) => {
    const personId = readId<'person'>(request.params.person)
    const id = readId<'grant'>(request.params.grant)
    if (!personId || !id) return reply.callNotFound()
    const hasEnded = await actingNeeds(needs, request)
      .db.transaction()
      .execute((db) => endGrant(db, personId, id))
    return hasEnded ? reply.redirect('/opened?done=ended', 303) : reply.callNotFound()
  })
  reviewRoute(app, needs)
}

function reviewRoute(app: FastifyInstance, needs: Needs): void {
  app.post<{ Params: Grant; Body: Typed | undefined }>(
    '/opened/:person/:grant/review',
    { config: { rule: allow('auditor'), purpose: 'oversight' } },
    async (request, reply) => {
      const personId = readId<'person'>(request.params.person)
      const grantId = readId<'grant'>(request.params.grant)
      if (!personId || !grantId) return reply.callNotFound()
      const typed = request.body ?? {}
      const read = reviewForm.safeParse(typed)
      if (!read.success) {
        const wrong = { id: grantId, typed, problems: problemsFrom(read.error) }
        return show(needs, request, reply.code(422), { wrong })
      }
      const review = { personId, grantId, id: needs.newId<'review'>(), ...read.data }
      const isKept = await actingNeeds(needs, request)
        .db.transaction()
        .execute((db) => keepReview(db, { ...review, by: memberOf(request).id }))
        .then(() => true)
        .catch((problem: { readonly code?: string }) => {
          if (problem.code !== '42501') throw problem
          return false
        })
      return isKept ? reply.redirect('/opened?done=reviewed', 303) : reply.callNotFound()
    },
  )
}

async function show(
  needs: Needs,
  request: FastifyRequest,
  reply: FastifyReply,
  said: { readonly done?: string | undefined; readonly wrong?: Wrong },
) {
  const seen = await actingNeeds(needs, request)
    .db.transaction()
    .execute(async (db) => {
      const grants = await listGrants(db, { from: 0, most })
      if (grants.length > 0) {
        const people = grants.map(({ personId }) => personId)
        const detail = 'See whose record was opened'
        await leaveTrace(db, { action: 'read', people, categories: [], detail })
      }
      return { grants, notices: await listNotices(db) }
    })
  const page = (
    <OpenedPage {...signedInFrame(request, needs)} {...seen} done={said.done} wrong={said.wrong} />
  )
  return sendPage(reply, page)
}
