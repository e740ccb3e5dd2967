import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { actingNeeds, allow, memberOf, sendPage, signedInFrame } from '#access'
import { type Problems, problemsFrom } from '#design'
import { readId } from '#vocabulary'
import { neededLine } from '../room/acts/fields.ts'
import type { RoomNeeds } from '../room/live/act-in-room.ts'
import { shippedTemplates } from '../templates/shipped-templates.ts'
import { ownTemplates } from '../templates/template.store.ts'
import { beginRoundtable } from './begin-roundtable.ts'
import { listRoundtables } from './roundtable.store.ts'
import { type NewForm, NewRoundtablePage, RoundtablesPage } from './roundtables.page.tsx'

const reading = { rule: allow('outreach_worker', 'analyst', 'coordinator') } as const
const convening = { rule: allow('coordinator') } as const
const mostListed = 100
type Typed = Readonly<Record<string, string | undefined>>

const newForm = z.object({
  title: neededLine(120, {
    missing: 'Enter what the roundtable is called',
    tooLong: 'The title must be 120 characters or fewer',
  }),
  format: z.string('Select a format').min(1, 'Select a format'),
})

/** The addresses at which roundtables are listed and begun. */
export function roundtablesRoutes(app: FastifyInstance, needs: RoomNeeds): void {
  app.get('/roundtables', { config: reading }, async (request, reply) => {
    const listed = await actingNeeds(needs, request)
      .db.transaction()
      .execute((db) => listRoundtables(db, mostListed))
    return sendPage(reply, <RoundtablesPage {...signedInFrame(request, needs)} listed={listed} />)
  })
  app.get('/roundtables/new', { config: convening }, async (request, reply) =>
    askNew(needs, request, reply, { typed: {}, problems: {} }),
  )
  app.post<{ Body: Typed | undefined }>(
    '/roundtables',
    { config: convening },
    async (request, reply) => begin(needs, request, reply, request.body ?? {}),
  )
}

async function begin(needs: RoomNeeds, request: FastifyRequest, reply: FastifyReply, typed: Typed) {
  const ask = (problems: Problems<NewForm>) =>
    askNew(needs, request, reply.code(422), { typed, problems })
  const read = newForm.safeParse(typed)
  if (!read.success) return ask(problemsFrom<NewForm>(read.error as never))
  const id = readId<'roundtable'>(typed['roundtable_id'] ?? '') ?? needs.newId<'roundtable'>()
  const begun = await beginRoundtable(needs, memberOf(request), { id, ...read.data })
  if (begun.ok) return reply.redirect(`/roundtables/${id}`, 303)
  return begun.refusal === 'sent-before'
    ? ask({ title: 'A roundtable was begun from this form before. Send this to begin another' })
    : ask({ format: 'Select a format from the list' })
}

async function askNew(
  needs: RoomNeeds,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: { readonly typed: Typed; readonly problems: Problems<NewForm> },
) {
  const own = await actingNeeds(needs, request).db.transaction().execute(ownTemplates)
  const typed = { ...asked.typed, roundtable_id: needs.newId<'roundtable'>() }
  return sendPage(
    reply,
    <NewRoundtablePage
      {...signedInFrame(request, needs)}
      shipped={shippedTemplates}
      own={own}
      typed={typed}
      problems={asked.problems}
    />,
  )
}
