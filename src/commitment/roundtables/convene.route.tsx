import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actingNeeds, allow, memberOf, sendPage, signedInFrame } from '#access'
import type { Problems } from '#design'
import { readId } from '#vocabulary'
import { discussionLogOf } from '../discussion-log/discussion-log.ts'
import { sendPack } from '../packs/send-pack.ts'
import { type ActName, permissions } from '../room/acts/may.ts'
import { refusalWords } from '../room/acts/refusals.ts'
import { doorOf } from '../room/door.ts'
import type { RoundtableId } from '../room/ids.ts'
import { takeSeat } from '../room/join-room.ts'
import { actInRoom, type RoomNeeds } from '../room/live/act-in-room.ts'
import { streamDb } from '../room/live/room-desk.ts'
import { seatOfMember } from '../room/live/seat.store.ts'
import { calendarOf } from './calendar.ts'
import { inviteTo } from './invite.ts'
import { LogPage } from './log.page.tsx'
import { PreparePage } from './prepare.page.tsx'
import { findRoundtable, type Listed } from './roundtable.store.ts'
import { sendFeedback } from './send-feedback.ts'

const config = { rule: allow('outreach_worker', 'analyst', 'coordinator') } as const
type Typed = Readonly<Record<string, string | undefined>>
type Route = {
  Params: { roundtable: string; act?: string; file?: string }
  Querystring: { done?: string }
  Body: Typed | undefined
}
type Exchange = {
  readonly needs: RoomNeeds
  readonly request: FastifyRequest<Route>
  readonly reply: FastifyReply
  readonly listed: Listed
}

const doneWords: Readonly<Record<string, string>> = {
  saved: 'It is saved.',
  invited: 'The invitations are on their way.',
}

/** The addresses of one roundtable for those whose organisation convenes it. Nobody else learns that it is there. */
export function conveneRoutes(app: FastifyInstance, needs: RoomNeeds): void {
  const at =
    (answer: (exchange: Exchange) => Promise<unknown>) =>
    async (request: FastifyRequest<Route>, reply: FastifyReply) => {
      const id = readId<'roundtable'>(request.params.roundtable)
      const listed =
        id &&
        (await actingNeeds(needs, request)
          .db.transaction()
          .execute((db) => findRoundtable(db, id)))
      return listed ? answer({ needs, request, reply, listed }) : reply.callNotFound()
    }
  app.get<Route>(
    '/roundtables/:roundtable',
    { config },
    at((exchange) => show(exchange, {})),
  )
  app.get<Route>('/roundtables/:roundtable/log', { config }, at(showLog))
  app.get<Route>('/roundtables/:roundtable/packs/:file', { config }, at(pack))
  app.get<Route>('/roundtables/:roundtable/calendar.ics', { config }, at(sendCalendar))
  app.post<Route>('/roundtables/:roundtable/acts/:act', { config }, at(act))
  app.post<Route>('/roundtables/:roundtable/seats', { config }, at(goIn))
  app.post<Route>('/roundtables/:roundtable/invitations', { config }, at(invite))
}

type Shown = {
  readonly typed?: Typed
  readonly problems?: Problems<Readonly<Record<string, string>>>
  readonly refusal?: string
}

async function show({ needs, request, reply, listed }: Exchange, shown: Shown) {
  const room = await needs.desk.read(streamDb(needs, listed.id, memberOf(request).id), listed.id)
  return sendPage(
    reply,
    <PreparePage
      {...signedInFrame(request, needs)}
      {...{ listed, room }}
      door={await doorOf(needs, listed.id)}
      typed={shown.typed ?? {}}
      problems={shown.problems ?? {}}
      refusal={shown.refusal}
      done={doneWords[request.query.done ?? '']}
      freshId={() => crypto.randomUUID()}
    />,
  )
}

async function act(exchange: Exchange) {
  const { needs, request, reply, listed } = exchange
  const name = request.params.act ?? ''
  const typed = request.body ?? {}
  const commandId = readId<'command'>(typed['command_id'] ?? '')
  if (!(name in permissions) || !commandId) return reply.callNotFound()
  const answered = await actInRoom(needs, listed.id, {
    ...{ name: name as ActName, typed, commandId },
    present: { seatId: undefined, word: undefined },
    without: 'convenor',
    memberId: memberOf(request).id,
  })
  if (answered.ok) {
    if (name === 'close') await sendFeedback(needs, listed.id)
    return reply.redirect(`/roundtables/${listed.id}?done=saved`, 303)
  }
  return show(
    { ...exchange, reply: reply.code(422) },
    'problems' in answered
      ? { typed, problems: answered.problems }
      : { typed, refusal: refusalWords[answered.refusal] },
  )
}

/** Goes in: to the seat the member has, or to a new one. */
async function goIn(exchange: Exchange) {
  const { needs, request, reply, listed } = exchange
  const member = memberOf(request)
  const role = request.body?.['role'] === 'note_taker' ? 'note_taker' : 'facilitator'
  const seatId = await streamDb(needs, listed.id, member.id)
    .transaction()
    .execute((db) => seatOfMember(db, listed.id, member.id))
  const room = await needs.desk.read(streamDb(needs, listed.id, member.id), listed.id)
  const seat = seatId && room.seats.get(seatId)
  if (!seat || seat.hasLeft || seat.role !== role) {
    const { name, agencyName: organisation } = member
    const taken = await takeSeat(needs, listed.id, {
      ...{ name, organisation, role, email: '', memberId: member.id },
    })
    if (!taken.ok) return show({ ...exchange, reply: reply.code(422) }, { refusal: taken.problem })
  }
  return reply.redirect(`/room/${listed.id}`, 303)
}

async function invite(exchange: Exchange) {
  const { needs, request, reply, listed } = exchange
  const typed = request.body ?? {}
  const problem = await inviteTo(needs, {
    listed,
    typed: typed['emails'] ?? '',
    by: memberOf(request),
  })
  return problem
    ? show({ ...exchange, reply: reply.code(422) }, { typed, problems: { emails: problem } })
    : reply.redirect(`/roundtables/${listed.id}?done=invited`, 303)
}

async function showLog({ needs, request, reply, listed }: Exchange) {
  const room = await needs.desk.read(streamDb(needs, listed.id, memberOf(request).id), listed.id)
  return sendPage(
    reply,
    <LogPage
      {...signedInFrame(request, needs)}
      roundtableId={listed.id as RoundtableId}
      sha256={room.sha256}
      log={discussionLogOf(room)}
    />,
  )
}

async function pack({ needs, request, reply, listed }: Exchange) {
  const room = await needs.desk.read(streamDb(needs, listed.id, memberOf(request).id), listed.id)
  return sendPack(needs, reply, {
    name: request.params.file ?? '',
    id: listed.id as RoundtableId,
    room,
  })
}

async function sendCalendar({ needs, request, reply, listed }: Exchange) {
  const room = await needs.desk.read(streamDb(needs, listed.id, memberOf(request).id), listed.id)
  const calendar = calendarOf(room, {
    id: listed.id,
    door: await doorOf(needs, listed.id),
    now: needs.clock.now(),
  })
  if (!calendar) return reply.callNotFound()
  return reply
    .type('text/calendar; charset=utf-8')
    .header('content-disposition', 'attachment; filename="roundtable.ics"')
    .send(calendar)
}
