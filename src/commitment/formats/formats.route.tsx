import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actingNeeds, allow, memberOf, sendPage, signedInFrame } from '#access'
import type { Needs } from '#foundations'
import { readId } from '#vocabulary'
import { packOf } from '../packs/pack.ts'
import { sendFile } from '../packs/send-pack.ts'
import { refusalWords } from '../room/acts/refusals.ts'
import { shippedTemplates } from '../templates/shipped-templates.ts'
import { keepTemplate, ownTemplates, type TemplateId } from '../templates/template.store.ts'
import type { Template } from '../templates/template.ts'
import { ChangeFormatPage } from './change-format.page.tsx'
import { readFormat, type TypedFormat } from './format.form.ts'
import { FormatPage, FormatsPage, type NamedFormat } from './formats.page.tsx'
import { typedFormat } from './typed-format.ts'

const reading = { rule: allow('outreach_worker', 'analyst', 'coordinator') } as const
const changing = { rule: allow('coordinator') } as const
const base = '/roundtables/formats'

type Route = { Params: { format: string; file?: string }; Body: TypedFormat | undefined }
type Exchange = {
  readonly needs: Needs
  readonly request: FastifyRequest<Route>
  readonly reply: FastifyReply
  readonly format: NamedFormat
  readonly ownId: TemplateId | undefined
}

/** The formats of roundtables: reading them, their blank packs, and making and changing one’s own. */
export function formatsRoutes(app: FastifyInstance, needs: Needs): void {
  const at =
    (answer: (exchange: Exchange) => Promise<unknown>) =>
    async (request: FastifyRequest<Route>, reply: FastifyReply) => {
      const found = await formatAt(needs, request)
      return found ? answer({ needs, request, reply, ...found }) : reply.callNotFound()
    }
  app.get(base, { config: reading }, async (request, reply) =>
    sendPage(
      reply,
      <FormatsPage
        {...signedInFrame(request, needs)}
        shipped={shippedTemplates}
        own={await actingNeeds(needs, request).db.transaction().execute(ownTemplates)}
      />,
    ),
  )
  app.get<Route>(
    `${base}/:format`,
    { config: reading },
    at((exchange) => show(exchange)),
  )
  app.get<Route>(`${base}/:format/packs/:file`, { config: reading }, at(pack))
  app.post<Route>(`${base}/:format/copies`, { config: changing }, at(copy))
  app.get<Route>(
    `${base}/:format/edit`,
    { config: changing },
    at((exchange) => edit(exchange, {})),
  )
  app.post<Route>(`${base}/:format/edit`, { config: changing }, at(change))
}

async function formatAt(needs: Needs, request: FastifyRequest<Route>) {
  const { format: at } = request.params
  const shipped = shippedTemplates.find(({ code }) => code === at)
  if (shipped) return { format: { at, template: shipped }, ownId: undefined }
  const id = readId<'template'>(at)
  const all = id && (await actingNeeds(needs, request).db.transaction().execute(ownTemplates))
  const own = all?.find((one) => one.id === id)
  return own && { format: { at, template: own.template }, ownId: own.id }
}

async function show({ needs, request, reply, format, ownId }: Exchange, problem?: string) {
  return sendPage(
    reply,
    <FormatPage
      {...signedInFrame(request, needs)}
      format={format}
      isOwn={ownId !== undefined}
      copyId={needs.newId<'template'>()}
      problem={problem}
    />,
  )
}

async function pack({ needs, request, reply, format }: Exchange) {
  const made = await packOf(request.params.file ?? '', {
    template: format.template,
    log: undefined,
    door: undefined,
    now: needs.clock.now(),
  })
  return made ? sendFile(reply, made) : reply.callNotFound()
}

/** Makes a copy under the id its page made, once; something else that stands under that id is left as it is. */
async function copy(exchange: Exchange) {
  const { needs, request, reply, format } = exchange
  const id = readId<'template'>(String(request.body?.['template_id'])) ?? needs.newId<'template'>()
  const template = { ...format.template, version: 1, name: `${format.template.name}, ours` }
  if ((await keep(exchange, id, template)) !== 'kept') {
    const all = await actingNeeds(needs, request).db.transaction().execute(ownTemplates)
    const there = all.find((one) => one.id === id)?.template
    if (there?.version !== 1 || there.name !== template.name) {
      return show({ ...exchange, reply: reply.code(422) }, refusalWords['sent-before'])
    }
  }
  return reply.redirect(`${base}/${id}/edit`, 303)
}

type Shown = {
  readonly typed?: TypedFormat
  readonly problems?: Readonly<Record<string, string>>
}

async function edit({ needs, request, reply, format, ownId }: Exchange, shown: Shown) {
  if (!ownId) return reply.callNotFound()
  return sendPage(
    reply,
    <ChangeFormatPage
      {...signedInFrame(request, needs)}
      format={format}
      typed={shown.typed ?? typedFormat(format.template)}
      problems={shown.problems ?? {}}
    />,
  )
}

async function change(exchange: Exchange) {
  const { request, reply, format, ownId } = exchange
  const typed = request.body ?? {}
  if (!ownId) return reply.callNotFound()
  const back = (problems: Readonly<Record<string, string>>) =>
    edit({ ...exchange, reply: reply.code(422) }, { typed, problems })
  if (String(typed['version']) !== String(format.template.version)) return back({ name: overtaken })
  const read = readFormat(format.template, typed)
  if (!read.ok) return back(read.problems)
  const kept = await keep(exchange, ownId, read.template)
  return kept === 'kept' ? reply.redirect(`${base}/${ownId}`, 303) : back({ name: overtaken })
}

const overtaken =
  'Somebody has changed this format meanwhile. Open it in another window, and put your changes in there'

function keep({ needs, request }: Exchange, id: TemplateId, template: Template) {
  const { agencyId, id: by } = memberOf(request)
  return actingNeeds(needs, request)
    .db.transaction()
    .execute((db) => keepTemplate(db, id, { template, agencyId, by }))
}
