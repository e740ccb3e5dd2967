import type { Question } from '../../templates/template.ts'
import { type Room, stepNow } from '../state/room.ts'

/** Whether the room has gone past the phase that asks this. Nothing locks: what comes late is taken, and says so. */
export function isLateAnswer(room: Room, question: Question): boolean {
  const now = stepNow(room)
  if (!now) return false
  const places = room.template.phases.flatMap(({ asks }, place) =>
    asks === question ? [place] : [],
  )
  const last = places.at(-1)
  const here = room.template.phases.findIndex(({ code }) => code === now.phase)
  return last !== undefined && here > last
}
