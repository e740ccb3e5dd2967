import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actingNeeds, allow, sendPage, signedInFrame, traceRead } from '#access'
import { type Problems, problemsFrom } from '#design'
import type { Needs } from '#foundations'
import { readId } from '#vocabulary'
import { namesOf } from '../../names/names.store.ts'
import { personPaths } from '../../page/paths.ts'
import type { Typed } from '../lines.ts'
import {
  askAboutPerson,
  goOn,
  memberIn,
  type PersonAddress,
  type PersonExchange,
  personExchange,
} from '../person-form.tsx'
import { AskErasurePage, AskedErasurePage } from './ask-erasure.page.tsx'
import { askErasure, decideErasure } from './ask-erasure.ts'
import { DecideErasurePage } from './decide-erasure.page.tsx'
import { type DecideForm, decideForm, type ErasureForm, erasureForm } from './erasure.form.ts'
import { erasureRequests, whoIsConcerned } from './erasure-request.store.ts'
import { barredFrom, type DecideRefusal, standingRequest } from './erasure-request.ts'
import { askedAlreadyInWords } from './erasure-words.ts'
import { ErasuresPage } from './erasures.page.tsx'

const asking = { rule: allow('outreach_worker', 'coordinator'), purpose: 'casework' } as const
const deciding = { rule: allow('coordinator'), purpose: 'casework' } as const

const sayRefusal = {
  decided: { decision: 'Two have decided this already' },
  'said-already': { decision: 'You have said so already. Another coordinator must decide' },
  'own-organisation': {
    decision: 'Your organisation has decided already. The second must be of another organisation',
  },
} as const satisfies Record<DecideRefusal, Problems<DecideForm>>

type OneAddress = PersonAddress & { readonly request: string }

/** The addresses at which people ask to be erased, and coordinators decide. */
export function erasureRoutes(app: FastifyInstance, needs: Needs): void {
  const path = '/people/:person/erasure'
  app.get<{ Params: PersonAddress }>(path, { config: asking }, (request, reply) => {
    const exchange = personExchange(needs, request, reply)
    const typed = {
      request_id: needs.newId<'erasure-request'>(),
      received_on: needs.clock.today().toString(),
    }
    return exchange ? askOnce(exchange, typed) : reply.callNotFound()
  })
  app.post<{ Params: PersonAddress }>(path, { config: asking }, (request, reply) => {
    const exchange = personExchange(needs, request, reply)
    return exchange ? take(exchange) : reply.callNotFound()
  })
  app.get<{ Params: OneAddress }>(`${path}/:request`, { config: deciding }, (request, reply) => {
    const exchange = personExchange(needs, request, reply)
    return exchange ? askDecision(exchange, request.params.request, {}) : reply.callNotFound()
  })
  app.post<{ Params: OneAddress }>(`${path}/:request`, { config: deciding }, (request, reply) => {
    const exchange = personExchange(needs, request, reply)
    return exchange ? decide(exchange, request.params.request) : reply.callNotFound()
  })
  app.get<{ Querystring: { done?: string } }>('/erasures', { config: deciding }, (request, reply) =>
    list(actingNeeds(needs, request), request, reply),
  )
}

async function take(exchange: PersonExchange) {
  const { needs, reply, personId, typed } = exchange
  const before = await standing(exchange)
  if (before && before.id !== typed['request_id']) return goOn(reply, personPaths.erasure(personId))
  const read = erasureForm.safeParse(typed)
  if (!read.success) return ask(exchange, typed, problemsFrom(read.error))
  const { request_id, ground, asked_by, received_on } = read.data
  const asked = { id: request_id, personId, ground, askedBy: asked_by, receivedOn: received_on }
  const outcome = await askErasure(needs, memberIn(exchange), asked)
  if (outcome.ok) return goOn(reply, `${personPaths.person(personId)}?done=erasure`)
  if (outcome.refusal === 'no-such-person') return reply.callNotFound()
  if (outcome.refusal === 'asked-already') return goOn(reply, personPaths.erasure(personId))
  return ask(exchange, typed, { received_on: 'The day they asked must be in the past' })
}

async function decide(exchange: PersonExchange, request: string) {
  const { needs, reply, typed } = exchange
  const id = readId<'erasure-request'>(request)
  const read = decideForm.safeParse(typed)
  if (!id) return reply.callNotFound()
  if (!read.success) return askDecision(exchange, request, problemsFrom(read.error))
  const { decision } = read.data
  const refusal = decision === 'approve' ? undefined : decision
  const outcome = await decideErasure(needs, memberIn(exchange), id, refusal)
  if (outcome.ok) return goOn(reply, '/erasures?done=decided')
  if (outcome.refusal === 'no-such-request') return reply.callNotFound()
  return askDecision(exchange, request, sayRefusal[outcome.refusal])
}

async function askDecision(exchange: PersonExchange, id: string, problems: Problems<DecideForm>) {
  const { needs, reply, personId, typed } = exchange
  const seen = await needs.db.transaction().execute(async (db) => ({
    requests: await erasureRequests(db),
    concerned: await whoIsConcerned(db, personId),
  }))
  const request = seen.requests.find((one) => one.id === id && one.personId === personId)
  if (!request) return reply.callNotFound()
  const { id: by, agencyId } = memberIn(exchange)
  const barred = barredFrom(request, { by, agencyId }, seen.concerned)
  const shown = { typed, problems, what: 'Decide whether to erase' }
  return askAboutPerson(exchange, shown, (props) => (
    <DecideErasurePage {...props} {...{ request, barred }} concerned={seen.concerned} />
  ))
}

async function list(
  needs: Needs,
  request: FastifyRequest<{ Querystring: { done?: string } }>,
  reply: FastifyReply,
) {
  const signedIn = signedInFrame(request, needs)
  const seen = await needs.db.transaction().execute(async (db) => {
    const requests = await erasureRequests(db)
    const people = [...new Set(requests.map(({ personId }) => personId))]
    await traceRead(db, { by: signedIn.member.id, purpose: 'Requests to erase', people })
    return { requests, names: await namesOf(db, people) }
  })
  return sendPage(reply, <ErasuresPage {...signedIn} {...seen} done={request.query.done} />)
}

/** Asks, or says that they have asked already. */
async function askOnce(exchange: PersonExchange, typed: Typed) {
  const before = await standing(exchange)
  if (!before) return ask(exchange, typed, {})
  return askAboutPerson<ErasureForm>(exchange, { typed, problems: {}, what }, (props) => (
    <AskedErasurePage {...props} told={askedAlreadyInWords(before)} />
  ))
}

/** What the person has asked already and nobody has refused. */
async function standing({ needs, personId }: PersonExchange) {
  return standingRequest(
    await needs.db.transaction().execute((db) => erasureRequests(db, personId)),
  )
}

const what = 'Take down that they ask to be erased'

function ask(exchange: PersonExchange, typed: Typed, problems: Problems<ErasureForm>) {
  const shown = { typed, problems, what }
  return askAboutPerson(exchange, shown, (props) => <AskErasurePage {...props} />)
}
