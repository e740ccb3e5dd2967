import { z } from 'zod'
import { type Id, isUuid } from '#vocabulary'

export type RoundtableId = Id<'roundtable'>
export type SeatId = Id<'seat'>
export type OrganisationId = Id<'organisation'>
export type EntryId = Id<'entry'>
export type GroupId = Id<'group'>
export type AskId = Id<'ask'>
export type BallotId = Id<'ballot'>
export type PledgeId = Id<'pledge'>
export type ActionId = Id<'action'>

/** Reads an id of one kind out of a log or a hidden field. */
export function idOfKind<Kind extends string>() {
  return z.custom<Id<Kind>>((value) => typeof value === 'string' && isUuid(value), 'Not an id')
}
