import type { Temporal } from 'temporal-polyfill'
import type { Due } from '#vocabulary'
import type { OpenColour } from './colours.ts'
import type { Confidence } from './confidence.ts'
import type { Life } from './life.ts'

/** How often an update of an action is expected. */
export type Cadence = { readonly every: number; readonly unit: 'weeks' | 'months' }

/** Another action that must come first. */
export type Dependency = { readonly number: string; readonly due: Due; readonly life: Life }

/** A colour that somebody set by hand. It may only improve on the computed one with a reason everybody can read. */
export type Override = {
  readonly colour: OpenColour
  /** The first day it holds. */
  readonly from: Temporal.PlainDate
  readonly publishedReason: string | undefined
}

/** Where it stands in its life. What is said to be done keeps the colour it had until the evidence for that is accepted. */
export type Standing =
  | { readonly life: Exclude<Life, 'complete' | 'business_as_usual'> }
  | {
      readonly life: 'complete' | 'business_as_usual'
      readonly evidence: 'awaited' | 'accepted'
      readonly colourBefore: OpenColour
    }

/** What was written and recorded of an action. */
export type Followed = {
  readonly due: Due
  /** The organisation and the post; never a person’s name. */
  readonly owner: string | undefined
  readonly confidence: Confidence | undefined
  /** When the last update was published. */
  readonly updatedOn: Temporal.PlainDate | undefined
  readonly cadence: Cadence
  /** Since when this house follows the action: what was missed before that is not held against it. */
  readonly followedFrom: Temporal.PlainDate | undefined
  /** The days on which what recurs was done, in any order. */
  readonly doneOn: readonly Temporal.PlainDate[]
  readonly dependencies: readonly Dependency[]
  readonly override: Override | undefined
}

/** All that the colour of an action is told from, but for what day it is. */
export type TrackedAction = Followed & Standing
