import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { everyone, frameFor, sendPage } from '#access'
import { readId } from '#vocabulary'
import { sendPack } from '../packs/send-pack.ts'
import { type ActName, permissions } from './acts/may.ts'
import { refusalWords } from './acts/refusals.ts'
import { roomActs } from './acts/room-acts.ts'
import { isOwn } from './acts/whose.ts'
import { doorOf } from './door.ts'
import type { EntryId, RoundtableId } from './ids.ts'
import { type Answered, actInRoom, type RoomNeeds } from './live/act-in-room.ts'
import type { Hub } from './live/hub.ts'
import { actorOf, keyFor, type Present, presentAt } from './live/present.ts'
import { streamDb } from './live/room-desk.ts'
import { pathAfter } from './path-after.ts'
import type { Place, SentBack, Typed } from './places/place.ts'
import { pageAt } from './places/places.tsx'
import type { Room, Seat } from './state/room.ts'
import { viewOf } from './view/view.ts'
import { audienceOf } from './view/viewer.ts'

const config = { rule: everyone() } as const
type Address = {
  readonly room: string
  readonly '*'?: string
  readonly act?: string
  readonly file?: string
}
type Request = FastifyRequest<{
  Params: Address
  Querystring: Readonly<Record<string, string | undefined>>
  Body: Typed | undefined
}>
type Exchange = {
  readonly needs: RoomNeeds
  readonly hub: Hub
  readonly request: Request
  readonly reply: FastifyReply
}

/** The addresses of a roundtable’s room: its pages, and its acts. Whoever has no seat there is told that there is no such page. */
export function roomRoutes(app: FastifyInstance, needs: RoomNeeds, hub: Hub): void {
  type Route = {
    Params: Address
    Querystring: Readonly<Record<string, string | undefined>>
    Body: Typed | undefined
  }
  app.get<Route>('/room/:room', { config }, async (request, reply) =>
    show({ needs, hub, request, reply }, '', undefined),
  )
  app.get<Route>('/room/:room/packs/:file', { config }, async (request, reply) =>
    pack({ needs, hub, request, reply }),
  )
  app.get<Route>('/room/:room/*', { config }, async (request, reply) =>
    show({ needs, hub, request, reply }, request.params['*'] ?? '', undefined),
  )
  app.post<Route>('/room/:room/acts/:act', { config }, async (request, reply) =>
    act({ needs, hub, request, reply }),
  )
  app.post<Route>('/room/:room/keyed', { config }, async (request, reply) =>
    readKeyed({ needs, hub, request, reply }),
  )
}

type Standing = {
  readonly id: RoundtableId
  readonly room: Room
  readonly seat: Seat
  readonly present: Present
}

/** Who stands where; nothing where there is no such room for them. */
async function standingAt({ needs, hub, request }: Exchange): Promise<Standing | undefined> {
  const id = readId<'roundtable'>(request.params.room)
  const present = id && (await presentAt(needs, request, id, hub))
  if (!id || !present?.seatId) return undefined
  const room = await needs.desk.read(streamDb(needs, id), id)
  const seat = room.seats.get(present.seatId)
  return seat && { id, room, seat, present }
}

async function act(exchange: Exchange) {
  const { needs, hub, request, reply } = exchange
  const name = request.params.act ?? ''
  const typed = request.body ?? {}
  const id = readId<'roundtable'>(request.params.room)
  const commandId = readId<'command'>(String(typed['command_id'] ?? ''))
  const present = id && (await presentAt(needs, request, id, hub))
  if (!id || !present?.seatId || !isActName(name) || !commandId) return reply.callNotFound()
  const memberId = request.session?.member.id
  const answered = await actInRoom(needs, id, { ...{ name, typed, commandId, present }, memberId })
  const isByScript = request.headers['x-waymark-script'] === '1'
  if (isByScript) {
    return reply.code(answered.ok ? 200 : 422).send({ ...said(answered), isOver: isOver(answered) })
  }
  const path = String(typed['from_path'] ?? '')
  if (answered.ok) {
    return reply.redirect(`/room/${id}${pathAfter(name, path, typed)}`, 303)
  }
  return show({ ...exchange, reply: reply.code(422) }, path, {
    act: name,
    typed,
    ...said(answered),
  })
}

