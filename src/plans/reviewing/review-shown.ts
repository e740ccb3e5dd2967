import type { Due } from '#vocabulary'
import type { FormProblems, Typed } from '../changing/typed-fields.ts'

/** What a page of reviews says beside what stands: what was typed, and what is wrong with it. */
export type ReviewShown = {
  readonly typed?: Typed
  readonly problems?: FormProblems
  readonly refusal?: string | undefined
  /** The ways to read a time that was typed, where somebody must choose. */
  readonly readings?: readonly Due[] | undefined
}
