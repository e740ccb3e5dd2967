import { sayDay } from '../day-words.ts'
import type { MinutedTask, Standing } from './minuted-task.store.ts'

/** A task as the minutes tell it: as it stood when the meeting closed, and marked as later what became of it since. */
export function minutedInWords({ from, heldOn, what, stood, stands }: MinutedTask): string {
  const origin = from === 'before' ? ` from ${sayDay(heldOn)}` : ''
  const words = [
    stood.owner ?? 'nobody kept who did it',
    stood.dueOn ? dueInWords(stood.dueOn) : 'nobody kept by when',
    ...stateInWords(stood.state),
  ]
  const since = sinceThen(stood, stands)
  const later = since.length > 0 ? ` (later: ${since.join(', ')})` : ''
  return `Task${origin}: ${what} – ${words.join(', ')}${later}`
}

function sinceThen(stood: Standing, stands: Standing): readonly string[] {
  return [
    ...(stands.owner && stands.owner !== stood.owner ? [stands.owner] : []),
    ...(stands.dueOn && stands.dueOn !== stood.dueOn ? [dueInWords(stands.dueOn)] : []),
    ...(stands.state === stood.state ? [] : stateInWords(stands.state)),
  ]
}

function dueInWords(day: string): string {
  return `by ${sayDay(day)}`
}

function stateInWords(state: Standing['state']): readonly string[] {
  return state === 'open' ? [] : [state]
}
