import { existsSync } from 'node:fs'
import { join } from 'node:path'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import staticFiles from '@fastify/static'
import Fastify, { type FastifyInstance } from 'fastify'
import {
  agreementRoutes,
  auditRoutes,
  breakGlassRoutes,
  gateAgreements,
  guardRoutes,
  signInRoutes,
} from '#access'
import { commitmentRoutes, learningRoutes } from '#commitment'
import { type Changes, type Needs, noChanges, projectFolder, readUploads } from '#foundations'
import type { Smallest } from '#indicators'
import { planRoutes } from '#plans'
import { siteRoutes } from '#site'
import { figuresForPlans } from './figures-for-plans.ts'
import { openMemberPages } from './member-pages.ts'
import { takePlainWords } from './plain-words.ts'
import { answerProblems } from './problem-pages.tsx'

/** The web of the house: what happens to every request, in the order it happens, then the rooms' addresses. News of changes reaches open pages; without it, figures are read anew each second. The public sees no figure below `smallest`. */
export async function openWeb(
  needs: Needs,
  changes?: Changes,
  smallest?: Smallest,
): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: 1024 * 1024,
    requestTimeout: 120_000, // a megabyte over the slowest phone; whoever sends slower than that only holds a place
    rewriteUrl: ({ url }) => readableAddress(url),
    routerOptions: { ignoreTrailingSlash: true },
    trustProxy: 'loopback', // a proxy on this machine says who really asked, and whether by TLS
  })
  app.removeContentTypeParser('text/plain') // no form of ours and no script sends it
  takePlainWords(app)
  guardRoutes(app, needs)
  answerProblems(app, needs)
  await sendHeaders(app)
  await app.register(cookie)
  await app.register(formbody)
  await readUploads(app)
  await app.register(compress)
  await app.register(rateLimit, {
    max: 2000,
    timeWindow: '1 minute',
    allowList: ['127.0.0.1', '::1'],
  })
  await serveAssets(app)
  openAccess(app, needs)
  openMemberPages(app, needs, changes ?? noChanges())
  siteRoutes(app, needs, changes?.onChange, smallest)
  learningRoutes(app, needs)
  commitmentRoutes(app, needs, changes ?? noChanges())
  planRoutes(app, { ...needs, figures: figuresForPlans(needs, smallest) })
  return app
}

/** Who somebody is and what they may, which all else rests on. */
function openAccess(app: FastifyInstance, needs: Needs): void {
  signInRoutes(app, needs)
  gateAgreements(app, needs) // after what signing in asks: first who somebody is, then what may open to them
  agreementRoutes(app, needs)
  breakGlassRoutes(app, needs)
  auditRoutes(app, needs)
}

/** What every answer says to the browser that shows it. */
async function sendHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false, // the proxy that ends TLS says this
  })
}

/** An address as the router may read it. No address of ours holds a nul byte or half an escape: there is no such page. */
function readableAddress(address = '/'): string {
  try {
    return decodeURI(address.split('?')[0] ?? '').includes('\u0000') ? '/none' : address
  } catch {
    return '/none'
  }
}

async function serveAssets(app: FastifyInstance): Promise<void> {
  const built = join(projectFolder(), 'build', 'public')
  if (!existsSync(built)) return
  await app.register(staticFiles, {
    root: built,
    prefix: '/assets/',
    maxAge: '1 year',
    immutable: true,
    wildcard: true,
    decorateReply: false,
  })
}
