import type { FastifyInstance } from 'fastify'
import { actingNeeds, allow, memberOf, sendPage, signedInFrame } from '#access'
import type { Db } from '#foundations'
import { readId } from '#vocabulary'
import { askedOnce } from '../asked-once.ts'
import { drawPlaces, makeFirstKey } from '../issuing/issue.ts'
import { concernsOf, keepAnswer } from '../register/concern.store.ts'
import { streamDb } from '../room/live/room-desk.ts'
import type { CommitmentNeeds } from './act-on-commitment.ts'
import { findCommitment, listCommitments } from './commitment.store.ts'
import {
  actAs,
  actFromForm,
  atCommitment,
  type CommitmentExchange,
  type CommitmentRoute,
  showCommitment,
} from './commitment-exchange.tsx'
import { AssessingPage } from './pages/assessing.page.tsx'
import { QueuePage } from './pages/queue.page.tsx'

const config = { rule: allow('assessor') } as const
const base = '/assessing'
const mostListed = 500

/** The addresses of those who assess: what waits, and each commitment that was handed in. */
export function assessingRoutes(app: FastifyInstance, needs: CommitmentNeeds): void {
  const side = {
    base,
    as: 'assessor',
    pageAt: (place: Parameters<typeof AssessingPage>[0]['place']) =>
      place.path === '' ? <AssessingPage place={place} /> : undefined,
  } as const
  app.get(base, { config }, async (request, reply) => {
    const listed = await actingNeeds(needs, request)
      .db.transaction()
      .execute((db) => listCommitments(db, mostListed))
    const own = listed.filter(({ isOwn }) => isOwn)
    const others = listed.filter(({ isOwn }) => !isOwn)
    return sendPage(
      reply,
      <QueuePage
        {...signedInFrame(request, needs)}
        listed={others}
        own={own}
        today={needs.clock.today()}
      />,
    )
  })
  app.get<CommitmentRoute>(
    `${base}/:commitment`,
    { config },
    atCommitment(needs, side, (exchange) => showCommitment(exchange, '', undefined)),
  )
  app.post<CommitmentRoute>(
    `${base}/:commitment/acts/:act`,
    { config },
    atCommitment(needs, side, actAsAssessor),
  )
  app.post<CommitmentRoute>(
    `${base}/:commitment/award`,
    { config },
    atCommitment(needs, side, award),
  )
}

async function actAsAssessor(exchange: CommitmentExchange) {
  // an entry of the register leads to its badge, and the house may have another address since the award
  if (exchange.request.params.act === 'publish') await makeFirstKey(exchange.needs)
  if (exchange.request.params.act === 'supersede') return supersede(exchange)
  return exchange.request.params.act?.endsWith('-concern')
    ? answerConcern(exchange)
    : actFromForm(exchange)
}

/** Lets another commitment take the place of this one, where that other has an award that stands. */
async function supersede(exchange: CommitmentExchange) {
  const { needs, request, reply, listed } = exchange
  const typed = request.body ?? {}
  const by = readId<'commitment'>(askedOnce(typed['by']))
  const other =
    by &&
    (await actingNeeds(needs, request)
      .db.transaction()
      .execute((db) => findCommitment(db, by)))
  if (!by || (other && other.id !== listed.id && other.awardState === 'active'))
    return actFromForm(exchange)
  const problems = { by: 'Choose another commitment, whose award stands' }
  const sentBack = { act: 'supersede', typed, problems, refusal: undefined } as const
  return showCommitment({ ...exchange, reply: reply.code(422) }, '', sentBack)
}

/** Answers a concern that was raised about this very award, and keeps beside it that it was. */
async function answerConcern(exchange: CommitmentExchange) {
  const { needs, request, reply, listed } = exchange
  const name = request.params.act === 'uphold-concern' ? 'uphold-concern' : 'set-aside-concern'
  const typed = request.body ?? {}
  const concernId = readId<'concern'>(askedOnce(typed['concern_id']))
  const raised = await streamDb(needs, listed.id, memberOf(request).id)
    .transaction()
    .execute((db) => concernsOf(db, listed.id))
  if (!concernId || !raised.some(({ id }) => id === concernId)) return reply.callNotFound()
  const answer = name === 'uphold-concern' ? 'upheld' : askedOnce(typed['reason']).trim()
  const at = needs.clock.now().toString()
  const keep = (db: Db) => keepAnswer(db, listed.id, { concernId, answer, at })
  return actAs(exchange, name, typed, { keep })
}

/** Approves an award: the house gives the badge its id and its two places. */
async function award(exchange: CommitmentExchange) {
  const { needs } = exchange
  await makeFirstKey(needs)
  const places = await drawPlaces(needs)
  return actAs(exchange, 'approve-award', {
    credential: crypto.randomUUID(),
    revocation_place: String(places.revocation),
    suspension_place: String(places.suspension),
  })
}
