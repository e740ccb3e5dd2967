import type { FastifyInstance } from 'fastify'
import { sendPage } from '#access'
import { searchRegister } from '#commitment'
import { monthOf } from '#vocabulary'
import { textOf } from '../changing/typed-fields.ts'
import { readerOf } from '../following/show-action.tsx'
import { AccountPage } from '../pages/account.page.tsx'
import { BringPage } from '../pages/bring.page.tsx'
import { planHref } from '../pages/plan-frame.tsx'
import {
  atOurPlan,
  atPublicPlan,
  forEverybody,
  forReaders,
  forWriters,
  type MemberExchange,
  type PlanExchange,
  type PlanNeeds,
  type PlanRoute,
} from '../plan-exchange.tsx'
import { accountOf, accountPages } from './account.ts'
import { allOfRegister, bringCommitment } from './bring-commitment.ts'
import { pledgesOf } from './pledge-words.ts'

/** Pledges and plans: the account from pledge to figure, and bringing the actions of a commitment into a draft. */
export function pledgeRoutes(app: FastifyInstance, needs: PlanNeeds): void {
  const everybody = { config: forEverybody }
  app.get<PlanRoute>('/plans/:plan/account', everybody, atPublicPlan(needs, account))
  app.get<PlanRoute>('/our-plans/:plan/account', { config: forReaders }, atOurPlan(needs, account))
  app.get<PlanRoute>('/our-plans/:plan/bring', { config: forWriters }, atOurPlan(needs, offer))
  app.post<PlanRoute>('/our-plans/:plan/bring', { config: forWriters }, atOurPlan(needs, bring))
}

/** So many actions stand on one page of the account. */
const actionsAPage = 50

async function account({ needs, query, reply, place }: PlanExchange) {
  const pledges = await needs.db.transaction().execute((db) => pledgesOf(db, place.open.inOrder))
  const parts = accountPages(accountOf(place.open, pledges), actionsAPage)
  const asked = Number(query['page'])
  const page = parts[asked - 1] ? asked : 1
  const chains = parts[page - 1] ?? []
  const codes = new Set(
    chains.flatMap(({ actions }) =>
      actions.flatMap(({ claims }) => claims.flatMap(({ linked }) => linked?.indicator ?? [])),
    ),
  )
  const figures = new Map(
    await Promise.all(
      needs.figures.list
        .filter(({ code }) => codes.has(code))
        .map(
          async (figure) =>
            [figure.code, { figure, last: await lastOf({ needs, place }, figure) }] as const,
        ),
    ),
  )
  return sendPage(reply, <AccountPage {...{ place, figures, page, chains }} pages={parts.length} />)
}

/** The last month of a figure that is over. */
async function lastOf(
  { needs, place }: Pick<PlanExchange, 'needs' | 'place'>,
  { code, source }: PlanNeeds['figures']['list'][number],
) {
  if (source !== 'record') return []
  const month = monthOf(place.open.today).subtract({ months: 1 })
  const asked = { from: month, to: month, reader: readerOf(place) }
  const lines = await needs.figures.linesOf(code, place.open.plan.areaCodes, asked)
  return lines.map(({ area, points }) => ({ area, point: points.at(-1) }))
}

async function offer({ needs, reply, place }: MemberExchange) {
  if (!place.isOurs || place.open.plan.version > 0) return reply.callNotFound()
  const lines = await needs.db.transaction().execute((db) => searchRegister(db, allOfRegister))
  return sendPage(reply, <BringPage place={place} entries={lines.map(({ entry }) => entry)} />)
}

async function bring({ needs, request, reply, place }: MemberExchange) {
  if (!place.isOurs) return reply.callNotFound()
  const reference = textOf(request.body ?? {}, 'reference')
  const isBrought = await bringCommitment(needs, place.open.plan.id, reference)
  return isBrought ? reply.redirect(planHref(place), 303) : reply.callNotFound()
}
