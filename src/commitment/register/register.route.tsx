import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { everyone, sendPage } from '#access'
import { type Problems, problemsFrom } from '#design'
import { listCouncils } from '#directory'
import { type Needs, readEmail } from '#foundations'
import { readId } from '#vocabulary'
import { markKinds } from '../issuing/mark.ts'
import { publicFrame } from '../public-frame.ts'
import { lines } from '../room/acts/fields.ts'
import { streamDb } from '../room/live/room-desk.ts'
import { readScheme } from '../scheme/scheme.store.ts'
import { type ConcernForm, ConcernPage } from './concern.page.tsx'
import { keepConcern } from './concern.store.ts'
import { EntryPage } from './entry.page.tsx'
import { type EntryToday, entryToday } from './entry-today.ts'
import { RegisterPage } from './register.page.tsx'
import { findEntry, kinOf, type RegisterSearch, searchRegister } from './register.store.ts'
import { registerAtom, registerCsv, registerJson } from './register-files.ts'
import { snapshotOf } from './snapshot.store.ts'

const config = { rule: everyone() } as const
type Search = Partial<Record<keyof RegisterSearch, string>>
type Route = {
  Params: { reference: string; number?: string }
  Querystring: Search & { done?: string }
  Body: Readonly<Record<string, string | undefined>> | undefined
}

/** The public register: searched, read entry by entry, taken along as files, and a way to raise a concern. */
export function registerRoutes(app: FastifyInstance, needs: Needs): void {
  app.get<Route>('/commitments', { config }, async (request, reply) => {
    const search = searchOf(request.query)
    const lines = await searchRegister(needs.db, search)
    return sendPage(
      reply,
      <RegisterPage
        {...frameOf(needs, request)}
        {...{ search, lines }}
        areas={await listCouncils(needs.db)}
        now={needs.clock.now()}
      />,
    )
  })
  app.get<Route>('/commitments.json', { config }, async (request, reply) =>
    reply.type('application/json').send(registerJson(await entriesToday(needs, request.query))),
  )
  app.get<Route>('/commitments.csv', { config }, async (request, reply) =>
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="commitments.csv"')
      .send(registerCsv(await entriesToday(needs, request.query))),
  )
  app.get<Route>('/commitments.atom', { config }, async (request, reply) =>
    reply
      .type('application/atom+xml; charset=utf-8')
      .send(
        registerAtom(await searchRegister(needs.db, searchOf(request.query)), needs.publicUrl()),
      ),
  )
  entryRoutes(app, needs)
}

async function entriesToday(needs: Needs, query: Search): Promise<readonly EntryToday[]> {
  const lines = await searchRegister(needs.db, searchOf(query))
  const at = await today(needs)
  return lines.map(({ entry }) => entryToday(entry, at))
}

async function today(needs: Needs) {
  const kept = await readScheme(needs.db)
  return { kept, scheme: kept.terms, now: needs.clock.now() }
}

function entryRoutes(app: FastifyInstance, needs: Needs): void {
  app.get<Route>('/commitments/:reference', { config }, async (request, reply) => {
    const line = await findEntry(needs.db, request.params.reference.replace(/\.json$/, ''))
    if (!line) return reply.callNotFound()
    const { kept, ...at } = await today(needs)
    return request.params.reference.endsWith('.json')
      ? reply.send(entryToday(line.entry, at))
      : sendPage(
          reply,
          <EntryPage
            {...frameOf(needs, request)}
            {...line}
            {...at}
            pictures={markKinds(kept, line.entry.award)}
            areas={await listCouncils(needs.db)}
            kin={await kinOf(needs.db, line.entry)}
          />,
        )
  })
  app.get<Route>(
    '/commitments/:reference/snapshots/:number',
    { config },
    async (request, reply) => {
      const line = await findEntry(needs.db, request.params.reference)
      const snapshot =
        line && (await snapshotOf(needs.db, line.entry.id, Number(request.params.number)))
      return snapshot ? reply.type('application/json').send(snapshot) : reply.callNotFound()
    },
  )
  app.get<Route>('/commitments/:reference/concern', { config }, async (request, reply) =>
    concern(needs, request, reply, undefined),
  )
  app.post<Route>('/commitments/:reference/concern', { config }, async (request, reply) =>
    concern(needs, request, reply, request.body ?? {}),
  )
}

const concernForm = z.object({
  words: lines(4000, 'The concern must be 4,000 characters or fewer').refine(
    (typed) => typed !== '',
    'Enter what concerns you',
  ),
  email: z
    .string()
    .default('')
    .refine(
      (typed) => typed.trim() === '' || readEmail(typed) !== undefined,
      'Enter an e-mail address, or nothing',
    ),
})

async function concern(
  needs: Needs,
  request: FastifyRequest<Route>,
  reply: FastifyReply,
  typed: Route['Body'],
) {
  const line = await findEntry(needs.db, request.params.reference)
  if (!line) return reply.callNotFound()
  const show = (problems: Problems<ConcernForm>) =>
    sendPage(
      reply.code(typed ? 422 : 200),
      <ConcernPage
        {...frameOf(needs, request)}
        entry={line.entry}
        typed={{ concern_id: needs.newId<'concern'>(), ...typed }}
        problems={problems}
        isDone={request.query.done !== undefined}
      />,
    )
  if (!typed) return show({})
  const read = concernForm.safeParse(typed)
  const id = readId<'concern'>(typed['concern_id'] ?? '')
  if (!read.success) return show(problemsFrom<ConcernForm>(read.error as never))
  if (!id) return reply.callNotFound()
  const { words, email } = read.data
  await streamDb(needs, line.entry.id)
    .transaction()
    .execute((db) =>
      keepConcern(db, { id, commitmentId: line.entry.id, words, email: readEmail(email) }),
    )
  return reply.redirect(`/commitments/${line.entry.reference}/concern?done=kept`, 303)
}

function searchOf(query: Search): RegisterSearch {
  return {
    words: (query.words ?? '').trim().slice(0, 200),
    area: query.area ?? '',
    applicant: query.applicant ?? '',
    stage: query.stage ?? '',
    state: query.state ?? '',
  }
}

function frameOf(needs: Needs, request: FastifyRequest) {
  return { frame: publicFrame(needs, request), formToken: request.session?.formToken ?? '' }
}
