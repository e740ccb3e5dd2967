import type { Temporal } from 'temporal-polyfill'
import type { CycleId, PlanActionId } from '../ids.ts'

/**
 * Where a review of a plan stands, in the order it goes through them: each is left for the next alone, by the act of its row.
 * A review that is published is at its end.
 */
export const cycleStates = [
  { code: 'open', label: 'Open', act: 'Begin to collect updates' },
  { code: 'collecting', label: 'Collecting updates', act: 'Begin the meeting' },
  { code: 'meeting', label: 'In its meeting', act: 'Agree what was decided' },
  { code: 'agreed', label: 'Agreed', act: 'Publish the review' },
  { code: 'published', label: 'Published', act: undefined },
] as const
export type CycleState = (typeof cycleStates)[number]['code']

/** One review of a plan: since when updates are asked for, when its meeting is, and what came of that. */
export type Cycle = {
  readonly id: CycleId
  readonly openedOn: Temporal.PlainDate
  readonly meetsOn: Temporal.PlainDate
  readonly state: CycleState
  readonly notes: string
  /** What the review before it left open. */
  readonly carried: readonly PlanActionId[]
  /** What the meeting found reached of what was asked for. */
  readonly reached: readonly PlanActionId[]
  /** What it did not: kept when it is agreed, and carried forward to the next. */
  readonly leftOpen: readonly PlanActionId[]
}

/** What a meeting decided about an action: what is to be done, by which organisation or post, and when. */
export type Decision = {
  readonly id: string
  readonly actionId: PlanActionId
  readonly words: string
  readonly owner: string
  /** As it was said: “next meeting”, “May 2025”. */
  readonly due: string
}

/** The state after a state; nothing after the last. */
export function stateAfter(state: CycleState): CycleState | undefined {
  return cycleStates[cycleStates.findIndex(({ code }) => code === state) + 1]?.code
}

/** A state as people read it. */
export function stateInWords(state: CycleState): string {
  return cycleStates.find(({ code }) => code === state)?.label ?? ''
}

/** Whether a review still goes on. */
export function isGoingOn({ state }: Pick<Cycle, 'state'>): boolean {
  return state === 'open' || state === 'collecting' || state === 'meeting'
}
