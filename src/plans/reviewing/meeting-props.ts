import type { Due } from '#vocabulary'
import type { FormProblems, Typed } from '../changing/typed-fields.ts'
import type { PlanPlace } from '../pages/plan-frame.tsx'
import type { Turn } from './agenda.ts'
import type { Cycle, Decision } from './cycle.ts'

/** What the page of a review that goes on is made from. */
export type MeetingProps = {
  readonly place: PlanPlace
  readonly cycle: Cycle
  readonly turns: readonly Turn[]
  /** Whose turn is shown, by its place, and from which of its actions on. */
  readonly shown: { readonly turn: number; readonly from: number }
  readonly decisions: readonly Decision[]
  readonly mayWrite: boolean
  readonly freshId: () => string
  readonly typed: Typed
  readonly problems: FormProblems
  readonly refusal: string | undefined
  /** The ways to read a time that was typed, where somebody must choose. */
  readonly readings: readonly Due[]
}
