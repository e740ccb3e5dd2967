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
  app.get<{ Params: { room: string }; Querystring: { after?: string; as?: string } }>(
    '/room/:room/live',
    { config: { rule: everyone() } },
    async (request, reply) => {
      const listening = await listenerAt(needs, request)
      if (!listening) return reply.callNotFound()
      begin(reply)
      const tell = (message: string | undefined) => {
        if (message === undefined) return
        if (reply.raw.writableLength > mostWaiting) reply.raw.destroy()
        else reply.raw.write(message)
      }
      const { id, ...who } = listening
      const close = await hub.open(id, { ...who, tell, end: () => reply.raw.end() })
      open.add(reply)
      reply.raw.on('close', () => {
        close()
        open.delete(reply)
      })
      // read once the page is open: what comes meanwhile is told twice rather than never
      const room = await needs.desk.read(streamDb(needs, id), id)
      const missed = await missedBy(needs, id, { since: lastSeen(request, room), room })
      const names = await hub.namesOf(id)
      tell(missed && messageOf({ roomId: id, names }, missed, who.audience))
      return reply
    },
  )
}

type Listening = FastifyRequest<{
  Params: { room: string }
  Querystring: { after?: string; as?: string }
}>

/** Who listens, and as whom: whoever hosts may also show the wall. Nothing where they have no seat. */
async function listenerAt(needs: RoomNeeds, request: Listening) {
  const id = readId<'roundtable'>(request.params.room)
  if (!id) return undefined
  const { seatId, word } = await presentAt(needs, request, id)
  const room = seatId && (await needs.desk.read(streamDb(needs, id), id))
  const own = room ? audienceOf(room.seats.get(seatId)) : undefined
  if (!room || !own) return undefined
  return {
    ...{ id, seatId, word },
    audience: own === 'host' && request.query.as === 'wall' ? 'wall' : own,
  } as const
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
async function missedBy(
  needs: RoomNeeds,
  id: RoundtableId,
  { since, room }: { readonly since: number; readonly room: Room },
) {
  if (since >= room.position) return undefined
  const lines = await streamDb(needs, id)
    .transaction()
    .execute((db) => linesAfter(db, id, 0))
  const before = lines.filter(({ position }) => position <= since)
  const after = lines.filter(({ position }) => position > since)
  return folded(roomStream, folded(roomStream, roomStream.empty, before).state, after)
}
