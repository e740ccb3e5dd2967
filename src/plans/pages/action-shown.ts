import type { Claim, PlanAction } from '../action/plan-action.ts'
import type { Figure, FigureLine } from '../figures.ts'
import type { Evidence } from '../following/evidence.ts'
import type { Observation } from '../following/observation.ts'
import type { ToldUpdate } from '../following/progress.store.ts'
import type { Milestone } from '../reviewing/milestone.ts'

/** Everything the page of an action shows. */
export type ActionShown = {
  readonly action: PlanAction
  readonly claims: readonly ClaimShown[]
  readonly updates: readonly (ToldUpdate & Redacted)[]
  readonly evidence: readonly Evidence[]
  /** The pledge it was made for, as its commitment says it. */
  readonly pledge: { readonly words: string; readonly href: string } | undefined
  /** For members alone; nobody has read their titles before the public would. */
  readonly milestones: readonly Milestone[]
  readonly mayTell: boolean
}

/** A claim with what is known of it: the figure it was linked to and its months, and what was observed. */
export type ClaimShown = {
  readonly claim: Claim
  readonly figure: Figure | undefined
  readonly lines: readonly FigureLine[]
  readonly observations: readonly (Observation & { readonly mayBeTold: boolean })[]
}

/** Which of the observations of an update are too small for whoever reads, by place. */
export type Redacted = { readonly untold: readonly number[] }
