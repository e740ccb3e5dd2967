import type { Temporal } from 'temporal-polyfill'
import type { DiscussionLog } from '../discussion-log/discussion-log.ts'
import type { LookBack } from '../room/state/room.ts'
import type { Template } from '../templates/template.ts'

/** What packs are made from. */
export type Told = {
  readonly template: Template
  /** Nothing where a blank pack of a format is wanted. */
  readonly log: DiscussionLog | undefined
  readonly door: { readonly href: string; readonly code: string } | undefined
  readonly now: Temporal.Instant
  /** What the convenor of this roundtable set; the rules of the format stand beside it. */
  readonly groundRules?: string | undefined
  /** What the roundtable before left open, where this one looks back on it. */
  readonly lookBack?: LookBack | undefined
}

/** A log in which something can stand: it began, or somebody wrote before it did. Nothing where there is none. */
export function filledLog({ log }: Pick<Told, 'log'>): DiscussionLog | undefined {
  if (!log) return undefined
  const isBegun = log.startedAt !== undefined || log.pledges.length > 0
  return isBegun || log.questions.some(({ entries }) => entries.length > 0) ? log : undefined
}

/** What a pack is called: the roundtable, or the format of a blank one. */
export function nameOf({ log, template }: Pick<Told, 'log' | 'template'>): string {
  return log?.title.trim() || template.name
}
