import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { everyone } from '#access'
import { readId } from '#vocabulary'
import { linesAfter } from '../../log/log.store.ts'
import { folded } from '../../log/open-streams.ts'
import type { RoundtableId } from '../ids.ts'
import type { Room } from '../state/room.ts'
import { audienceOf } from '../view/viewer.ts'
import type { RoomNeeds } from './act-in-room.ts'
import type { Hub } from './hub.ts'
import { messageOf } from './message.ts'
import { presentAt } from './present.ts'
import { streamDb } from './room-desk.ts'
import { roomStream } from './room-stream.ts'

const betweenHeartbeats = 20_000
/** Whoever does not read must not fill the memory: they are let go, and come back where they stopped. */
const mostWaiting = 1024 * 1024

/**
 * The stream of one roundtable, as server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html).
 * Whoever comes back says which event they saw last, and is told what changed since.
 */
export function liveRoomRoute(app: FastifyInstance, needs: RoomNeeds, hub: Hub): void {
  const open = new Set<FastifyReply>()
  const beat = setInterval(() => {
    for (const reply of open) reply.raw.write(': still here\n\n')
    void hub.noteWhoIsThere().catch(() => undefined)
  }, betweenHeartbeats)
  beat.unref()
  // Not onClose: a server waits for its open answers before that, and these never end by themselves.
  app.addHook('preClose', async () => {
    clearInterval(beat)
    for (const reply of open) reply.raw.end()
  })
  app.get<{ Params: { room: string }; Querystring: { after?: string } }>(
    '/room/:room/live',
    { config: { rule: everyone() } },
    async (request, reply) => {
      const id = readId<'roundtable'>(request.params.room)
      const room = id && (await needs.desk.read(streamDb(needs, id), id))
      const present = id && (await presentAt(needs, request, id))
      const seat = present?.seatId && room?.seats.get(present.seatId)
      const audience = audienceOf(seat || undefined)
      if (!id || !room || !audience) return reply.callNotFound()
      begin(reply)
      const tell = (message: string) => {
        if (reply.raw.writableLength > mostWaiting) reply.raw.destroy()
        else reply.raw.write(message)
      }
      const close = await hub.open(id, { audience, seatId: seat ? seat.id : undefined, tell })
      open.add(reply)
      reply.raw.on('close', () => {
        close()
        open.delete(reply)
      })
      const missed = await missedBy(needs, id, lastSeen(request, room))
      const names = await hub.namesOf(id)
      const message = missed && messageOf({ roomId: id, names }, missed, audience)
      if (message) tell(message)
      return reply
    },
  )
}

function begin(reply: FastifyReply): void {
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
}

/** Where somebody stopped: the event they saw last, or what their page was made from. */
function lastSeen(
  request: FastifyRequest<{ Querystring: { after?: string } }>,
  room: Room,
): number {
  const said = Number(request.headers['last-event-id'] ?? request.query.after ?? Number.NaN)
  return Number.isSafeInteger(said) && said >= 0 ? said : room.position
}

/** What happened since, as news; nothing where nothing did. */
async function missedBy(needs: RoomNeeds, id: RoundtableId, position: number) {
  const lines = await streamDb(needs, id)
    .transaction()
    .execute((db) => linesAfter(db, id, 0))
  const before = folded(
    roomStream,
    roomStream.empty,
    lines.filter((line) => line.position <= position),
  ).state
  const news = folded(
    roomStream,
    before,
    lines.filter((line) => line.position > position),
  )
  return news.lines.length > 0 ? news : undefined
}
