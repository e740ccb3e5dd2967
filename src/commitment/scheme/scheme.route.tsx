import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  actingNeeds,
  allow,
  everyone,
  findMember,
  memberOf,
  sendPage,
  signedInFrame,
} from '#access'
import { type Problems, problemsFrom } from '#design'
import { type Needs, uploadedIn } from '#foundations'
import type { MemberId } from '#vocabulary'
import { uploadedArtwork } from '../badge/picture/artwork.ts'
import { issuing, rotateKey, withdrawCompromised } from '../issuing/issue.ts'
import { keysDone, publicKeys } from '../issuing/issuing-key.store.ts'
import { publicFrame } from '../public-frame.ts'
import { AboutSchemePage } from './about-scheme.page.tsx'
import { withdrawalOf } from './keys-part.tsx'
import { schemeForm, typedOf } from './scheme.form.ts'
import { SchemePage } from './scheme.page.tsx'
import {
  type Artwork,
  keepScheme,
  readScheme,
  type SchemeKept,
  schemeHistory,
} from './scheme.store.ts'
import { askedOf, changesOf, type SchemeChange } from './scheme-changes.ts'

const config = { rule: allow('assessor') } as const
const base = '/assessing/scheme'

type Fields = Readonly<Record<string, string>>
type AnswerRoute = { Params: { answer: string } }
type Asked = FastifyRequest<{
  Querystring: { done?: string }
  Body: Readonly<Record<string, string | undefined>> | undefined
}>

const doneWords: Readonly<Record<string, string>> = {
  saved: 'The terms are saved.',
  asked:
    'The terms are saved. That one person may approve waits for the word of another who assesses.',
  confirmed: 'From now on whoever reviewed may approve.',
  over: 'It still takes two people.',
  made: 'The new key signs from now on.',
  withdrawn:
    'The key is withdrawn. If it was the one that signs here, another was made, and badges are signed anew when they are asked for next.',
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
  app.post<AnswerRoute>(`${base}/approval/:answer`, { config }, async (request, reply) =>
    answerAsked(needs, request, reply),
  )
  app.post(`${base}/keys`, { config }, async (request, reply) => {
    await rotateKey(needs, memberOf(request).id)
    return reply.redirect(`${base}?done=made`, 303)
  })
  app.post(`${base}/keys/withdrawn`, { config }, async (request: Asked, reply) => {
    const id = request.body?.['key_id'] ?? ''
    const known = (await publicKeys(needs.db)).some((key) => key.id === id)
    if (!known) return reply.callNotFound()
    if (request.body?.['sure'] !== 'yes') {
      const problems = { [withdrawalOf(id)]: 'Say that you are sure to withdraw the key' }
      return show(needs, request, reply.code(422), { typed: {}, problems })
    }
    await withdrawCompromised(needs, id, memberOf(request).id)
    return reply.redirect(`${base}?done=withdrawn`, 303)
  })
}

type Shown = {
  readonly typed: Readonly<Record<string, string | undefined>> | undefined
  readonly problems: Problems<Fields>
}

async function show(needs: Needs, request: Asked, reply: FastifyReply, { typed, problems }: Shown) {
  const { terms, artwork, askedBy } = await readScheme(needs.db)
  const keys = await issuing(needs).transaction().execute(keysDone)
  const changes = changesOf(await schemeHistory(needs.db), keys)
  const names = await namesOf(needs, changes, askedBy)
  const isOwn = askedBy === memberOf(request).id
  return sendPage(
    reply,
    <SchemePage
      {...signedInFrame(request, needs)}
      typed={{ ...typedOf(terms), ...typed }}
      problems={problems}
      hasArtwork={artwork !== undefined}
      keys={await publicKeys(needs.db)}
      asked={askedBy && { by: names.get(askedBy) ?? '', isOwn }}
      changes={changes.map((one) => ({
        ...one,
        by: (one.by && names.get(one.by)) ?? 'Waymark itself',
      }))}
      done={typed ? undefined : doneWords[request.query.done ?? '']}
    />,
  )
}

async function namesOf(
  needs: Needs,
  changes: readonly SchemeChange[],
  askedBy: MemberId | undefined,
) {
  const names = new Map<MemberId, string>()
  for (const id of new Set([...changes.map(({ by }) => by), askedBy])) {
    if (!id) continue
    names.set(id, (await findMember(needs.db, id))?.name ?? 'Somebody who has left')
  }
  return names
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
  const before = await readScheme(needs.db)
  const { askedBy, terms } = askedOf(before, read.data, memberOf(request).id)
  await keep(needs, request, { terms, askedBy, artwork: drawn.artwork ?? before.artwork })
  return reply.redirect(`${base}?done=${askedBy && !before.askedBy ? 'asked' : 'saved'}`, 303)
}

function keep(needs: Needs, request: FastifyRequest, kept: SchemeKept) {
  const { id: by } = memberOf(request)
  return actingNeeds(needs, request)
    .db.transaction()
    .execute((db) => keepScheme(db, { ...kept, id: needs.newId<'scheme'>(), by }))
}

/** Somebody else answers what was asked; whoever asked can only take it back. */
async function answerAsked(
  needs: Needs,
  request: FastifyRequest<AnswerRoute>,
  reply: FastifyReply,
) {
  const { answer } = request.params
  const { askedBy, ...kept } = await readScheme(needs.db)
  if (!askedBy || !['confirmed', 'over'].includes(answer)) return reply.callNotFound()
  const isConfirmed = answer === 'confirmed'
  if (isConfirmed && askedBy === memberOf(request).id) {
    const problems = { approval: 'Somebody else than whoever asked must confirm it' }
    return show(needs, request as unknown as Asked, reply.code(422), { typed: {}, problems })
  }
  const terms = isConfirmed ? ({ ...kept.terms, approval: 'one_person' } as const) : kept.terms
  await keep(needs, request, { ...kept, terms, askedBy: undefined })
  return reply.redirect(`${base}?done=${answer}`, 303)
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
