import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Temporal } from 'temporal-polyfill'
import { signedInFrame } from '#access'
import { readMonth } from '#vocabulary'
import { readMonthOfRecord } from '../drill/months-of-record.ts'
import { type FigureNeeds, forbid, type NamedScope } from '../needs.ts'
import { countEditions } from './edition.store.ts'
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
  const scopes = await needs.listScopes(needs.db)
  const council = scopes.find(({ scope }) => scope === request.params.council)
  const month = council && (await monthOfReturn(needs, council.scope, request.params.month))
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

/** A month of the record, or one that was signed off while it was: what is kept for good stays to be read. */
async function monthOfReturn(
  needs: FigureNeeds,
  areaCode: string,
  text: string,
): Promise<Temporal.PlainYearMonth | undefined> {
  const ofRecord = await readMonthOfRecord(needs, text)
  const month = ofRecord ?? readMonth(text)
  if (ofRecord || !month) return ofRecord
  const editions = await needs.db
    .transaction()
    .execute((db) => countEditions(db, [areaCode], [month]))
  return editions.size > 0 ? month : undefined
}
