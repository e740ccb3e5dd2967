import type { FastifyInstance, FastifyReply, RouteShorthandOptions } from 'fastify'
import type { Changes } from './changes.ts'

const betweenHeartbeats = 20_000

/**
 * The stream that tells an open page that something changed, as server-sent events
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html). It says no more than that: the page
 * then asks for itself again, under whatever rule it stands. `who` carries the rule of who may listen.
 */
export function liveRoute(
  app: FastifyInstance,
  changes: Changes,
  who: RouteShorthandOptions['config'],
): void {
  const open = new Set<FastifyReply>()
  // Not onClose: a server waits for its open answers before that, and these never end by themselves.
  app.addHook('preClose', async () => {
    for (const reply of open) reply.raw.end()
  })
  app.get('/live', { config: who ?? {} }, (_request, reply) => {
    reply.hijack()
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) reply.raw.setHeader(name, value)
    }
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'close', // else the socket outlives the stream and holds up the end of the house
      'x-accel-buffering': 'no', // a proxy must pass each line on at once
    })
    reply.raw.write('retry: 2000\n\n')
    const stop = changes.onChange(() => void reply.raw.write('event: changed\ndata: \n\n'))
    const heartbeat = setInterval(() => void reply.raw.write(': still here\n\n'), betweenHeartbeats)
    open.add(reply)
    reply.raw.on('close', () => {
      stop()
      clearInterval(heartbeat)
      open.delete(reply)
    })
  })
}
