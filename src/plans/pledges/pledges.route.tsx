import type { FastifyInstance } from 'fastify'
import { sendPage } from '#access'
import { searchRegister } from '#commitment'
import { agencyNames } from '#directory'
import { monthOf } from '#vocabulary'
import { keepActions } from '../action/plan-action.store.ts'
import { textOf } from '../changing/typed-fields.ts'
import { readerOf } from '../following/show-action.tsx'
import { AccountPage } from '../pages/account.page.tsx'
import { BringPage } from '../pages/bring.page.tsx'
import { planHref } from '../pages/plan-frame.tsx'
import { keepSections, revisePlan } from '../plan/plan.store.ts'
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
import { accountOf } from './account.ts'
import { bringPledges } from './bring-pledges.ts'
import { pledgesOf } from './pledge-words.ts'

const all = { words: '', area: '', applicant: '', stage: '', state: '' }

/** Pledges and plans: the account from pledge to figure, and bringing the actions of a commitment into a draft. */
export function pledgeRoutes(app: FastifyInstance, needs: PlanNeeds): void {
  const everybody = { config: forEverybody }
  app.get<PlanRoute>('/plans/:plan/account', everybody, atPublicPlan(needs, account))
  app.get<PlanRoute>('/our-plans/:plan/account', { config: forReaders }, atOurPlan(needs, account))
  app.get<PlanRoute>('/our-plans/:plan/bring', { config: forWriters }, atOurPlan(needs, offer))
  app.post<PlanRoute>('/our-plans/:plan/bring', { config: forWriters }, atOurPlan(needs, bring))
}

/** So many pledges and aims stand on one page of the account. */
const chainsAPage = 10

async function account({ needs, request, reply, place }: PlanExchange) {
  const pledges = await needs.db.transaction().execute((db) => pledgesOf(db, place.open.inOrder))
  const chains = accountOf(place.open, pledges)
  const pages = Math.max(1, Math.ceil(chains.length / chainsAPage))
  const asked = Number(request.query['page'])
  const page = Number.isInteger(asked) && asked > 0 && asked <= pages ? asked : 1
  const shown = chains.slice((page - 1) * chainsAPage, page * chainsAPage)
  const codes = new Set(
    shown.flatMap(({ actions }) =>
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
  return sendPage(reply, <AccountPage {...{ place, figures, page, pages }} chains={shown} />)
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
  const lines = await needs.db.transaction().execute((db) => searchRegister(db, all))
  return sendPage(reply, <BringPage place={place} entries={lines.map(({ entry }) => entry)} />)
}

async function bring({ needs, request, reply, place }: MemberExchange) {
  const { open, isOurs } = place
  if (!isOurs || open.plan.version > 0) return reply.callNotFound()
  const reference = textOf(request.body ?? {}, 'reference')
  const isThere = await needs.db.transaction().execute(async (db) => {
    const lines = await searchRegister(db, { ...all, words: reference })
    const entry = lines.find((line) => line.entry.reference === reference)?.entry
    if (!entry) return false
    const revision = await revisePlan(db, open.plan.id)
    const names = [...(await agencyNames(db))].map(
      ([id, name]) => [name.toLowerCase(), id] as const,
    )
    const brought = bringPledges(entry, { open, agencies: new Map(names), newId: needs.newId })
    if (brought.actions.length === 0) return true
    await keepSections(db, open.plan.id, [brought.section])
    await keepActions(db, open.plan.id, brought.actions, { revision, after: open.inOrder.length })
    return true
  })
  return isThere ? reply.redirect(planHref(place), 303) : reply.callNotFound()
}
