import type { EventOf } from '../events/room-event.ts'
import { having } from './changing.ts'
import { type Room, stepNow } from './room.ts'

/** Gives the step the room is at more minutes: out of the next phase, out of a break, or by finishing later. */
export function shiftTime(room: Room, { from, minutes }: EventOf<'time-taken'>): Room {
  const now = stepNow(room)
  if (!now) return room
  const longer = shift(room, `${now.phase}/${now.step}`, minutes)
  if (from === 'finish-later') {
    return { ...longer, finishesLaterBy: longer.finishesLaterBy + minutes }
  }
  if (from === 'break') return { ...longer, shifted: shift(longer, 'break', -minutes).shifted }
  const next = firstStepAfter(room, now.phase)
  return next ? shift(longer, next, -minutes) : longer
}

function shift(room: Room, step: string, minutes: number): Room {
  return { ...room, shifted: having(room.shifted, step, (room.shifted.get(step) ?? 0) + minutes) }
}

/** The longest step of the phase that follows: it can best spare what is taken. */
function firstStepAfter({ template }: Room, phaseCode: string): string | undefined {
  const place = template.phases.findIndex(({ code }) => code === phaseCode)
  const phase = template.phases[place + 1]
  const longest = phase?.steps.toSorted((one, other) => other.minutes - one.minutes)[0]
  return phase && longest && `${phase.code}/${longest.code}`
}