/** Reads lines typed in from paper, and shows what was read; nothing is kept yet. */
async function readKeyed(exchange: Exchange) {
  const typed = exchange.request.body ?? {}
  const read = roomActs['key-in'].read(typed)
  const problems = read.ok ? {} : read.problems
  if (!read.ok) exchange.reply.code(422)
  return show(exchange, 'keying', { act: 'key-in', typed, problems, refusal: undefined })
}

/** A pack of the roundtable, for whoever has a seat in it. */
async function pack(exchange: Exchange) {
  const { needs, hub, request, reply } = exchange
  const standing = await standingAt(exchange)
  if (!standing || audienceOf(standing.seat) === 'wall') return reply.callNotFound()
  const { id, room } = standing
  return sendPack(needs, reply, {
    name: request.params.file ?? '',
    ...{ id, room },
    names: await hub.namesOf(id),
  })
}

/** What went wrong, in words. */
function said(answered: Answered): Pick<SentBack, 'problems' | 'refusal'> {
  if (answered.ok) return { problems: {}, refusal: undefined }
  return 'problems' in answered
    ? { problems: answered.problems, refusal: undefined }
    : { problems: {}, refusal: refusalWords[answered.refusal] }
}

/** Whether what was refused can be sent from its page no more: its ballot is closed, or the room has gone on. */
function isOver(answered: Answered): boolean {
  return 'refusal' in answered && ['no-ballot', 'not-now'].includes(answered.refusal)
}

function isActName(name: string): name is ActName {
  return Object.hasOwn(permissions, name)
}

async function show(exchange: Exchange, path: string, sentBack: SentBack | undefined) {
  const { hub, request, reply } = exchange
  const standing = await standingAt(exchange)
  const names = standing && (await hub.namesOf(standing.id))
  // what was typed comes back in the room itself, where its own page is gone
  for (const at of sentBack ? [path, ''] : [path]) {
    const place =
      standing && names && (await placeOf(exchange, standing, { path: at, sentBack, names }))
    const page = place && pageAt(place, names)
    if (page) return sendPage(reply, page)
  }
  // whoever has left may find the door again
  const hasLeft = standing && !audienceOf(standing.seat)
  return hasLeft && request.method === 'GET' ? reply.redirect('/join', 303) : reply.callNotFound()
}

async function placeOf(
  { needs, request }: Exchange,
  { id, room, seat, present }: Standing,
  shown: Pick<Place, 'path' | 'sentBack'> & { readonly names: Parameters<typeof viewOf>[1] },
): Promise<Place | undefined> {
  const audience = shown.path === 'wall' && audienceOf(seat) === 'host' ? 'wall' : audienceOf(seat)
  const actor = actorOf(room, present)
  if (!audience || !actor) return undefined
  const acting = { actor, now: needs.clock.now(), keyFor: keyFor(present.word) }
  const { session } = request
  return {
    ...{ roomId: id, room, seat, actor, audience, path: shown.path, sentBack: shown.sentBack },
    view: viewOf(room, shown.names, audience),
    now: acting.now,
    frame: {
      ...(session ? { signedIn: frameFor(session).signedIn } : {}),
      demonstration: needs.isDemonstration,
    },
    formToken: session?.formToken ?? '',
    query: request.query,
    freshId: () => crypto.randomUUID(),
    door: await doorOf(needs, id),
    isOwn: (entryId) => {
      const entry = room.entries.get(entryId as EntryId)
      return entry !== undefined && isOwn(entry, acting)
    },
  }
}
