import type { Temporal } from 'temporal-polyfill'
import { type CaseCard, phaseOf } from '../../templates/template.ts'
import { type Room, type Seat, stepNow } from './room.ts'

/** Those who sit in the room and have not left: facilitators, note-takers and participants. */
export function peopleHere(room: Room): readonly Seat[] {
  return [...room.seats.values()].filter(
    ({ hasLeft, role }) => !hasLeft && role !== 'wall' && role !== 'observer',
  )
}

/** Everybody whose name stands in the list of who is here: those who sit in the room, and who watches. */
export function presentIn(room: Room): readonly Seat[] {
  return [...room.seats.values()].filter(({ hasLeft, role }) => !hasLeft && role !== 'wall')
}

/** The story a room reads together: the one that is chosen, or the only one there is. */
export function storyOf({ template, story }: Room): CaseCard | undefined {
  const { cards } = template
  return cards.length === 1 ? cards[0] : cards.find(({ code }) => code === story)
}

/** How a step stands: derived from when the room came and went, never noted by itself. */
export type StepStanding = {
  readonly phase: string
  readonly step: string
  readonly firstEntered: Temporal.Instant | undefined
  readonly lastLeft: Temporal.Instant | undefined
  readonly minutesSpent: number
  readonly isNow: boolean
}

/** How every step stands at a moment, in the order of the template. */
export function stepStandings(room: Room, now: Temporal.Instant): readonly StepStanding[] {
  const at = stepNow(room)
  return room.template.phases.flatMap((phase) =>
    phase.steps.map((step) => {
      const visits = room.visits.filter((one) => one.phase === phase.code && one.step === step.code)
      return {
        phase: phase.code,
        step: step.code,
        firstEntered: visits[0]?.from,
        lastLeft: visits.at(-1)?.until,
        minutesSpent: Math.round(
          visits.reduce((sum, { from, until }) => sum + workedMs(room, from, until ?? now), 0) /
            60_000,
        ),
        isNow: at?.phase === phase.code && at.step === step.code && at.until === undefined,
      }
    }),
  )
}

/** When the time of the step the room is at is up, pauses counted out; nothing while it is paused or not at one. */
export function stepEndsAt(room: Room): Temporal.Instant | undefined {
  const at = stepNow(room)
  if (!at || at.until || room.state !== 'running') return undefined
  const minutes = minutesPlanned(room, at.phase, at.step)
  const paused = pausedMs(room, at.from, undefined)
  return at.from.add({ milliseconds: Math.max(0, minutes) * 60_000 + paused })
}

/** How many minutes are left at the step, when the room is paused and the clock stands; below nought when over time. */
export function minutesLeft(room: Room, now: Temporal.Instant): number | undefined {
  const at = stepNow(room)
  if (!at || at.until) return undefined
  const spent = workedMs(room, at.from, now) / 60_000
  return Math.ceil(minutesPlanned(room, at.phase, at.step) - spent)
}

/** The minutes a step has: those of the template, and what whoever facilitates gave or took. */
export function minutesPlanned(room: Room, phaseCode: string, stepCode: string): number {
  const step = phaseOf(room.template, phaseCode)?.steps.find(({ code }) => code === stepCode)
  return (step?.minutes ?? 0) + (room.shifted.get(`${phaseCode}/${stepCode}`) ?? 0)
}

/** The step that follows the one the room is at; none at the end. */
export function stepAfter(
  room: Room,
): { readonly phase: string; readonly step: string } | undefined {
  const all = room.template.phases.flatMap((phase) =>
    phase.steps.map((step) => ({ phase: phase.code, step: step.code })),
  )
  const at = stepNow(room)
  const place = all.findIndex(({ phase, step }) => phase === at?.phase && step === at.step)
  return all[place + 1]
}

function workedMs(room: Room, from: Temporal.Instant, until: Temporal.Instant): number {
  return until.epochMilliseconds - from.epochMilliseconds - pausedMs(room, from, until)
}

/** The milliseconds of pauses within a stretch; a pause that still runs counts up to the end of the stretch. */
function pausedMs(room: Room, from: Temporal.Instant, until: Temporal.Instant | undefined): number {
  return room.pauses.reduce((sum, pause) => {
    const end = pause.until ?? until
    if (!end) return sum
    const last = Math.min(end.epochMilliseconds, until?.epochMilliseconds ?? end.epochMilliseconds)
    return sum + Math.max(0, last - Math.max(pause.from.epochMilliseconds, from.epochMilliseconds))
  }, 0)
}
