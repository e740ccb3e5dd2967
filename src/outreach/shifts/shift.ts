import { Temporal } from 'temporal-polyfill'
import { type AgencyId, done, type MemberId, type Outcome, refused } from '#vocabulary'
import type { ShiftId } from '../details/telling.store.ts'
import type { PatchId } from '../details/told-with.ts'

/** A part of a council that teams walk, under the name they give it. */
export type Patch = { readonly id: PatchId; readonly areaCode: string; readonly name: string }

/** What it was like out there. */
export const conditions = [
  { code: 'not_told', label: 'Not told' },
  { code: 'dry', label: 'Dry' },
  { code: 'wet', label: 'Wet' },
  { code: 'cold', label: 'Cold' },
  { code: 'snow_or_ice', label: 'Snow or ice' },
  { code: 'hot', label: 'Hot' },
] as const
export type Conditions = (typeof conditions)[number]['code']

/** A shift as it is planned: which team walks which patches of one council, from when to when. */
export type PlannedShift = {
  readonly id: ShiftId
  readonly areaCode: string
  readonly team: string
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly conditions: Conditions
  readonly patchIds: readonly PatchId[]
  readonly workerIds: readonly MemberId[]
}

/** A shift as it stands, with the patches that were walked. */
export type Shift = PlannedShift & {
  readonly agencyId: AgencyId
  readonly visitedIds: readonly PatchId[]
  readonly isCalledOff: boolean
}

export type PlanRefusal =
  | 'foreign-council'
  | 'ends-before-it-starts'
  | 'too-long'
  | 'too-long-ago'
  | 'too-far-ahead'
  | 'unknown-patch'
  | 'unknown-worker'

const mostHours = 16
const daysBack = 31
const daysAhead = 92

/** Whether a shift may be planned or told afterwards: in a council of the member's, of an agency's own people, and of one night. */
export function takeShift(
  shift: PlannedShift,
  when: {
    readonly now: Temporal.Instant
    readonly councils: readonly string[]
    readonly patches: readonly Patch[]
    readonly colleagues: readonly MemberId[]
  },
): Outcome<PlannedShift, PlanRefusal> {
  if (!when.councils.includes(shift.areaCode)) return refused('foreign-council')
  const hours = shift.startsAt.until(shift.endsAt).total('hours')
  if (hours <= 0) return refused('ends-before-it-starts')
  if (hours > mostHours) return refused('too-long')
  const hoursAgo = when.now.since(shift.startsAt).total('hours')
  if (hoursAgo > daysBack * 24) return refused('too-long-ago')
  if (hoursAgo < -daysAhead * 24) return refused('too-far-ahead')
  const known = when.patches.filter(({ areaCode }) => areaCode === shift.areaCode)
  if (shift.patchIds.some((id) => !known.some((patch) => patch.id === id))) {
    return refused('unknown-patch')
  }
  if (shift.workerIds.some((id) => !when.colleagues.includes(id))) return refused('unknown-worker')
  return done(shift)
}

/** Whether somebody on this shift is out now, or near enough: a list travels from two hours before to four after. */
export function isOn(shift: PlannedShift, now: Temporal.Instant): boolean {
  return (
    Temporal.Instant.compare(shift.startsAt.subtract({ hours: 2 }), now) <= 0 &&
    Temporal.Instant.compare(now, shift.endsAt.add({ hours: 4 })) <= 0
  )
}
