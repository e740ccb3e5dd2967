import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actingNeeds, allow, memberOf, sendPage, signedInFrame } from '#access'
import { readId } from '#vocabulary'
import type { SourcePersonId } from '../../registering/person.ts'
import { line, type Typed } from '../../rights/lines.ts'
import { findDecision } from '../decision.store.ts'
import type { DecisionId } from '../decision.ts'
import type { LinkNeeds } from '../settle-people.ts'
import { standApart } from '../stand-apart.ts'
import { undoDecision } from '../undo-decision.ts'
import { previewApart } from './preview-apart.ts'
import { answerInWords } from './read-queue.ts'
import { ConfirmPage } from './undo.page.tsx'

const config = {
  rule: allow('outreach_worker', 'analyst', 'coordinator'),
  purpose: 'linking',
} as const
const reasonField = line(500, 'The reason must be 500 characters or fewer')

const sayRefusal: Readonly<Record<string, string>> = {
  'reason-needed': 'Enter why',
  'undone-already': 'This answer has been taken back already',
  sealed: 'This record is sealed. Lift the sealing first',
  'nothing-left': 'This is the only record of this person',
}

type Asked = {
  readonly heading: string
  readonly back: string
  readonly button: string
  readonly preview: readonly string[]
  /** What the page of all questions says once it is done. */
  readonly done: 'undone' | 'apart'
}

/** The addresses at which an answer is taken back, and at which a record is taken out of a person. */
export function undoRoutes(app: FastifyInstance, needs: LinkNeeds): void {
  const undo = '/matches/answers/:decision/undo'
  type Undo = { Params: { decision: string }; Body: Typed | undefined }
  app.get<Undo>(undo, { config }, async (request, reply) => {
    const asked = await askUndo(needs, request)
    return asked ? confirm({ needs, request, reply }, asked) : reply.callNotFound()
  })
  app.post<Undo>(undo, { config }, async (request, reply) => {
    const asked = await askUndo(needs, request)
    const decisionId: DecisionId | undefined = readId(request.params.decision)
    if (!asked || !decisionId) return reply.callNotFound()
    return act({ needs, request, reply }, asked, (reason) =>
      undoDecision(actingNeeds(needs, request), memberOf(request), { decisionId, reason }),
    )
  })
  const apart = '/people/:person/writings/:writing/apart'
  type Apart = { Params: { person: string; writing: string }; Body: Typed | undefined }
  app.get<Apart>(apart, { config }, async (request, reply) => {
    const asked = await askApart(needs, request)
    return asked ? confirm({ needs, request, reply }, asked) : reply.callNotFound()
  })
  app.post<Apart>(apart, { config }, async (request, reply) => {
    const asked = await askApart(needs, request)
    if (!asked) return reply.callNotFound()
    const { personId, writing } = asked
    return act({ needs, request, reply }, asked, (reason) =>
      standApart(actingNeeds(needs, request), memberOf(request), {
        personId,
        writings: [writing],
        reason,
      }),
    )
  })
}

async function askUndo(
  needs: LinkNeeds,
  request: FastifyRequest<{ Params: { decision: string } }>,
): Promise<Asked | undefined> {
  const id: DecisionId | undefined = readId(request.params.decision)
  const told =
    id &&
    (await actingNeeds(needs, request)
      .db.transaction()
      .execute((db) => findDecision(db, id)))
  if (!told?.stands) return undefined
  return {
    heading: 'Take this answer back',
    back: '/matches',
    button: 'Take it back',
    done: 'undone',
    preview: [
      answerInWords(told),
      'Every record and figure becomes what it was without this answer, and the questions it had closed are open again.',
      'That it was given, and taken back, stays in the history.',
    ],
  }
}

async function askApart(
  needs: LinkNeeds,
  request: FastifyRequest<{ Params: { person: string; writing: string } }>,
) {
  const personId = readId<'person'>(request.params.person)
  const writing: SourcePersonId | undefined = readId(request.params.writing)
  if (!personId || !writing) return undefined
  const preview = await previewApart(actingNeeds(needs, request), personId, writing)
  if (!preview) return undefined
  return {
    ...{ personId, writing, preview },
    heading: 'Take this record out of this person',
    back: `/people/${personId}`,
    button: 'They are different people',
    done: 'apart' as const,
  }
}

type Exchange = {
  readonly needs: LinkNeeds
  readonly request: FastifyRequest<{ Body: Typed | undefined }>
  readonly reply: FastifyReply
}

async function act(
  exchange: Exchange,
  asked: Asked,
  doIt: (reason: string) => Promise<{ readonly ok: boolean; readonly refusal?: string }>,
) {
  const read = reasonField.safeParse(exchange.request.body?.['reason'])
  if (!read.success) return confirm(exchange, asked, read.error.issues[0]?.message)
  const outcome = await doIt(read.data)
  if (outcome.ok) return exchange.reply.redirect(`/matches?done=${asked.done}`, 303)
  return confirm(
    exchange,
    asked,
    sayRefusal[outcome.refusal ?? ''] ?? 'This cannot be done any more',
  )
}

function confirm({ needs, request, reply }: Exchange, asked: Asked, problem?: string) {
  const page = (
    <ConfirmPage
      {...signedInFrame(request, needs)}
      {...asked}
      action={request.url}
      typed={request.body ?? {}}
      problems={problem ? { reason: problem } : {}}
    />
  )
  return sendPage(problem ? reply.code(422) : reply, page)
}
