import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actingNeeds, allow, everyone, memberOf, sendPage, signedInFrame } from '#access'
import { type Problems, problemsFrom } from '#design'
import { type Needs, uploadedIn } from '#foundations'
import { uploadedArtwork } from '../badge/picture/artwork.ts'
import { replaceCompromised, rotateKey } from '../issuing/issue.ts'
import { publicKeys } from '../issuing/issuing-key.store.ts'
import { publicFrame } from '../public-frame.ts'
import { AboutSchemePage } from './about-scheme.page.tsx'
import { schemeForm, typedOf } from './scheme.form.ts'
import { SchemePage } from './scheme.page.tsx'
import { type Artwork, keepScheme, readScheme } from './scheme.store.ts'

const config = { rule: allow('assessor') } as const
const base = '/assessing/scheme'

type Fields = Readonly<Record<string, string>>
type Asked = FastifyRequest<{
  Querystring: { done?: string }
  Body: Readonly<Record<string, string | undefined>> | undefined
}>

const doneWords: Readonly<Record<string, string>> = {
  saved: 'The terms are saved.',
  made: 'The new key signs from now on.',
  withdrawn: 'The key is withdrawn. Badges are signed anew when they are asked for next.',
}

/** The scheme: its terms for anybody, and changing them for those who assess. */
export function schemeRoutes(app: FastifyInstance, needs: Needs): void {
  app.get('/scheme', { config: { rule: everyone() } }, async (request, reply) =>
    sendPage(
      reply,
      <AboutSchemePage
        frame={publicFrame(needs, request)}
        scheme={(await readScheme(needs.db)).terms}
      />,
    ),
  )
  app.get(base, { config }, async (request: Asked, reply) =>
    show(needs, request, reply, { typed: undefined, problems: {} }),
  )
  app.post(base, { config: { ...config, takes: 'file' } }, async (request: Asked, reply) =>
    save(needs, request, reply),
  )
  app.post(`${base}/keys`, { config }, async (_request, reply) => {
    await rotateKey(needs)
    return reply.redirect(`${base}?done=made`, 303)
  })
  app.post(`${base}/keys/withdrawn`, { config }, async (request: Asked, reply) => {
    const id = request.body?.['key_id'] ?? ''
    const known = (await publicKeys(needs.db)).some((key) => key.id === id)
    if (!known) return reply.callNotFound()
    await replaceCompromised(needs, id)
    return reply.redirect(`${base}?done=withdrawn`, 303)
  })
}

type Shown = {
  readonly typed: Readonly<Record<string, string | undefined>> | undefined
  readonly problems: Problems<Fields>
}

async function show(needs: Needs, request: Asked, reply: FastifyReply, { typed, problems }: Shown) {
  const { terms, artwork } = await readScheme(needs.db)
  return sendPage(
    reply,
    <SchemePage
      {...signedInFrame(request, needs)}
      typed={{ ...typedOf(terms), ...typed }}
      problems={problems}
      hasArtwork={artwork !== undefined}
      keys={await publicKeys(needs.db)}
      done={typed ? undefined : doneWords[request.query.done ?? '']}
    />,
  )
}

async function save(needs: Needs, request: Asked, reply: FastifyReply) {
  const { artwork: _file, ...typed } = request.body ?? {}
  const read = schemeForm.safeParse(typed)
  const drawn = artworkIn(request)
  if (!read.success || drawn.problem !== undefined) {
    const problems = {
      ...(read.success ? {} : problemsFrom<Fields>(read.error as never)),
      ...(drawn.problem === undefined ? {} : { artwork: drawn.problem }),
    }
    return show(needs, request, reply.code(422), { typed, problems })
  }
  const artwork = drawn.artwork ?? (await readScheme(needs.db)).artwork
  const { id: by } = memberOf(request)
  await actingNeeds(needs, request)
    .db.transaction()
    .execute((db) => keepScheme(db, { id: needs.newId<'scheme'>(), terms: read.data, artwork, by }))
  return reply.redirect(`${base}?done=saved`, 303)
}

function artworkIn(request: FastifyRequest): {
  readonly artwork?: Artwork
  readonly problem?: string
} {
  const file = uploadedIn(request, 'artwork')
  if (!file) return {}
  const judged = uploadedArtwork(file.bytes)
  return judged.ok
    ? { artwork: { kind: judged.kind, bytes: judged.bytes } }
    : { problem: `${judged.problem}` }
}
