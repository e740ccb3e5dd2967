import type { FormProblems, Typed } from '../changing/typed-fields.ts'

/** What a page of reviews says beside what stands: what was typed, and what is wrong with it. */
export type ReviewShown = {
  readonly typed?: Typed
  readonly problems?: FormProblems
  readonly refusal?: string | undefined
}
