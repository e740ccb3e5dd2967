import type { FastifyInstance } from 'fastify'
import { sendPage, signedInFrame } from '#access'
import { discussionLogOf } from '../discussion-log/discussion-log.ts'
import { sendPack } from '../packs/send-pack.ts'
import { doorOf } from '../room/door.ts'
import type { RoomNeeds } from '../room/live/act-in-room.ts'
import { calendarOf } from './calendar.ts'
import {
  atRoundtable,
  type ConveneExchange,
  type ConveneRoute,
  convening,
  roomOf,
} from './convene-exchange.ts'
import { LogPage } from './log.page.tsx'

/** What can be taken along of a roundtable: its log, its packs, and an entry for a calendar. */
export function takeAlongRoutes(app: FastifyInstance, needs: RoomNeeds): void {
  const config = convening
  app.get<ConveneRoute>('/roundtables/:roundtable/log', { config }, atRoundtable(needs, showLog))
  app.get<ConveneRoute>(
    '/roundtables/:roundtable/packs/:file',
    { config },
    atRoundtable(needs, pack),
  )
  app.get<ConveneRoute>(
    '/roundtables/:roundtable/calendar.ics',
    { config },
    atRoundtable(needs, sendCalendar),
  )
}

async function showLog(exchange: ConveneExchange) {
  const { needs, request, reply, listed } = exchange
  const room = await roomOf(exchange)
  return sendPage(
    reply,
    <LogPage
      {...signedInFrame(request, needs)}
      roundtableId={listed.id}
      sha256={room.sha256}
      log={discussionLogOf(room)}
    />,
  )
}

async function pack(exchange: ConveneExchange) {
  const { needs, request, reply, listed } = exchange
  const name = request.params.file ?? ''
  return sendPack(needs, reply, { name, id: listed.id, room: await roomOf(exchange) })
}

async function sendCalendar(exchange: ConveneExchange) {
  const { needs, reply, listed } = exchange
  const calendar = calendarOf(await roomOf(exchange), {
    id: listed.id,
    door: await doorOf(needs, listed.id),
    now: needs.clock.now(),
  })
  if (!calendar) return reply.callNotFound()
  return reply
    .type('text/calendar; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-disposition', 'attachment; filename="roundtable.ics"')
    .send(calendar)
}
