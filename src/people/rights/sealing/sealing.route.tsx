import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actingNeeds, allow, memberOf, sendPage, signedInFrame } from '#access'
import { type Problems, problemsFrom } from '#design'
import type { Needs } from '#foundations'
import { readId } from '#vocabulary'
import type { Typed } from '../lines.ts'
import {
  askAboutPerson,
  goOn,
  memberIn,
  type PersonAddress,
  type PersonExchange,
  personExchange,
} from '../person-form.tsx'
import { type ReviewForm, reviewForm, type SealForm, sealForm } from './seal-person.form.ts'
import { SealPersonPage } from './seal-person.page.tsx'
import { liftSealing, readSealing, readSealings, reviewSealing, sealPerson } from './seal-person.ts'
import { SealedPage, SealingPage } from './sealed.page.tsx'

const config = { rule: allow('coordinator'), purpose: 'safeguarding' } as const

const sayReview = {
  'not-to-come': { review_on: 'The day must be to come' },
  'too-late': { review_on: 'The day must be within 12 months' },
} as const

/** The addresses at which a record is sealed, its seal looked at again, and lifted. */
export function sealingRoutes(app: FastifyInstance, needs: Needs): void {
  sealRoutes(app, needs)
  app.get<{ Querystring: { done?: string } }>('/sealed', { config }, async (request, reply) => {
    const sealings = await readSealings(actingNeeds(needs, request))
    const told = { sealings, today: needs.clock.today(), done: request.query.done }
    return sendPage(reply, <SealedPage {...signedInFrame(request, needs)} {...told} />)
  })
  app.get<{ Params: PersonAddress }>('/sealed/:person', { config }, (request, reply) => {
    const exchange = personExchange(needs, request, reply)
    return exchange ? showSealing(exchange, {}, {}) : reply.callNotFound()
  })
  app.post<{ Params: PersonAddress }>('/sealed/:person/review', { config }, (request, reply) => {
    const exchange = personExchange(needs, request, reply)
    return exchange ? review(exchange) : reply.callNotFound()
  })
  app.post<{ Params: PersonAddress }>('/sealed/:person/lift', { config }, (request, reply) =>
    lift(needs, request, reply),
  )
}

function sealRoutes(app: FastifyInstance, needs: Needs): void {
  app.get<{ Params: PersonAddress }>('/people/:person/seal', { config }, (request, reply) => {
    const exchange = personExchange(needs, request, reply)
    const typed = { sealing_id: needs.newId<'sealing'>() }
    return exchange ? ask(exchange, typed, {}) : reply.callNotFound()
  })
  app.post<{ Params: PersonAddress }>('/people/:person/seal', { config }, (request, reply) => {
    const exchange = personExchange(needs, request, reply)
    return exchange ? seal(exchange) : reply.callNotFound()
  })
}

async function seal(exchange: PersonExchange) {
  const { needs, reply, personId, typed } = exchange
  const read = sealForm.safeParse(typed)
  if (!read.success) return ask(exchange, typed, problemsFrom(read.error))
  const { sealing_id, review_on, reason, note } = read.data
  const wish = { id: sealing_id, personId, reason, note, reviewOn: review_on }
  const outcome = await sealPerson(needs, memberIn(exchange), wish)
  if (outcome.ok) return goOn(reply, '/sealed?done=sealed')
  if (outcome.refusal === 'no-such-person') return reply.callNotFound()
  return ask(exchange, typed, sayReview[outcome.refusal])
}

async function review(exchange: PersonExchange) {
  const { needs, reply, personId, typed } = exchange
  const read = reviewForm.safeParse(typed)
  if (!read.success) return showSealing(exchange, typed, problemsFrom(read.error))
  const outcome = await reviewSealing(needs, personId, read.data.review_on)
  if (outcome.ok) return goOn(reply, '/sealed?done=reviewed')
  if (outcome.refusal === 'no-such-person') return reply.callNotFound()
  return showSealing(exchange, typed, sayReview[outcome.refusal])
}

async function lift(
  needs: Needs,
  request: FastifyRequest<{ Params: PersonAddress }>,
  reply: FastifyReply,
) {
  const personId = readId<'person'>(request.params.person)
  if (!personId) return reply.callNotFound()
  const outcome = await liftSealing(actingNeeds(needs, request), memberOf(request), personId)
  return outcome.ok ? goOn(reply, '/sealed?done=lifted') : reply.callNotFound()
}

async function showSealing(
  { needs, request, reply, personId }: PersonExchange,
  typed: Typed,
  problems: Problems<ReviewForm>,
) {
  const sealing = await readSealing(needs, personId)
  if (!sealing) return reply.callNotFound()
  const isWrong = problems.review_on !== undefined
  const page = (
    <SealingPage
      {...signedInFrame(request, needs)}
      sealing={sealing}
      typed={typed}
      problems={problems}
    />
  )
  return sendPage(isWrong ? reply.code(422) : reply, page)
}

function ask(exchange: PersonExchange, typed: Typed, problems: Problems<SealForm>) {
  const shown = { typed, problems, what: 'Seal the record' }
  return askAboutPerson(exchange, shown, (props) => <SealPersonPage {...props} />)
}
