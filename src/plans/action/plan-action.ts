import type { Temporal } from 'temporal-polyfill'
import type { Cadence, Confidence, Life, OpenColour, Override } from '#commitment'
import type { AgencyId, Due, Id } from '#vocabulary'
import type { DocumentedClaim } from '../document/plan-document.ts'
import type { ClaimId, PlanActionId, SectionId } from '../ids.ts'

/** An organisation and a post that leads an action or works on it; `agencyId` where it is one of this house. */
export type Assigned = {
  readonly name: string
  readonly agencyId: AgencyId | undefined
  /** Whether somebody is still to be found: “successful provider”. */
  readonly isPlaceholder: boolean
}

/** How an indicator stands to a claim: it counts what this action does, or a shared outcome the action adds to. */
export const claimLinks = [
  { code: 'measured_by', label: 'Measured by' },
  { code: 'contributes_to', label: 'Contributes to' },
] as const
export type ClaimLink = (typeof claimLinks)[number]['code']

/** What is said to show success, and the indicator it is told from where one was linked. */
export type Claim = Omit<DocumentedClaim, 'schedule'> & {
  readonly id: ClaimId
  readonly schedule: readonly string[]
  readonly linked:
    | {
        readonly indicator: string
        readonly link: ClaimLink
        readonly direction: 'up' | 'down' | 'hold' | undefined
        /** What the figure is to reach, where it was set; else what was written counts. */
        readonly target: number | undefined
        /** How often the figure is looked at. */
        readonly cadence: Cadence | undefined
      }
    | undefined
}

/** How an action stands, as its last update and the acts upon it left it. */
export type LeftAs = {
  readonly life: Life
  readonly confidence: Confidence | undefined
  readonly updatedOn: Temporal.PlainDate | undefined
  readonly doneOn: readonly Temporal.PlainDate[]
  readonly evidence: 'awaited' | 'accepted' | undefined
  readonly colourBefore: OpenColour | undefined
  readonly override: Override | undefined
}

/** An action of a plan, as it is written and as it stands. */
export type PlanAction = {
  readonly id: PlanActionId
  /** As people say it: “7.2”. */
  readonly number: string
  readonly formerNumbers: readonly string[]
  readonly sectionId: SectionId | undefined
  readonly type: string | undefined
  readonly stages: readonly string[]
  readonly statement: string
  /** Its own words for success; where it has none its section’s hold. */
  readonly success: string | undefined
  readonly resources: string | undefined
  readonly due: Due
  readonly leads: readonly Assigned[]
  readonly partners: readonly Assigned[]
  readonly claims: readonly Claim[]
  readonly pledge:
    | { readonly commitmentId: Id<'commitment'>; readonly pledgeId: Id<'pledge'> }
    | undefined
  readonly sinceVersion: number
  readonly left: LeftAs
}

/** How two actions are tied. `one` and `other` are in no order that means anything. */
export const linkKinds = [
  { code: 'related', forward: 'Related to', backward: 'Related to' },
  { code: 'same_as', forward: 'The same as', backward: 'The same as' },
  { code: 'depends', forward: 'Depends on', backward: 'Needed by' },
  { code: 'supersedes', forward: 'Takes the place of', backward: 'Replaced by' },
  { code: 'contributes', forward: 'Adds to', backward: 'Added to by' },
] as const
export type LinkKind = (typeof linkKinds)[number]['code']

/** A tie between two actions, from the first to the second: the first depends on the second. */
export type ActionLink = {
  readonly from: PlanActionId
  readonly to: PlanActionId
  readonly kind: LinkKind
  readonly declaredBy: 'from' | 'to' | 'both' | 'inferred'
}
