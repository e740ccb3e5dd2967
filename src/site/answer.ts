import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { renderPage } from '#design'
import type { Hold } from './figures-held.ts'
import { asReadBy } from './public-page.tsx'

const compressed = promisify(gzip)

/** Something anyone may have, as it goes over the wire. */
export type Answer = {
  readonly type: string
  readonly body: Buffer
  readonly gzipped: Buffer
  readonly etag: string
  /** The name under which a browser keeps it, for files. */
  readonly fileName?: string | undefined
  /** What members are given instead, who are led on where a visitor is led in. */
  readonly forMembers?: Answer | undefined
}

/** A page as an answer. */
export async function pageAnswer(page: VNode): Promise<Answer> {
  const [forVisitors, forMembers] = await Promise.all([
    answerOf(html, Buffer.from(renderPage(asReadBy('visitor', page)))),
    answerOf(html, Buffer.from(renderPage(asReadBy('member', page)))),
  ])
  return { ...forVisitors, forMembers }
}

const html = 'text/html; charset=utf-8'

/** Bytes of some type as an answer; with a name they are a file to keep. */
export async function answerOf(type: string, body: Buffer, fileName?: string): Promise<Answer> {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return { type, body, gzipped: await compressed(body), etag, fileName }
}

/** How a public address is answered. */
export type Public = {
  readonly hold: Hold
  readonly key: string
  /** Makes the answer; undefined where there is no such page. */
  readonly make: () => Promise<Answer | undefined>
}

/**
 * Answers with what is held under the key, made once for everybody. It carries a digest, so that a
 * browser that has it already is sent nothing, and no cookie.
 */
export async function answerPublic(
  request: FastifyRequest,
  reply: FastifyReply,
  { hold, key, make }: Public,
): Promise<FastifyReply> {
  const made = await hold(key, make)
  if (!made) return notThere(reply)
  const answer = (request.session && made.forMembers) ?? made
  reply
    .header('cache-control', 'public, no-cache')
    .header('vary', made.forMembers ? 'accept-encoding, cookie' : 'accept-encoding')
    .header('etag', answer.etag)
  if (request.headers['if-none-match'] === answer.etag) return reply.code(304).send()
  if (answer.fileName) {
    reply.header('content-disposition', `attachment; filename="${answer.fileName}"`)
  }
  reply.type(answer.type)
  if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(answer.body)
  return reply.header('content-encoding', 'gzip').send(answer.gzipped)
}

/** The page that says there is no such page. */
export function notThere(reply: FastifyReply): FastifyReply {
  reply.callNotFound()
  return reply
}
