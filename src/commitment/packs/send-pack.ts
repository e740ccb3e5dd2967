import type { FastifyReply } from 'fastify'
import type { Needs } from '#foundations'
import { discussionLogOf } from '../discussion-log/discussion-log.ts'
import { doorOf } from '../room/door.ts'
import type { RoundtableId } from '../room/ids.ts'
import type { Room } from '../room/state/room.ts'
import type { Names } from '../room/view/view.ts'
import { type Pack, packOf } from './pack.ts'

type Wanted = {
  readonly name: string
  readonly id: RoundtableId
  readonly room: Room
  /** Nothing where the names of people are not to stand in it. */
  readonly names?: Names
}

/** Sends a pack of a roundtable as a file to keep. */
export async function sendPack(needs: Needs, reply: FastifyReply, wanted: Wanted) {
  const { name, id, room, names } = wanted
  const pack = await packOf(name, {
    template: room.template,
    log: discussionLogOf(room, names),
    door: await doorOf(needs, id),
    now: needs.clock.now(),
    groundRules: room.groundRules,
    lookBack: room.lookBack,
  })
  return pack ? sendFile(reply, pack) : reply.callNotFound()
}

/** Sends a pack as a file to keep. */
export function sendFile(reply: FastifyReply, { bytes, type, fileName }: Pack) {
  return reply
    .type(type)
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .send(Buffer.from(bytes))
}
