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
import { type HeldFiles, heldFile, holdFiles } from './held-files.ts'
import { ledBy } from './led-by.ts'
import { mostInFeed, planAtom } from './plan-atom.ts'
import { planCalendar } from './plan-calendar.ts'

/** What is taken along of a plan, and its timeline: the same for anybody and, with drafts and the cells of their file, for members. */
export function planFileRoutes(app: FastifyInstance, needs: PlanNeeds): void {
  for (const [path, answer] of partsOf(holdFiles())) {
    const [config, asPublic] = [forEverybody, atPublicPlan(needs, answer)]
    app.get<PlanRoute>(`/plans/:plan/${path}`, { config }, asPublic)
    app.get<PlanRoute>(`/our-plans/:plan/${path}`, { config: forReaders }, atOurPlan(needs, answer))
  }
}

type Part = readonly [path: string, answer: (exchange: PlanExchange) => Promise<unknown>]

function partsOf(held: HeldFiles): readonly Part[] {
  return [
    ['timeline', timeline],
    ['calendar.ics', (exchange) => calendar(exchange, held)],
    ['updates.atom', updates],
    ...planFormats.map(
      (format): Part => [`plan.${format}`, (exchange) => file(exchange, held, format)],
    ),
  ]
}

async function timeline({ query, reply, place }: PlanExchange) {
  const { page } = readChoice(query)
  return sendPage(reply, <TimelinePage place={place} page={page} />)
}

/** The calendar of a plan; with `lead`, of what an organisation leads in it. */
async function calendar(exchange: PlanExchange, held: HeldFiles) {
  const { needs, query, reply, place } = exchange
  const { open } = place
  const { lead } = query
  if (lead !== undefined && ledBy(open.inOrder, lead).length === 0) {
    return reply.callNotFound()
  }
  const make = async () => Buffer.from(planCalendar(open, needs.publicUrl(), lead))
  const bytes = lead === undefined ? await heldFile(held, open, 'calendar.ics', make) : await make()
  return answered(exchange, 'text/calendar; charset=utf-8', 'ics').send(bytes)
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

async function file(exchange: PlanExchange, held: HeldFiles, format: PlanFormat) {
  const { open } = exchange.place
  const forWhom = hasCells(exchange) ? 'with its cells' : 'for all'
  const bytes = await heldFile(held, open, `plan.${format} ${forWhom}`, async () =>
    writePlan(await documentFor(exchange), format, standingsOf(open)),
  )
  return answered(exchange, types[format], format).send(Buffer.from(bytes))
}

/** The cells of a plan’s file go to members of the organisation that brought it, and to nobody else. */
function hasCells({ request, place: { open, base } }: PlanExchange): boolean {
  return base === '/our-plans' && memberOf(request).agencyId === open.plan.agencyId
}

async function documentFor(exchange: PlanExchange): Promise<PlanDocument> {
  const { needs, place } = exchange
  const { open } = place
  if (!hasCells(exchange)) return documentForAll(open)
  const cells = await needs.db.transaction().execute((db) => writtenRows(db, open.plan.id))
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
