import { meetServer } from './app/meet-server.ts'

// What a service worker is given (https://www.w3.org/TR/service-workers/); the page's own types know none of it.
type LastingEvent = Event & { readonly waitUntil: (until: Promise<unknown>) => void }
type FetchEvent = LastingEvent & {
  readonly request: Request
  readonly respondWith: (answer: Promise<Response>) => void
}
type Worker = {
  /** The files of this version, which the route that serves this script writes before it. */
  readonly waymarkFiles: readonly string[]
  readonly waymarkVersion: string
  readonly skipWaiting: () => Promise<void>
  readonly clients: { readonly claim: () => Promise<void> }
  readonly addEventListener: (name: string, then: (event: FetchEvent) => void) => void
}
const worker = self as unknown as Worker
const start = '/outreach/phone'
const shell = '/outreach/phone/shell'
const store = `waymark-phone-${worker.waymarkVersion}`

worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) => event.waitUntil(activate()))
worker.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET') return
  const { pathname, search, origin } = new URL(event.request.url)
  if (origin !== location.origin) return
  if (event.request.mode === 'navigate' && pathname === start) {
    event.respondWith(held(shell, event.request))
  } else if (worker.waymarkFiles.includes(pathname + search)) {
    event.respondWith(held(pathname + search, event.request))
  }
})
// where the browser knows of a signal before any page does
worker.addEventListener('sync', (event) => event.waitUntil(meetServer()))

/** Holds the page and its files, so that the next start needs no signal. The page holds nobody's name. */
async function install(): Promise<void> {
  const cache = await caches.open(store)
  await cache.addAll([shell, ...worker.waymarkFiles])
  await worker.skipWaiting()
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith('waymark-phone-') && name !== store) await caches.delete(name)
  }
  await worker.clients.claim()
}

async function held(path: string, request: Request): Promise<Response> {
  return (await caches.match(path, { ignoreVary: true })) ?? fetch(request)
}
