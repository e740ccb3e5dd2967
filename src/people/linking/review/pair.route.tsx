import type { FastifyInstance, FastifyRequest } from 'fastify'
import { actingNeeds, allow, memberOf, sendPage, signedInFrame } from '#access'
import { readId } from '#vocabulary'
import type { Typed } from '../../rights/lines.ts'
import { decideLink } from '../decide-link.ts'
import type { LinkNeeds } from '../settle-people.ts'
import { readAnswer } from './answer-task.form.ts'
import { readPair } from './read-pair.ts'
import { ReviewPage } from './review.page.tsx'
import { sayRefusal } from './review.route.tsx'

const config = {
  rule: allow('outreach_worker', 'analyst', 'coordinator'),
  purpose: 'linking',
} as const

type Pair = { Params: { person: string; who: string }; Body: Typed | undefined }

/** Where a member says of any two people whether they are one, such as of somebody just written down and somebody known. */
export function pairRoutes(app: FastifyInstance, needs: LinkNeeds): void {
  const address = '/people/:person/same/:who'
  app.get<Pair>(address, { config }, async (request, reply) => {
    const read = await find(needs, request)
    if (!read) return reply.callNotFound()
    const page = { ...signedInFrame(request, needs), ...read, typed: {}, problems: {} }
    return sendPage(reply, <ReviewPage {...page} isLeasedElsewhere={false} action={request.url} />)
  })
  app.post<Pair>(address, { config }, async (request, reply) => {
    const read = await find(needs, request)
    if (!read) return reply.callNotFound()
    const typed = request.body ?? {}
    const { task: evidence, personId, otherPersonId } = read
    const told = readAnswer(typed, evidence.weight)
    const outcome = told.ok
      ? await decideLink(actingNeeds(needs, request), memberOf(request), {
          ...told.answer,
          ...{ personId, otherPersonId, evidence },
        })
      : undefined
    if (outcome?.ok) return reply.redirect(`/matches?done=${outcome.value.outcome}`, 303)
    const refused = outcome ? sayRefusal[outcome.refusal] : {}
    const problems = told.ok ? refused : told.problems
    const page = { ...signedInFrame(request, needs), ...read, typed, problems }
    const shown = <ReviewPage {...page} isLeasedElsewhere={false} action={request.url} />
    return sendPage(reply.code(422), shown)
  })
}

async function find(needs: LinkNeeds, request: FastifyRequest<Pair>) {
  const personId = readId<'person'>(request.params.person)
  const otherPersonId = readId<'person'>(request.params.who)
  if (!personId || !otherPersonId) return undefined
  const pair = [personId, otherPersonId] as const
  const read = await readPair(actingNeeds(needs, request), memberOf(request), pair)
  return read && { ...read, personId, otherPersonId }
}
