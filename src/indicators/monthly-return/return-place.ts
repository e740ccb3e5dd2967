import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Temporal } from 'temporal-polyfill'
import { signedInFrame } from '#access'
import { readMonth } from '#vocabulary'
import { type FigureNeeds, forbid, type NamedScope } from '../needs.ts'
import { type WorkingReturn, workingReturn } from './working-return.ts'

/** The parts of a return's address: a council's code and a month. */
export type Address = { readonly council: string; readonly month: string }
/** A request for a return, and its answer. */
export type Exchange = {
  readonly needs: FigureNeeds
  readonly request: FastifyRequest<{ Params: Address }>
  readonly reply: FastifyReply
}
/** The council and month a return is of. */
export type Place = { readonly council: NamedScope; readonly month: Temporal.PlainYearMonth }
/** All that a return is made of, read at one moment. */
export function prepare(needs: FigureNeeds, { council, month }: Place): Promise<WorkingReturn> {
  return needs.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((db) => workingReturn(db, needs, council.scope, month))
}

/** The council and month an address means. Without them it answers itself: not found, or not for this member. */
export async function placeOf({ needs, request, reply }: Exchange): Promise<Place | undefined> {
  const { member } = signedInFrame(request, needs)
  const month = readMonth(request.params.month)
  const scopes = await needs.listScopes(needs.db)
  const council = scopes.find(({ scope }) => scope === request.params.council)
  if (!month || !council || council.scope === 'region') {
    reply.callNotFound()
    return undefined
  }
  if (!member.areaCodes.includes(council.scope)) {
    forbid(reply)
    return undefined
  }
  return { council, month }
}
