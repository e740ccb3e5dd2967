import type { Id } from '#vocabulary'

export type CommitmentId = Id<'commitment'>
export type PartnerId = Id<'partner'>
export type ContactId = Id<'commitment-contact'>
export type CommentId = Id<'comment'>
export type ReportId = Id<'report'>
export type { ActionId, PledgeId } from '../room/ids.ts'
