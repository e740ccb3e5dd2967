import { Temporal } from 'temporal-polyfill'
import { type Confidence, type Life, type OpenColour, statusOf } from '#commitment'
import { done, type MemberId, type Outcome, refused } from '#vocabulary'
import type { PlanAction } from '../action/plan-action.ts'
import { documentedDueOf } from '../document/document-of.ts'
import type { DocumentedDue } from '../document/plan-document.ts'
import type { MilestoneId, ProgressId } from '../ids.ts'
import { type OpenPlan, trackedOf } from '../standing/action-standing.ts'
import type { Observation } from './observation.ts'

/** What somebody tells of an action. */
export type Telling = {
  readonly id: ProgressId
  readonly life: Life
  readonly confidence: Confidence | undefined
  readonly words: string
  /** The day on which something that recurs was done. */
  readonly doneOn: Temporal.PlainDate | undefined
  readonly reached: readonly MilestoneId[]
  readonly corrects: ProgressId | undefined
}

/** What a plan asked for and what was known when an update was written: it stays so, whatever changes later. */
export type AsItWas = {
  readonly due: DocumentedDue
  readonly targets: readonly { readonly raw: string; readonly target: number | null }[]
  readonly observations: readonly {
    readonly raw: string
    readonly on: string
    readonly value: number
    readonly outOf: number | null
  }[]
}

/** An update of an action as it is kept: never changed once published. */
export type Progress = Telling & {
  readonly asItWas: AsItWas
  readonly colour: string
  readonly writtenBy: MemberId
  readonly writtenAt: Temporal.Instant
}

export type ProgressRefusal =
  | 'words-missing'
  | 'reason-missing'
  | 'done-in-future'
  | 'plan-closed'
  | 'action-ended'

/** What an update makes of an action: the update to be kept and how the action is left; or why it cannot be. */
export function tell(
  open: OpenPlan,
  action: PlanAction,
  telling: Telling,
  by: {
    readonly memberId: MemberId
    readonly at: Temporal.Instant
    readonly today: Temporal.PlainDate
    readonly observations: readonly Observation[]
  },
): Outcome<{ readonly progress: Progress; readonly action: PlanAction }, ProgressRefusal> {
  const refusal = refusalOf(open, action, telling, by.today)
  if (refusal) return refused(refusal)
  const after = leftBy(open, action, telling, by.today)
  const status = statusOf(trackedOf(after, open), by.today)
  const progress = {
    ...telling,
    asItWas: asItWas(action, by.observations),
    colour: status.colour,
    writtenBy: by.memberId,
    writtenAt: by.at,
  }
  return done({ progress, action: after })
}

function refusalOf(
  { plan }: OpenPlan,
  { left }: PlanAction,
  { words, confidence, doneOn }: Telling,
  today: Temporal.PlainDate,
): ProgressRefusal | undefined {
  if (plan.state === 'closed') return 'plan-closed'
  if (left.life === 'withdrawn' || left.life === 'superseded') return 'action-ended'
  if (words.trim() === '') return 'words-missing'
  if (confidence && confidence.level !== 'on_track' && confidence.reason.trim() === '') {
    return 'reason-missing'
  }
  if (doneOn && Temporal.PlainDate.compare(doneOn, today) > 0) return 'done-in-future'
  return undefined
}

function leftBy(
  open: OpenPlan,
  action: PlanAction,
  { life, confidence, doneOn }: Telling,
  today: Temporal.PlainDate,
): PlanAction {
  const { left } = action
  const isDone = life === 'complete' || life === 'business_as_usual'
  const wasDone = left.life === 'complete' || left.life === 'business_as_usual'
  return {
    ...action,
    left: {
      ...left,
      ...{ life, confidence, updatedOn: today },
      doneOn: doneOn ? [...left.doneOn, doneOn] : left.doneOn,
      evidence: isDone ? (wasDone ? left.evidence : 'awaited') : undefined,
      colourBefore: isDone
        ? wasDone
          ? left.colourBefore
          : colourNow(open, action, today)
        : undefined,
    },
  }
}

/** The colour it keeps until the evidence is accepted. */
function colourNow(open: OpenPlan, action: PlanAction, today: Temporal.PlainDate): OpenColour {
  const { colour } = statusOf(trackedOf(action, open), today)
  return colour === 'blue' ? 'green' : colour
}

function asItWas({ due, claims }: PlanAction, observations: readonly Observation[]): AsItWas {
  return {
    due: documentedDueOf(due),
    targets: claims.map(({ raw, target }) => ({ raw, target })),
    observations: claims.flatMap(({ id, raw }) => {
      const last = observations.find(({ claimId }) => claimId === id)
      return last ? [{ raw, on: `${last.on}`, value: last.value, outOf: last.outOf ?? null }] : []
    }),
  }
}
