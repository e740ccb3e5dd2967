import type { FastifyInstance } from 'fastify'
import { actingNeeds, type Member, memberOf, sendPage, signedInFrame } from '#access'
import type { Problems } from '#design'
import { readId } from '#vocabulary'
import { leftOpenOf } from '../coverage/left-open.ts'
import { type ActName, permissions } from '../room/acts/may.ts'
import { refusalWords } from '../room/acts/refusals.ts'
import { doorOf } from '../room/door.ts'
import type { RoundtableId, SeatId } from '../room/ids.ts'
import { takeSeat } from '../room/join-room.ts'
import { actInRoom, type RoomNeeds } from '../room/live/act-in-room.ts'
import { streamDb } from '../room/live/room-desk.ts'
import { seatOfMember } from '../room/live/seat.store.ts'
import {
  atRoundtable,
  type ConveneExchange,
  type ConveneRoute,
  convening,
  roomOf,
} from './convene-exchange.ts'
import { inviteTo } from './invite.ts'
import { PreparePage } from './prepare.page.tsx'
import { closedRoundtables, findRoundtable } from './roundtable.store.ts'

type Typed = Readonly<Record<string, string | undefined>>

const doneWords: Readonly<Record<string, string>> = {
  saved: 'It is saved.',
  invited: 'The invitations are on their way.',
}

/** The addresses of one roundtable for those whose organisation convenes it. Nobody else learns that it is there. */
export function conveneRoutes(app: FastifyInstance, needs: RoomNeeds): void {
  app.get<ConveneRoute>(
    '/roundtables/:roundtable',
    { config: convening },
    atRoundtable(needs, (exchange) => show(exchange, {})),
  )
  app.post<ConveneRoute>(
    '/roundtables/:roundtable/acts/:act',
    { config: convening },
    atRoundtable(needs, act),
  )
  app.post<ConveneRoute>(
    '/roundtables/:roundtable/look-back',
    { config: convening },
    atRoundtable(needs, lookBack),
  )
  app.post<ConveneRoute>(
    '/roundtables/:roundtable/seats',
    { config: convening },
    atRoundtable(needs, goIn),
  )
  app.post<ConveneRoute>(
    '/roundtables/:roundtable/invitations',
    { config: convening },
    atRoundtable(needs, invite),
  )
}

type Shown = {
  readonly typed?: Typed
  readonly problems?: Problems<Readonly<Record<string, string>>>
  readonly refusal?: string
}

async function show({ needs, request, reply, listed }: ConveneExchange, shown: Shown) {
  const room = await roomOf({ needs, request, reply, listed })
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
      closed={await actingNeeds(needs, request).db.transaction().execute(closedRoundtables)}
      freshId={() => crypto.randomUUID()}
    />,
  )
}

async function act(exchange: ConveneExchange) {
  const { needs, request, reply, listed } = exchange
  const name = request.params.act ?? ''
  const typed = request.body ?? {}
  const commandId = readId<'command'>(typed['command_id'] ?? '')
  if (!Object.hasOwn(permissions, name) || !commandId) return reply.callNotFound()
  const answered = await actInRoom(needs, listed.id, {
    ...{ name: name as ActName, typed, commandId },
    present: { seatId: undefined, word: undefined },
    without: 'convenor',
    memberId: memberOf(request).id,
  })
  if (answered.ok) return reply.redirect(`/roundtables/${listed.id}?done=saved`, 303)
  return show(
    { ...exchange, reply: reply.code(422) },
    'problems' in answered
      ? { typed, problems: answered.problems }
      : { typed, refusal: refusalWords[answered.refusal] },
  )
}

/** Takes over what an earlier roundtable of theirs left open. */
async function lookBack(exchange: ConveneExchange) {
  const { needs, request, reply, listed } = exchange
  const on = readId<'roundtable'>(request.body?.['on'] ?? '')
  const earlier =
    on &&
    (await actingNeeds(needs, request)
      .db.transaction()
      .execute((db) => findRoundtable(db, on)))
  if (!on || !earlier) return reply.callNotFound()
  const room = await needs.desk.read(streamDb(needs, on, memberOf(request).id), on)
  const answered = await actInRoom(needs, listed.id, {
    ...{ name: 'look-back' as const, typed: leftOpenOf(on, room) },
    commandId: needs.newId<'command'>(),
    present: { seatId: undefined, word: undefined },
    without: 'convenor',
    memberId: memberOf(request).id,
  })
  return answered.ok
    ? reply.redirect(`/roundtables/${listed.id}?done=saved`, 303)
    : show({ ...exchange, reply: reply.code(422) }, { refusal: refusalWords['not-now'] })
}

/** Goes in: to the seat the member has, or to a new one. */
async function goIn(exchange: ConveneExchange) {
  const { needs, request, reply, listed } = exchange
  const member = memberOf(request)
  const role = request.body?.['role'] === 'note_taker' ? 'note_taker' : 'facilitator'
  const seatId = await streamDb(needs, listed.id, member.id)
    .transaction()
    .execute((db) => seatOfMember(db, listed.id, member.id))
  const room = await needs.desk.read(streamDb(needs, listed.id, member.id), listed.id)
  const seat = seatId && room.seats.get(seatId)
  if (!seat || seat.hasLeft || seat.role !== role) {
    if (seat && !seat.hasLeft) await leaveSeat(needs, listed.id, { seatId: seat.id, member })
    const { name, agencyName: organisation } = member
    const taken = await takeSeat(needs, listed.id, {
      ...{ name, organisation, role, email: '', memberId: member.id },
    })
    if (!taken.ok) return show({ ...exchange, reply: reply.code(422) }, { refusal: taken.problem })
  }
  return reply.redirect(`/room/${listed.id}`, 303)
}

/** Whoever takes another seat gives up the one they had: nobody is there twice. */
async function leaveSeat(
  needs: ConveneExchange['needs'],
  id: RoundtableId,
  { seatId, member }: { readonly seatId: SeatId; readonly member: Member },
): Promise<void> {
  await actInRoom(needs, id, {
    ...{ name: 'leave' as const, typed: {} },
    commandId: needs.newId<'command'>(),
    present: { seatId, word: undefined },
    memberId: member.id,
  })
}

async function invite(exchange: ConveneExchange) {
  const { needs, request, reply, listed } = exchange
  const typed = request.body ?? {}
  const problem = await inviteTo(needs, {
    listed,
    typed: String(typed['emails'] ?? ''),
    by: memberOf(request),
  })
  return problem
    ? show({ ...exchange, reply: reply.code(422) }, { typed, problems: { emails: problem } })
    : reply.redirect(`/roundtables/${listed.id}?done=invited`, 303)
}
