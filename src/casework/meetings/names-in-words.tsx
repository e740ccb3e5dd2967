import type { ComponentChildren } from 'preact'
import { apartIn } from '#design'
import { sayDay } from '../day-words.ts'
import type { Task } from '../tasks/task.ts'
import type { Attendee } from './meeting.ts'

type Named = Pick<Attendee, 'name' | 'agencyName'>

/** Who takes part in a meeting, after a word that says so: each with their organisation. */
export function attendeesInWords(word: string, attendees: readonly Named[]): ComponentChildren {
  const each = attendees.map(({ name, agencyName }) => `${name}, ${agencyName}`)
  const names = attendees.flatMap(({ name, agencyName }) => [name, agencyName])
  return apartIn(`${word}: ${each.join('; ')}.`, names)
}

/** Who leads the work with somebody. */
export function leadInWords(lead: Named | undefined): ComponentChildren {
  if (!lead) return 'No lead worker.'
  const { name, agencyName } = lead
  return apartIn(`Lead worker: ${name}, ${agencyName}.`, [name, agencyName])
}

/** What is to be done, by whom and when, after a word that says since when. */
export function taskInWords(
  word: string,
  { what, owner, dueOn, state }: Pick<Task, 'what' | 'owner' | 'dueOn' | 'state'>,
): ComponentChildren {
  const came = state === 'open' ? '' : `, ${state}`
  return apartIn(`${word}${what} – ${owner}, by ${sayDay(dueOn)}${came}`, [what, owner])
}
