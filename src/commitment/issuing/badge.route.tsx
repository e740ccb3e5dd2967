import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { everyone, sendPage } from '#access'
import { type Needs, uploadedIn } from '#foundations'
import { askedOnce } from '../asked-once.ts'
import { didDocumentOf } from '../badge/keys/key-ring.ts'
import { bake } from '../badge/picture/picture.ts'
import { statusPurposes } from '../badge/status/status-list.ts'
import { publicFrame } from '../public-frame.ts'
import { findEntry } from '../register/register.store.ts'
import { readScheme } from '../scheme/scheme.store.ts'
import { signedBadge, signedStatusList } from './issue.ts'
import { publicKeys } from './issuing-key.store.ts'
import { markOf } from './mark.ts'
import { VerifyPage } from './verify.page.tsx'
import { verifyHere } from './verify-here.ts'

const config = { rule: everyone() } as const
type Route = { Params: { reference: string; purpose: string; kind: string } }

const kinds: Readonly<Record<string, string>> = {
  json: 'application/vc+ld+json',
  svg: 'image/svg+xml',
  png: 'image/png',
}

/** What the outside asks to believe a badge: the badge itself, the keys of its issuer, and the two lists. */
export function badgeRoutes(app: FastifyInstance, needs: Needs): void {
  app.get('/.well-known/did.json', { config }, async (_request, reply) =>
    reply
      .type('application/did+ld+json')
      .send(JSON.stringify(didDocumentOf(await publicKeys(needs.db), needs.publicUrl()))),
  )
  app.get<Route>('/credentials/status/:purpose', { config }, async (request, reply) => {
    const purpose = statusPurposes.find((one) => one === request.params.purpose)
    const list = purpose && (await signedStatusList(needs, purpose))
    if (!list) return reply.callNotFound()
    return reply
      .type('application/vc+ld+json')
      .header('cache-control', 'public, max-age=60')
      .send(list)
  })
  app.get<Route>('/commitments/:reference/badge.:kind', { config }, async (request, reply) => {
    const type = kinds[request.params.kind]
    const line = type && (await findEntry(needs.db, request.params.reference))
    if (!line || !type) return reply.callNotFound()
    const scheme = await readScheme(needs.db)
    const badge = await signedBadge(needs, line.entry, scheme.terms)
    if (request.params.kind === 'json') return reply.type(type).send(badge)
    const picture = markOf(scheme, request.params.kind === 'svg' ? 'svg' : 'png', line.entry.award)
    const baked = picture && bake(picture, badge)
    if (!baked?.ok) return reply.callNotFound()
    return reply
      .type(type)
      .header(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
      )
      .header(
        'content-disposition',
        `attachment; filename="${line.entry.reference}.${request.params.kind}"`,
      )
      .send(Buffer.from(baked.bytes))
  })
  verifyRoutes(app, needs)
}

type Asked = FastifyRequest<{
  Querystring: { reference?: string }
  Body: { badge?: unknown } | undefined
}>

function verifyRoutes(app: FastifyInstance, needs: Needs): void {
  app.get('/verify', { config }, async (request: Asked, reply) => {
    const reference = (request.query.reference ?? '').trim()
    return reference
      ? tell(needs, request, reply, new TextEncoder().encode(reference))
      : ask(needs, request, reply, undefined)
  })
  app.post(
    '/verify',
    { config: { ...config, takes: 'file' }, bodyLimit: 6 * 1024 * 1024 },
    async (request: Asked, reply) => {
      const given =
        uploadedIn(request, 'file')?.bytes ??
        new TextEncoder().encode(askedOnce(request.body?.badge).trim())
      return given.length > 0
        ? tell(needs, request, reply, given)
        : ask(needs, request, reply.code(422), 'Choose the file of a badge, or enter its reference')
    },
  )
}

async function tell(needs: Needs, request: Asked, reply: FastifyReply, given: Uint8Array) {
  const found = await verifyHere(needs, given)
  return sendPage(
    reply,
    <VerifyPage
      {...frameOf(needs, request)}
      now={needs.clock.now()}
      found={found}
      problem={undefined}
    />,
  )
}

async function ask(needs: Needs, request: Asked, reply: FastifyReply, problem: string | undefined) {
  return sendPage(
    reply,
    <VerifyPage
      {...frameOf(needs, request)}
      now={needs.clock.now()}
      found={undefined}
      problem={problem}
    />,
  )
}

function frameOf(needs: Needs, request: FastifyRequest) {
  return { frame: publicFrame(needs, request), formToken: request.session?.formToken ?? '' }
}
