import type { FastifyInstance } from 'fastify'
import { actingNeeds, allow, sendPage, signedInFrame } from '#access'
import { drawPlaces, makeFirstKey } from '../issuing/issue.ts'
import type { CommitmentNeeds } from './act-on-commitment.ts'
import { listCommitments } from './commitment.store.ts'
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
      <QueuePage {...signedInFrame(request, needs)} listed={others} own={own} />,
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
  return actFromForm(exchange)
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
