import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actingNeeds, memberOf, sendPage, signedInFrame } from '#access'
import type { Needs } from '#foundations'
import { AnswersPage } from './answers.page.tsx'
import { readAsked } from './ask.form.ts'
import { type AskRefusal, askByKey } from './ask-by-key.ts'
import { endKey, handOverKey, makeKey, setNaming } from './keep-key.ts'
import { KeyedAgreementsPage, KeyedPlacePage } from './keyed-place.page.tsx'
import {
  agreementsToAskUnder,
  asking,
  type KeyedPlace,
  type KeyedTold,
  keeping,
  placeOf,
} from './keyed-place.ts'

type Exchange = {
  readonly needs: Needs
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly place: KeyedPlace
}
type Body = Readonly<Record<string, string | undefined>>

const doneInWords: Readonly<Record<string, string>> = {
  made: 'The key is made. Hand its file over now',
  revoked: 'The key is revoked. Nothing is answered by it any more',
  naming: 'Whether you may be named is saved',
}

/** The addresses at which an organisation that may not share names asks whether somebody is known elsewhere. */
export function keyedRoutes(app: FastifyInstance, needs: Needs): void {
  app.get('/keyed', { config: asking }, async (request, reply) => {
    const { agreements } = await agreementsToAskUnder(needs.db, request)
    return sendPage(
      reply,
      <KeyedAgreementsPage {...signedInFrame(request, needs)} agreements={agreements} />,
    )
  })
  app.get<{ Querystring: { done?: string } }>(
    '/keyed/:agreement',
    { config: asking },
    async (request, reply) => {
      const place = await placeOf(needs, request)
      if (!place) return reply.callNotFound()
      const done = doneInWords[request.query.done ?? '']
      return show({ needs, request, reply, place }, { typed: {}, problems: {}, done })
    },
  )
  app.post<{ Body: Body | undefined }>(
    '/keyed/:agreement/ask',
    { config: asking },
    async (request, reply) => {
      const place = await placeOf(needs, request)
      if (!place) return reply.callNotFound()
      return ask({ needs, request, reply, place }, request.body?.['encoded'])
    },
  )
  keepingRoutes(app, needs)
}

/** The addresses at which a coordinator keeps the key. */
function keepingRoutes(app: FastifyInstance, needs: Needs): void {
  const keep = (name: string, act: (exchange: Exchange) => Promise<FastifyReply>) =>
    app.post(`/keyed/:agreement/${name}`, { config: keeping }, async (request, reply) => {
      const place = await placeOf(needs, request)
      if (!place) return reply.callNotFound()
      return act({ needs, request, reply, place })
    })
  keep('make', async ({ request, reply, place }) => {
    const made = await makeKey(actingNeeds(needs, request), forAgreement(request, place))
    if (!made.ok) return goneMeanwhile(reply)
    return reply.redirect(`/keyed/${place.agreement.id}?done=made`, 303)
  })
  keep('revoke', async ({ request, reply, place }) => {
    await endKey(actingNeeds(needs, request), forAgreement(request, place))
    return reply.redirect(`/keyed/${place.agreement.id}?done=revoked`, 303)
  })
  keep('naming', async ({ request, reply, place }) => {
    const { naming } = (request.body ?? {}) as Body
    const named = naming === 'named' ? 'named' : 'not-named'
    await setNaming(actingNeeds(needs, request), forAgreement(request, place), named)
    return reply.redirect(`/keyed/${place.agreement.id}?done=naming`, 303)
  })
  keep('take', take)
}

const takeRefusals = {
  none: 'There is no key to hand over. Make one first',
  taken: 'The key file was handed over before, and is not handed over again. Make a new key',
  lost: 'The secret of this key can no longer be opened. Make a new key',
} as const

async function take(exchange: Exchange): Promise<FastifyReply> {
  const { needs, request, reply, place } = exchange
  const of = forAgreement(request, place)
  const { reference } = place.agreement
  const outcome = await handOverKey(actingNeeds(needs, request), of, reference)
  if (!outcome.ok) {
    const problems = { encoded: takeRefusals[outcome.refusal] }
    return show({ ...exchange, reply: reply.code(422) }, { typed: {}, problems, done: undefined })
  }
  return reply
    .header('cache-control', 'no-store')
    .header('content-type', 'text/plain; charset=utf-8')
    .header('content-disposition', 'attachment; filename="waymark.key"')
    .send(outcome.value)
}

const askRefusals = {
  'no-key': 'There is no key in use. A coordinator of your organisation makes one on this page',
  'not-ready':
    'The region’s records are still being put under your key. Ask again tomorrow, after the night’s run',
  'too-many':
    'This is more than may be asked about under the agreement today. Ask about fewer, or tomorrow',
} as const satisfies Record<Exclude<AskRefusal, 'closed'>, string>

async function ask(exchange: Exchange, encoded: string | undefined) {
  const { needs, request, reply, place } = exchange
  const again = (problem: string) =>
    show(
      { ...exchange, reply: reply.code(422) },
      { typed: { encoded }, problems: { encoded: problem }, done: undefined },
    )
  if (!place.key || place.key.endsOn <= place.today) return again(askRefusals['no-key'])
  const read = readAsked(encoded, place.key.sign)
  if ('problem' in read) return again(read.problem)
  const outcome = await askByKey(actingNeeds(needs, request), memberOf(request), {
    agreementId: place.agreement.id,
    records: read.records,
  })
  if (!outcome.ok) {
    return outcome.refusal === 'closed' ? goneMeanwhile(reply) : again(askRefusals[outcome.refusal])
  }
  const names = new Map(
    place.agreement.parties.map(({ agencyId, agencyName }) => [agencyId, agencyName ?? '']),
  )
  const told = { place, answers: outcome.value, names }
  return sendPage(reply, <AnswersPage {...signedInFrame(request, needs)} {...told} />)
}

function show({ needs, request, reply, place }: Exchange, told: KeyedTold) {
  return sendPage(
    reply,
    <KeyedPlacePage {...signedInFrame(request, needs)} {...{ place, ...told }} />,
  )
}

/** What is closed is answered as what is not there. */
function goneMeanwhile(reply: FastifyReply): FastifyReply {
  reply.callNotFound()
  return reply
}

function forAgreement(request: FastifyRequest, { agreement }: KeyedPlace) {
  return { by: memberOf(request), agreementId: agreement.id }
}
