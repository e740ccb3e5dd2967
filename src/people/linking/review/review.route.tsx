import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actingNeeds, allow, memberOf, sendPage, signedInFrame } from '#access'
import type { Problems } from '#design'
import { readId } from '#vocabulary'
import type { Typed } from '../../rights/lines.ts'
import { type DecideRefusal, decideLink } from '../decide-link.ts'
import type { LinkNeeds } from '../settle-people.ts'
import { type AnswerForm, readAnswer } from './answer-task.form.ts'
import { QueuePage } from './queue.page.tsx'
import { readQueue } from './read-queue.ts'
import { readTask, type TaskRead } from './read-task.ts'
import { ReviewPage } from './review.page.tsx'
import { endLease, leaseNext, type TaskId } from './task.store.ts'

const config = {
  rule: allow('outreach_worker', 'analyst', 'coordinator'),
  purpose: 'linking',
} as const

/** What is said where an answer cannot be taken. */
export const sayRefusal = {
  'no-such-person': {
    verdict: 'One of these records has changed meanwhile. Look at the next question',
  },
  'one-person-already': { verdict: 'These records are joined already' },
  sealed: {
    verdict: 'One of these records is sealed. It can be joined once the sealing is lifted',
  },
  'reason-needed': { reason: 'Enter why, because the records speak against it' },
  'told-different': {
    verdict:
      'Somebody has said that they are different people. Undo that answer first, with a reason',
  },
  'own-proposal': { verdict: 'You have said so already. Somebody else has to confirm it' },
} as const satisfies Record<DecideRefusal, Problems<AnswerForm>>

/** The addresses at which members answer whether two people are one. */
export function reviewRoutes(app: FastifyInstance, needs: LinkNeeds): void {
  app.get<{ Querystring: { done?: string } }>('/matches', { config }, async (request, reply) => {
    const queue = await readQueue(actingNeeds(needs, request), memberOf(request))
    const signedIn = signedInFrame(request, needs)
    return sendPage(reply, <QueuePage {...signedIn} {...queue} done={request.query.done} />)
  })
  app.post('/matches/next', { config }, async (request, reply) => {
    const acting = actingNeeds(needs, request)
    const now = needs.clock.now()
    const task = await acting.db
      .transaction()
      .execute((db) => leaseNext(db, memberOf(request).id, now))
    return reply.redirect(task ? `/matches/${task.id}` : '/matches?done=empty', 303)
  })
  app.get<{ Params: { task: string } }>('/matches/:task', { config }, async (request, reply) => {
    const read = await find(needs, request)
    if (!read) return reply.callNotFound()
    return ask({ needs, request, reply }, read, { typed: {}, problems: {} })
  })
  answerRoute(app, needs)
}

function answerRoute(app: FastifyInstance, needs: LinkNeeds): void {
  app.post<{ Params: { task: string }; Body: Typed | undefined }>(
    '/matches/:task',
    { config },
    async (request, reply) => {
      const read = await find(needs, request)
      if (!read) return reply.callNotFound()
      const typed = request.body ?? {}
      const again = (problems: Problems<AnswerForm>) =>
        ask({ needs, request, reply: reply.code(422) }, read, { typed, problems })
      const told = readAnswer(typed, read.task.weight)
      if (!told.ok) return again(told.problems)
      const acting = actingNeeds(needs, request)
      const outcome = await decideLink(acting, memberOf(request), {
        ...told.answer,
        personId: read.task.personId,
        otherPersonId: read.task.otherPersonId,
        evidence: read.task,
      })
      if (!outcome.ok) return again(sayRefusal[outcome.refusal])
      await acting.db.transaction().execute((db) => endLease(db, read.task.id))
      return reply.redirect(`/matches?done=${outcome.value.outcome}`, 303)
    },
  )
}

function find(
  needs: LinkNeeds,
  request: FastifyRequest<{ Params: { task: string } }>,
): Promise<TaskRead | undefined> {
  const id: TaskId | undefined = readId(request.params.task)
  if (!id) return Promise.resolve(undefined)
  return readTask(actingNeeds(needs, request), memberOf(request), id)
}

type Exchange = {
  readonly needs: LinkNeeds
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

function ask(
  { needs, request, reply }: Exchange,
  read: TaskRead,
  said: { readonly typed: Typed; readonly problems: Problems<AnswerForm> },
) {
  const signedIn = signedInFrame(request, needs)
  const action = `/matches/${read.task.id}`
  return sendPage(reply, <ReviewPage {...signedIn} {...read} {...said} action={action} />)
}
