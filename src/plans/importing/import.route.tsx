import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Temporal } from 'temporal-polyfill'
import { actingNeeds, memberOf, sendPage, signedInFrame } from '#access'
import { problemsFrom } from '#design'
import { listCouncils } from '#directory'
import { type Needs, uploadedIn } from '#foundations'
import { momentInWords, readId } from '#vocabulary'
import { type Typed as Sent, textsOf } from '../changing/typed-fields.ts'
import type { ImportId } from '../ids.ts'
import type { Asked, Typed } from '../pages/asked.ts'
import { NewImportPage } from '../pages/new-import.page.tsx'
import { forWriters } from '../plan-exchange.tsx'
import { newImportForm } from './import.form.ts'
import { findImport, keepImport, keepTaken, openImports } from './import.store.ts'
import type { Readings } from './read-aside.ts'
import { sendImport } from './shown-import.route.tsx'
import { takePlan } from './take-plan.ts'

/** To find what is nearly the same takes longer with every row, and whoever sent it waits. */
const mostRows = 3000

type Route = {
  Params: { import: string }
  Querystring: Sent
  Body: Sent | undefined
}

/** Bringing in a plan as it is written: a file is read, what it asks is answered beside what stands there, and it is taken in. */
export function importRoutes(app: FastifyInstance, needs: Needs, readings: Readings): void {
  app.addHook('onClose', () => readings.close())
  const base = '/our-plans/imports'
  const config = forWriters
  app.get<Route>('/our-plans/new', { config }, async (request, reply) =>
    begin(needs, request, reply, { typed: {}, problems: {} }),
  )
  app.post<Route>(
    base,
    { config: { ...config, takes: 'file', takesTable: 'pasted' } },
    async (request, reply) => bring(needs, readings, { request, reply }),
  )
  app.get<Route>(`${base}/:import`, { config }, async (request, reply) =>
    show(needs, request, reply),
  )
  app.post<Route>(`${base}/:import/take`, { config }, async (request, reply) =>
    take(needs, request, reply),
  )
}

async function begin(
  needs: Needs,
  request: FastifyRequest<Route>,
  reply: FastifyReply,
  asked: Asked,
) {
  const { areas, waiting } = await actingNeeds(needs, request)
    .db.transaction()
    .execute(async (db) => ({ areas: await listCouncils(db), waiting: await openImports(db) }))
  const member = memberOf(request)
  const sent = request.body
  const props = {
    ...signedInFrame(request, needs),
    ...{ asked, areas, waiting },
    importId: readId(asked.typed['import_id'] ?? '') ?? needs.newId<'plan-import'>(),
    chosenAreas: sent ? textsOf(sent, 'areas') : member.areaCodes,
  }
  return sendPage(reply, <NewImportPage {...props} />)
}

async function bring(
  needs: Needs,
  readings: Readings,
  { request, reply }: { readonly request: FastifyRequest<Route>; readonly reply: FastifyReply },
) {
  const { file: _file, ...sent } = request.body ?? {}
  const typed = Object.fromEntries(
    Object.entries(sent).flatMap(([field, value]) =>
      typeof value === 'string' ? [[field, value]] : [],
    ),
  ) satisfies Typed
  const again = (problems: Asked['problems']) =>
    begin(needs, request, reply.code(422), { typed, problems })
  const form = newImportForm.safeParse(typed)
  if (!form.success) return again(problemsFrom(form.error as never))
  const [uploaded, pasted] = [
    uploadedIn(request, 'file'),
    pastedAs(typed['pasted'], needs.clock.now()),
  ]
  if (uploaded && pasted) return again({ file: 'Choose a file or paste the text, and not both' })
  const file = uploaded ?? pasted
  if (!file) return again({ file: 'Choose a file, or paste the text of the plan' })
  const read = await readings.read(file, { ...form.data, mostRows })
  if (!read.ok) return again({ file: read.sentence })
  const id = readId<'plan-import'>(typed['import_id'] ?? '') ?? needs.newId<'plan-import'>()
  const { id: memberId, agencyId } = memberOf(request)
  const kept = { id, name: file.name, document: read.document, areaCodes: await known(needs, sent) }
  const by = { memberId, agencyId, at: needs.clock.now() }
  await actingNeeds(needs, request)
    .db.transaction()
    .execute((db) => keepImport(db, kept, by))
  return reply.redirect(`/our-plans/imports/${id}`, 303)
}

function pastedAs(text: string | undefined, at: Temporal.Instant) {
  const pasted = text?.trim() ?? ''
  return pasted === ''
    ? undefined
    : { name: `Pasted at ${momentInWords(at)}.txt`, bytes: new TextEncoder().encode(pasted) }
}

/** The councils that were ticked, of those there are. */
async function known(needs: Needs, sent: Sent): Promise<readonly string[]> {
  const codes = new Set((await listCouncils(needs.db)).map(({ code }) => code))
  return textsOf(sent, 'areas').filter((code) => codes.has(code))
}

async function show(needs: Needs, request: FastifyRequest<Route>, reply: FastifyReply) {
  const found = await at(needs, request)
  if (!found) return reply.callNotFound()
  if (found.planId) return reply.redirect(`/our-plans/${found.planId}`, 303)
  return sendImport(needs, request, reply, { found, at: request.query, typed: {}, problems: {} })
}

async function at(needs: Needs, request: FastifyRequest<Route>) {
  const id = readId<'plan-import'>(request.params.import)
  return (
    id &&
    actingNeeds(needs, request)
      .db.transaction()
      .execute((db) => findImport(db, id))
  )
}

async function take(needs: Needs, request: FastifyRequest<Route>, reply: FastifyReply) {
  const id = readId<'plan-import'>(request.params.import)
  const planId = id && (await takeOnce(needs, request, id))
  return planId ? reply.redirect(`/our-plans/${planId}`, 303) : reply.callNotFound()
}

/** Takes a file in, once: whoever sends the form again comes to the plan it became. */
function takeOnce(needs: Needs, request: FastifyRequest<Route>, id: ImportId) {
  const acting = actingNeeds(needs, request)
  return acting.db.transaction().execute(async (db) => {
    const found = await findImport(db, id)
    if (!found || found.planId) return found?.planId
    const planId = needs.newId<'plan'>()
    const { document, areaCodes } = found
    await takePlan(acting, db, memberOf(request), { id: planId, document, areaCodes })
    await keepTaken(db, id, { planId, at: needs.clock.now() })
    return planId
  })
}
