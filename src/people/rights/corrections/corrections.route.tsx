import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actingNeeds, allow, sendPage, signedInFrame, traceRead } from '#access'
import { type Problems, problemsFrom } from '#design'
import type { Needs } from '#foundations'
import { genders, readDay, readId } from '#vocabulary'
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
import { AnswerCorrectionPage } from './answer-correction.page.tsx'
import { AskCorrectionPage } from './ask-correction.page.tsx'
import {
  type AnswerCorrectionForm,
  type AskForm,
  answerCorrectionForm,
  askForm,
} from './correct.form.ts'
import { type AnswerRefusal, answerCorrection, askToCorrect } from './correct.ts'
import { correctionsOf, openCorrections } from './correction.store.ts'
import { isOpen } from './correction.ts'
import { CorrectionsPage } from './corrections.page.tsx'
import type { Identity } from './identity.ts'
import { sealedCorrections } from './sealed-corrections.store.ts'
import { standingIdentity } from './standing-identity.store.ts'

const asking = { rule: allow('outreach_worker', 'coordinator'), purpose: 'casework' } as const
const answering = { rule: allow('coordinator'), purpose: 'casework' } as const

type OneAddress = PersonAddress & { readonly correction: string }

const sayRefusal = {
  'nothing-put-right': {
    given_name: 'Change what is put right: everything here is as it stands already',
  },
  'birth-to-come': { date_of_birth: 'The date of birth must be in the past' },
  'birth-too-long-ago': { date_of_birth: 'The date of birth must be in the last 120 years' },
} as const satisfies Record<
  Exclude<AnswerRefusal, 'no-such-correction' | 'answered'>,
  Problems<AnswerCorrectionForm>
>

/** The addresses at which people ask for something to be put right, and are answered. */
export function correctionRoutes(app: FastifyInstance, needs: Needs): void {
  app.get<{ Params: PersonAddress }>(
    '/people/:person/corrections',
    { config: asking },
    (request, reply) => {
      const exchange = personExchange(needs, request, reply)
      const typed = {
        correction_id: needs.newId<'correction'>(),
        received_on: needs.clock.today().toString(),
      }
      return exchange ? ask(exchange, typed, {}) : reply.callNotFound()
    },
  )
  app.post<{ Params: PersonAddress }>(
    '/people/:person/corrections',
    { config: asking },
    (request, reply) => {
      const exchange = personExchange(needs, request, reply)
      return exchange ? take(exchange) : reply.callNotFound()
    },
  )
  answerRoutes(app, needs)
}

function answerRoutes(app: FastifyInstance, needs: Needs): void {
  app.get<{ Querystring: { done?: string } }>(
    '/corrections',
    { config: answering },
    (request, reply) => list(actingNeeds(needs, request), request, reply),
  )
  app.get<{ Params: OneAddress }>(
    '/people/:person/corrections/:correction',
    { config: answering },
    (request, reply) => {
      const exchange = personExchange(needs, request, reply)
      const id = request.params.correction
      return exchange ? askForAnswer(exchange, id, undefined, {}) : reply.callNotFound()
    },
  )
  app.post<{ Params: OneAddress }>(
    '/people/:person/corrections/:correction',
    { config: answering },
    (request, reply) => {
      const exchange = personExchange(needs, request, reply)
      return exchange ? answer(exchange, request.params.correction) : reply.callNotFound()
    },
  )
}

async function take(exchange: PersonExchange) {
  const { needs, reply, personId, typed } = exchange
  const read = askForm.safeParse(typed)
  if (!read.success) return ask(exchange, typed, problemsFrom(read.error))
  const { correction_id, about, is_wrong, should_say, asked_by, received_on } = read.data
  const outcome = await askToCorrect(needs, memberIn(exchange), personId, {
    ...{ id: correction_id, about, isWrong: is_wrong, shouldSay: should_say },
    ...{ askedBy: asked_by, receivedOn: received_on },
  })
  if (outcome.ok) return goOn(reply, `${personPaths.person(personId)}?done=correction`)
  if (outcome.refusal === 'no-such-person') return reply.callNotFound()
  return ask(exchange, typed, { received_on: 'The day they asked must be in the past' })
}

async function answer(exchange: PersonExchange, correction: string) {
  const { needs, reply, personId, typed } = exchange
  const id = readId<'correction'>(correction)
  const read = answerCorrectionForm.safeParse(typed)
  if (!id) return reply.callNotFound()
  if (!read.success) return askForAnswer(exchange, correction, typed, problemsFrom(read.error))
  const { outcome, reason } = read.data
  const told = { outcome, reason, identity: identityIn(read.data) }
  const answered = await answerCorrection(needs, memberIn(exchange), { personId, id }, told)
  if (answered.ok) return goOn(reply, '/corrections?done=answered')
  if (answered.refusal === 'answered') return goOn(reply, '/corrections?done=before')
  if (answered.refusal === 'no-such-correction') return reply.callNotFound()
  return askForAnswer(exchange, correction, typed, sayRefusal[answered.refusal])
}

/** What the form says of who somebody is; nothing where a field was left empty. */
function identityIn(form: AnswerCorrectionForm): Identity {
  return {
    givenName: form.given_name || undefined,
    familyName: form.family_name || undefined,
    dateOfBirth: readDay(form.date_of_birth),
    gender: genders.find(({ code }) => code === form.gender)?.code,
  }
}

/** The same the other way round: the form as it is opened. */
function typedOf(standing: Identity): Typed {
  return {
    given_name: standing.givenName,
    family_name: standing.familyName,
    date_of_birth: standing.dateOfBirth?.toString(),
    gender: standing.gender,
  }
}

async function list(
  needs: Needs,
  request: FastifyRequest<{ Querystring: { done?: string } }>,
  reply: FastifyReply,
) {
  const signedIn = signedInFrame(request, needs)
  const seen = await needs.db.transaction().execute(async (db) => {
    const corrections = await openCorrections(db)
    const sealed = await sealedCorrections(db)
    const people = [...new Set([...corrections, ...sealed].map(({ personId }) => personId))]
    await traceRead(db, { by: signedIn.member.id, purpose: 'Corrections to answer', people })
    return { corrections, sealed, names: await namesOf(db, people) }
  })
  const told = { today: needs.clock.today(), done: request.query.done }
  return sendPage(reply, <CorrectionsPage {...signedIn} {...seen} {...told} />)
}

async function askForAnswer(
  exchange: PersonExchange,
  id: string,
  typed: Typed | undefined,
  problems: Problems<AnswerCorrectionForm>,
) {
  const { needs, reply, personId } = exchange
  const seen = await needs.db.transaction().execute(async (db) => ({
    correction: (await correctionsOf(db, personId)).find((one) => one.id === id && isOpen(one)),
    standing: await standingIdentity(db, personId),
  }))
  const { correction, standing } = seen
  if (!correction) return reply.callNotFound()
  const shown = { typed: typed ?? typedOf(standing), problems, what: 'Answer what is wrong' }
  return askAboutPerson(exchange, shown, (props) => (
    <AnswerCorrectionPage {...props} correction={correction} standing={standing} />
  ))
}

function ask(exchange: PersonExchange, typed: Typed, problems: Problems<AskForm>) {
  const shown = { typed, problems, what: 'Take down what is wrong' }
  return askAboutPerson(exchange, shown, (props) => <AskCorrectionPage {...props} />)
}
