import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { actingNeeds, allow, everyone, memberOf, sendPage } from '#access'
import { assetAddress, renderPage } from '#design'
import { type Needs, projectFolder } from '#foundations'
import { PhonePage } from './phone.page.tsx'
import { readTonight } from './read-tonight.ts'

const open = { config: { rule: everyone() } }

/** The pages and files of the app. What a phone holds for when there is no signal is for everyone, for it names nobody. */
export function phoneRoutes(app: FastifyInstance, needs: Needs): void {
  const demonstration = needs.isDemonstration
  app.get(
    '/outreach/phone',
    { config: { rule: allow('outreach_worker', 'coordinator'), purpose: 'outreach' } },
    async (request, reply) => {
      const acting = actingNeeds(needs, request)
      const tonight = await acting.db
        .transaction()
        .execute((db) => readTonight(db, needs, memberOf(request)))
      return sendPage(reply, <PhonePage tonight={tonight} demonstration={demonstration} />)
    },
  )
  app.get('/outreach/phone/shell', open, async (_request, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('text/html')
      .send(renderPage(<PhonePage tonight={undefined} demonstration={demonstration} />)),
  )
  app.get('/outreach/phone/manifest.webmanifest', open, async (_request, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('application/manifest+json')
      .send(JSON.stringify(manifest)),
  )
  app.get('/outreach/phone/worker.js', open, async (_request, reply) => {
    const script = workerScript()
    if (!script) return reply.callNotFound()
    return reply
      .header('cache-control', 'no-cache')
      .header('service-worker-allowed', '/outreach/phone')
      .type('text/javascript')
      .send(script)
  })
}

const manifest = {
  name: 'Waymark outreach',
  short_name: 'Waymark',
  description: 'Record a contact in ten seconds, with no signal',
  lang: 'en-GB',
  id: '/outreach/phone',
  start_url: '/outreach/phone',
  scope: '/outreach/phone',
  display: 'standalone',
  background_color: '#0b4144',
  theme_color: '#0b4144',
  icons: [
    { src: '/assets/phone.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    { src: '/assets/phone-192.png', sizes: '192x192', type: 'image/png', purpose: 'any maskable' },
    { src: '/assets/phone-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
  ],
}

/** The files a phone holds besides the page. */
function heldFiles(): readonly string[] {
  return [
    assetAddress('waymark.css'),
    assetAddress('phone.js'),
    assetAddress('favicon.svg'),
    '/assets/phone-192.png',
    '/outreach/phone/manifest.webmanifest',
  ]
}

/** The service worker with the files of this version before it: it reads otherwise whenever one of them does, and browsers then take the new one. */
function workerScript(): string | undefined {
  const path = join(projectFolder(), 'build', 'public', 'phone-worker.js')
  if (!existsSync(path)) return undefined
  const script = readFileSync(path, 'utf8')
  const files = JSON.stringify(heldFiles())
  const page = renderPage(<PhonePage tonight={undefined} demonstration={false} />)
  const version = createHash('sha256').update(files).update(page).update(script).digest('hex')
  return `self.waymarkFiles=${files};self.waymarkVersion='${version.slice(0, 16)}';\n${script}`
}
