import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { everyone, frameFor, sendPage } from '#access'
import { type Problems, problemsFrom } from '#design'
import { failingTries } from './failing-tries.ts'
import type { RoundtableId } from './ids.ts'
import { CodePage, JoinPage } from './join.page.tsx'
import { readJoinCode } from './join-code.ts'
import { type JoinForm, joinForm, sayConsent, takeSeat } from './join-room.ts'
import type { RoomNeeds } from './live/act-in-room.ts'
import { hashOf, seatCookie } from './live/present.ts'
import { streamDb } from './live/room-desk.ts'
import { roundtableBehind, seatBehind } from './live/seat.store.ts'

const config = { rule: everyone() } as const
type Typed = Readonly<Record<string, string | undefined>>
type AtDoor = {
  readonly needs: RoomNeeds
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}
type Room = { readonly id: RoundtableId; readonly title: string; readonly code: string }

const opensNothing = 'This code opens no roundtable. Check it with whoever gave it to you'
const tooMany = 'Too many codes that open nothing were tried from here. Wait a minute'

/** The door of a roundtable: a code, then a name. Whoever comes in is known by a word in a cookie of that room alone. */
export function joinRoutes(app: FastifyInstance, needs: RoomNeeds): void {
  const tries = failingTries(needs.clock)
  const roomBehind = async (request: FastifyRequest, typed: string): Promise<Room | string> => {
    if (tries.areTooMany(request.ip)) return tooMany
    const code = readJoinCode(typed)
    const room = code && (await roundtableBehind(needs.db, code))
    if (room) return { ...room, code }
    tries.note(request.ip)
    return opensNothing
  }
  app.get<{ Querystring: { code?: string } }>('/join', { config }, async (request, reply) => {
    const typed = request.query.code
    const code = typed === undefined ? undefined : readJoinCode(typed)
    if (code) return reply.redirect(`/join/${code}`, 303)
    const problem = typed === undefined ? undefined : 'Enter the six letters of the code'
    return askCode({ needs, request, reply: reply.code(problem ? 422 : 200) }, typed ?? '', problem)
  })
  type Route = { Params: { code: string }; Body: Typed | undefined }
  app.get<Route>('/join/:code', { config }, async (request, reply) => {
    const room = await roomBehind(request, request.params.code)
    const at = { needs, request, reply } as AtDoor
    if (typeof room === 'string') return turnedBack(at, room)
    return (await hasSeat(at, room.id))
      ? reply.redirect(`/room/${room.id}`, 303)
      : askName(at, room, { typed: {}, problems: {} })
  })
  app.post<Route>('/join/:code', { config }, async (request, reply) => {
    const room = await roomBehind(request, request.params.code)
    const at = { needs, request, reply } as AtDoor
    return typeof room === 'string' ? turnedBack(at, room) : goIn(at, room, request.body ?? {})
  })
}

async function goIn({ needs, request, reply }: AtDoor, room: Room, typed: Typed) {
  const ask = (problems: Problems<JoinForm>) =>
    askName({ needs, request, reply: reply.code(422) }, room, { typed, problems })
  const read = joinForm.safeParse(typed)
  if (!read.success) return ask(problemsFrom<JoinForm>(read.error as never))
  const { recording, ...arriving } = read.data
  const isOnceMore = arriving.role !== 'wall' && (await hasSeat({ needs, request }, room.id))
  if (isOnceMore) return reply.redirect(`/room/${room.id}`, 303)
  const taken = await takeSeat(needs, room.id, { ...arriving, memberId: undefined })
  if (!taken.ok) return ask({ name: taken.problem })
  if (recording) await sayConsent(needs, room.id, taken, recording)
  const kept = {
    httpOnly: true,
    sameSite: 'lax' as const,
    secure: request.protocol === 'https',
    maxAge: 14 * 24 * 60 * 60,
  }
  return reply
    .setCookie(seatCookie, taken.word, { ...kept, path: `/room/${room.id}` })
    .setCookie(doorCookie(room.id), taken.word, { ...kept, path: '/join' })
    .redirect(`/room/${room.id}`, 303)
}

/** The same word, at the door: one for each room, so that nobody who comes back sits down twice. */
function doorCookie(id: RoundtableId): string {
  return `${seatCookie}_${id.replaceAll('-', '')}`
}

/** Whether this device has a seat in the room that it has not left. Who shows the wall may also take part. */
async function hasSeat(
  { needs, request }: Pick<AtDoor, 'needs' | 'request'>,
  id: RoundtableId,
): Promise<boolean> {
  const word = request.cookies[doorCookie(id)]
  const found = word ? await seatBehind(needs.db, hashOf(word)) : undefined
  if (found?.roundtableId !== id) return false
  const { seats } = await needs.desk.read(streamDb(needs, id), id)
  const seat = seats.get(found.seatId)
  return seat !== undefined && !seat.hasLeft && seat.role !== 'wall'
}

type Asked = { readonly typed: Typed; readonly problems: Problems<JoinForm> }

function askName({ needs, request, reply }: AtDoor, { title, code }: Room, asked: Asked) {
  return sendPage(reply, <JoinPage {...frameOf(needs, request)} {...{ title, code }} {...asked} />)
}

function askCode({ needs, request, reply }: AtDoor, typed: string, problem: string | undefined) {
  return sendPage(reply, <CodePage {...frameOf(needs, request)} typed={typed} problem={problem} />)
}

function turnedBack(at: AtDoor, problem: string) {
  const { code = '' } = at.request.params as { readonly code?: string }
  return askCode({ ...at, reply: at.reply.code(problem === tooMany ? 429 : 404) }, code, problem)
}

function frameOf(needs: RoomNeeds, { session }: FastifyRequest) {
  return {
    frame: {
      ...(session ? { signedIn: frameFor(session).signedIn } : {}),
      demonstration: needs.isDemonstration,
    },
    formToken: session?.formToken ?? '',
  }
}
