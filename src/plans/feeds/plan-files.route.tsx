import type { FastifyInstance, FastifyReply } from 'fastify'
import { Temporal } from 'temporal-polyfill'
import { memberOf, sendPage } from '#access'
import type { PlanDocument } from '../document/plan-document.ts'
import { type PlanFormat, planFormats, writePlan } from '../files/write-plan.ts'
import { updatesSince } from '../following/progress.store.ts'
import { writtenRows } from '../importing/import.store.ts'
import {
  atOurPlan,
  atPublicPlan,
  forEverybody,
  forReaders,
  type PlanExchange,
  type PlanNeeds,
  type PlanRoute,
} from '../plan-exchange.tsx'
import { readChoice } from '../standing/chosen.ts'
import { TimelinePage } from '../timeline/timeline.page.tsx'
import { documentForAll, documentForOurs, standingsOf } from './document-for.ts'
import { fileName } from './file-name.ts'
import { ledBy } from './led-by.ts'
import { mostInFeed, planAtom } from './plan-atom.ts'
import { planCalendar } from './plan-calendar.ts'

/** What is taken along of a plan, and its timeline: the same for anybody and, with drafts and the cells of their file, for members. */
export function planFileRoutes(app: FastifyInstance, needs: PlanNeeds): void {
  for (const [path, answer] of parts) {
    const [config, asPublic] = [forEverybody, atPublicPlan(needs, answer)]
    app.get<PlanRoute>(`/plans/:plan/${path}`, { config }, asPublic)
    app.get<PlanRoute>(`/our-plans/:plan/${path}`, { config: forReaders }, atOurPlan(needs, answer))
  }
}

const parts: readonly (readonly [string, (exchange: PlanExchange) => Promise<unknown>])[] = [
  ['timeline', timeline],
  ['calendar.ics', calendar],
  ['updates.atom', updates],
  ...planFormats.map(
    (format) => [`plan.${format}`, (exchange: PlanExchange) => file(exchange, format)] as const,
  ),
]

async function timeline({ request, reply, place }: PlanExchange) {
  const { page } = readChoice(request.query)
  return sendPage(reply, <TimelinePage place={place} page={page} />)
}

/** The calendar of a plan; with `lead`, of what an organisation leads in it. */
async function calendar(exchange: PlanExchange) {
  const { needs, request, reply, place } = exchange
  const lead = request.query['lead']
  if (lead !== undefined && ledBy(place.open.inOrder, lead).length === 0) {
    return reply.callNotFound()
  }
  return answered(exchange, 'text/calendar; charset=utf-8', 'ics').send(
    planCalendar(place.open, needs.publicUrl(), lead),
  )
}

async function updates({ needs, reply, place }: PlanExchange) {
  const { plan } = place.open
  const everything = Temporal.Instant.fromEpochMilliseconds(0)
  const told = await needs.db
    .transaction()
    .execute((db) => updatesSince(db, plan.id, everything, mostInFeed))
  return reply
    .type('application/atom+xml; charset=utf-8')
    .header('cache-control', keptFor(place))
    .send(planAtom(place.open, told, needs.publicUrl()))
}

const types: Readonly<Record<PlanFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
}

async function file(exchange: PlanExchange, format: PlanFormat) {
  const { open } = exchange.place
  const bytes = await writePlan(await documentFor(exchange), format, standingsOf(open))
  return answered(exchange, types[format], format).send(Buffer.from(bytes))
}

/** The cells of a plan’s file go to members of the organisation that brought it, and to nobody else. */
async function documentFor({ needs, request, place }: PlanExchange): Promise<PlanDocument> {
  const { open, base } = place
  const { id, agencyId } = open.plan
  if (base === '/plans' || memberOf(request).agencyId !== agencyId) return documentForAll(open)
  const cells = await needs.db.transaction().execute((db) => writtenRows(db, id))
  return documentForOurs(open, cells)
}

/** An answer that a browser keeps as a file, under the title of the plan. */
function answered({ reply, place }: PlanExchange, type: string, ending: string): FastifyReply {
  const name = fileName(place.open.plan.title, ending)
  return reply
    .type(type)
    .header('cache-control', keptFor(place))
    .header('content-disposition', `attachment; filename="${name}"`)
}

/** What members are given is kept by nobody: it may be a draft. */
function keptFor({ base }: PlanExchange['place']): string {
  return base === '/plans' ? 'public, no-cache' : 'no-store'
}
