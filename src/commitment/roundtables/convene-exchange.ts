import type { FastifyReply, FastifyRequest } from 'fastify'
import { actingNeeds, allow, memberOf } from '#access'
import { readId } from '#vocabulary'
import type { RoomNeeds } from '../room/live/act-in-room.ts'
import { streamDb } from '../room/live/room-desk.ts'
import type { Room } from '../room/state/room.ts'
import { findRoundtable, type Listed } from './roundtable.store.ts'

/** Who may be at the addresses of one roundtable: those whose organisation convenes it. */
export const convening = { rule: allow('outreach_worker', 'analyst', 'coordinator') } as const

export type ConveneRoute = {
  Params: { roundtable: string; act?: string; file?: string }
  Querystring: { done?: string }
  Body: Readonly<Record<string, string | undefined>> | undefined
}
export type ConveneExchange = {
  readonly needs: RoomNeeds
  readonly request: FastifyRequest<ConveneRoute>
  readonly reply: FastifyReply
  readonly listed: Listed
}

/** Finds the roundtable an address means, where it is open to whoever asks; then answers. Nobody else learns that it is there. */
export function atRoundtable(
  needs: RoomNeeds,
  answer: (exchange: ConveneExchange) => Promise<unknown>,
) {
  return async (request: FastifyRequest<ConveneRoute>, reply: FastifyReply) => {
    const id = readId<'roundtable'>(request.params.roundtable)
    const listed =
      id &&
      (await actingNeeds(needs, request)
        .db.transaction()
        .execute((db) => findRoundtable(db, id)))
    return listed ? answer({ needs, request, reply, listed }) : reply.callNotFound()
  }
}

/** The roundtable as its log has it now. */
export function roomOf({ needs, request, listed }: ConveneExchange): Promise<Room> {
  return needs.desk.read(streamDb(needs, listed.id, memberOf(request).id), listed.id)
}
