import type { FastifyInstance } from 'fastify'
import { Temporal } from 'temporal-polyfill'
import { actingNeeds, sendPage, signedInFrame } from '#access'
import { publicFrame } from '#commitment'
import { london, readDay } from '#vocabulary'
import { versionsOf } from './changing/version.store.ts'
import { updatesSince } from './following/progress.store.ts'
import { showAction } from './following/show-action.tsx'
import { AttentionPage } from './pages/attention.page.tsx'
import { ChangesPage } from './pages/changes.page.tsx'
import { GlancePage } from './pages/glance.page.tsx'
import { PlansPage } from './pages/plans.page.tsx'
import { listPlans } from './plan/plan.store.ts'
import {
  actionAt,
  atOurPlan,
  atPublicPlan,
  forEverybody,
  forReaders,
  type PlanExchange,
  type PlanNeeds,
  type PlanRoute,
} from './plan-exchange.tsx'
import { attentionOf } from './standing/attention.ts'
import { chosen, readChoice } from './standing/chosen.ts'
import { groupsOf } from './standing/groups.ts'
import { knownChoice, knownPage } from './standing/unknown-choice.ts'

const mostListed = 500
const mostUpdates = 200
const mostInList = 200

/** The pages of plans that are read: the same for anybody and, with drafts and what they may do, for members. */
export function planReadingRoutes(app: FastifyInstance, needs: PlanNeeds): void {
  app.get<PlanRoute>('/plans', { config: forEverybody }, async (request, reply) => {
    const plans = (await listPlans(needs.db, mostListed)).filter(({ state }) => state !== 'draft')
    const frame = publicFrame(needs, request)
    return sendPage(reply, <PlansPage {...{ frame, plans }} base="/plans" mayBegin={false} />)
  })
  app.get<PlanRoute>('/our-plans', { config: forReaders }, async (request, reply) => {
    const plans = await actingNeeds(needs, request)
      .db.transaction()
      .execute((db) => listPlans(db, mostListed))
    const { frame, member } = signedInFrame(request, needs)
    const mayBegin = member.role === 'coordinator' || member.role === 'partner'
    return sendPage(reply, <PlansPage {...{ frame, plans, mayBegin }} base="/our-plans" />)
  })
  for (const [path, answer] of pages) {
    const [config, asPublic] = [forEverybody, atPublicPlan(needs, answer)]
    app.get<PlanRoute>(`/plans/:plan${path}`, { config }, asPublic)
    app.get<PlanRoute>(`/our-plans/:plan${path}`, { config: forReaders }, atOurPlan(needs, answer))
  }
}

const pages: readonly (readonly [string, (exchange: PlanExchange) => Promise<unknown>])[] = [
  ['', glance],
  ['/attention', attention],
  ['/changes', changes],
  ['/actions/:action', action],
]

async function glance({ query, reply, place }: PlanExchange) {
  const asked = readChoice(query)
  const groups = groupsOf(place.open, asked.by)
  const known = knownChoice(query, asked, groups)
  const found = chosen(place.open, known.choice)
  const { choice, unknown } = knownPage(known, query, found.length)
  return sendPage(reply, <GlancePage {...{ place, choice, groups, found, unknown }} />)
}

async function attention({ query, reply, place }: PlanExchange) {
  const lists = attentionOf(place.open)
  const asked = query['list'] ?? ''
  const list = lists.find(({ code }) => code === asked)
  const unknown = asked === '' || list ? [] : [`the list “${asked.slice(0, 60)}”`]
  const open = list && { list, shown: list.actions.slice(0, mostInList) }
  return sendPage(reply, <AttentionPage {...{ place, lists, open, unknown }} />)
}

async function changes({ needs, query, reply, place }: PlanExchange) {
  const typed = query['since']?.trim() ?? ''
  const day = readDay(typed)
  const isWrong = typed !== '' && !day
  const since = day ?? place.open.today.subtract({ months: 3 })
  const from = since.toZonedDateTime({ timeZone: london }).toInstant()
  const { id } = place.open.plan
  const [updates, versions] = await needs.db
    .transaction()
    .execute(async (db) => [
      await updatesSince(db, id, from, mostUpdates),
      await versionsOf(db, id),
    ])
  const approved = versions.filter(({ approvedOn }) => compare(approvedOn, since) >= 0)
  const problems = isWrong
    ? { since: `Enter a day, such as 2024-07-01. “${typed.slice(0, 60)}” was not read as one` }
    : {}
  // a field for days takes nothing but a day
  const asked = { typed: isWrong ? { since: '' } : {}, problems }
  const props = { place, since, approved, updates, asked, most: mostUpdates }
  return sendPage(isWrong ? reply.code(422) : reply, <ChangesPage {...props} />)
}

const { compare } = Temporal.PlainDate

async function action(exchange: PlanExchange) {
  const found = actionAt(exchange)
  if (!found) return exchange.reply.callNotFound()
  const { request, reply, place } = exchange
  if (request.params.action !== found.id) {
    return reply.redirect(`${place.base}/${place.open.plan.id}/actions/${found.id}`, 303)
  }
  return showAction(exchange, found)
}
