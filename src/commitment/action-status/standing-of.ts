import { Temporal } from 'temporal-polyfill'
import { type Due, dayOfMoment, type Period, readDue } from '#vocabulary'
import type { OpenColour } from './colours.ts'
import type { Confidence } from './confidence.ts'
import { type Life, lives } from './life.ts'
import { type ActionStatus, statusOf } from './status-of.ts'
import type { Cadence, TrackedAction } from './tracked-action.ts'

/** What was told of an action, once: how far it is, and what its owner thought. */
export type Told = {
  readonly life: string
  readonly confidence: string
  readonly reason?: string
  /** ISO 8601. */
  readonly at: string
}

/** An action as it is written, and everything that was told of it, in order. */
export type WrittenAction = {
  readonly lead: string
  readonly due: string
  readonly progress: readonly Told[]
  readonly isEvidenceAccepted: boolean
}

/** What an action is followed by: the time its dates are read for, since when, and how often an update is expected. */
export type Following = {
  readonly period: Period
  readonly followedFrom: Temporal.PlainDate | undefined
  readonly cadence: Cadence
}

/** When an action is due and how it stands on a day, from what is written and told of it. */
export function standingOf(
  action: WrittenAction,
  following: Following,
  today: Temporal.PlainDate,
): { readonly due: Due; readonly status: ActionStatus } {
  const due = readDue(action.due, { period: following.period })
  return { due, status: statusOf(trackedOf(action, { due, ...following }), today) }
}

function trackedOf(
  action: WrittenAction,
  { due, followedFrom, cadence }: Omit<Following, 'period'> & { readonly due: Due },
): TrackedAction {
  const last = action.progress.at(-1)
  const followed = {
    ...{ due, followedFrom, cadence },
    owner: action.lead || undefined,
    confidence: confidenceOf(last),
    updatedOn: last && dayOfMoment(Temporal.Instant.from(last.at)),
    doneOn: [],
    dependencies: [],
    override: undefined,
  }
  const life = lifeOf(last)
  if (life !== 'complete' && life !== 'business_as_usual') return { ...followed, life }
  return {
    ...followed,
    life,
    evidence: action.isEvidenceAccepted ? 'accepted' : 'awaited',
    colourBefore: colourBefore(action, followed),
  }
}

/** The colour it had on the day before which it was not yet said to be done. */
function colourBefore(
  action: WrittenAction,
  followed: Pick<TrackedAction, 'due' | 'followedFrom' | 'cadence'>,
): OpenColour {
  const first = action.progress.findIndex(({ life }) => isDone(life))
  const before = { ...action, progress: action.progress.slice(0, first) }
  const day = dayOfMoment(Temporal.Instant.from(action.progress[first]?.at ?? ''))
  const { colour } = statusOf(trackedOf(before, followed), day)
  return colour === 'blue' ? 'green' : colour
}

function isDone(life: string): boolean {
  return life === 'complete' || life === 'business_as_usual'
}

function lifeOf(last: Told | undefined): Life {
  return lives.find(({ code }) => code === last?.life)?.code ?? 'not_started'
}

function confidenceOf(last: Told | undefined): Confidence | undefined {
  switch (last?.confidence) {
    case 'on_track':
      return { level: 'on_track' }
    case 'some_risk':
    case 'off_track':
      return { level: last.confidence, reason: last.reason ?? '' }
    default:
      return undefined
  }
}
