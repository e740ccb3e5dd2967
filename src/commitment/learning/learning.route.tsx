import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { everyone } from '#access'
import { renderPage } from '#design'
import type { Needs } from '#foundations'
import { AfterPage } from './after.page.tsx'
import { BeforePage } from './before.page.tsx'
import { DuringPage } from './during.page.tsx'
import { HomelessnessPage } from './homelessness.page.tsx'
import type { LearningProps } from './learning-page.tsx'
import { type LearningPlace, learningPlaces, learningStart } from './learning-pages.ts'
import { PathwayPage } from './pathway.page.tsx'
import { ProtectiveFactorsPage } from './protective-factors.page.tsx'
import { LearningStartPage } from './start.page.tsx'

type PageOf = (props: LearningProps) => VNode

const pages: Readonly<Record<LearningPlace['code'], PageOf>> = {
  homelessness: HomelessnessPage,
  'protective-factors': ProtectiveFactorsPage,
  pathway: PathwayPage,
  before: BeforePage,
  during: DuringPage,
  after: AfterPage,
}

/** The learning pages, open to everybody. They never change while the house runs, so each is made once for visitors and once for members. */
export function learningRoutes(
  app: FastifyInstance,
  { isDemonstration }: Pick<Needs, 'isDemonstration'>,
): void {
  const open = (path: string, page: PageOf) => {
    const copies = {
      visitor: madeOnce(() => page({ isDemonstration, reader: 'visitor' })),
      member: madeOnce(() => page({ isDemonstration, reader: 'member' })),
    }
    app.get(path, { config: { rule: everyone() } }, async (request, reply) =>
      copies[request.session ? 'member' : 'visitor'](request, reply),
    )
  }
  open(learningStart.path, LearningStartPage)
  for (const { path, code } of learningPlaces) open(path, pages[code])
}

/** Answers with a page that is made when it is first asked for; whoever has it already is sent nothing. */
function madeOnce(page: () => VNode) {
  let made: { readonly body: string; readonly etag: string } | undefined
  return async (request: FastifyRequest, reply: FastifyReply) => {
    made ??= withDigest(renderPage(page()))
    reply
      .header('cache-control', 'public, no-cache')
      .header('vary', 'accept-encoding, cookie')
      .header('etag', made.etag)
    if (request.headers['if-none-match'] === made.etag) return reply.code(304).send()
    return reply.type('text/html; charset=utf-8').send(made.body)
  }
}

function withDigest(body: string) {
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  return { body, etag: `W/"${digest}"` }
}
