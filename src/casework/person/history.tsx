import { sayDay } from '../day-words.ts'
import type { CouncilNames } from '../list/explain.ts'
import type { ListEvent } from '../list/list-event.store.ts'
import { isOnList, stateInWords, waysOfJoining } from '../list/list-state.ts'

/** How somebody came onto the list, changed on it and left it, the latest first. */
export function historyOfList(events: readonly ListEvent[], councils: CouncilNames) {
  if (events.length === 0) return <p class="govuk-body">They have never been on the list.</p>
  return (
    <ul class="govuk-list govuk-list--spaced">
      {events.map((event) => (
        <li>
          {`${sayDay(event.happenedOn)}: ${eventInWords(event, councils)}`}
          {event.stands === 'withdrawn' &&
            ' This was noted, and no longer holds: the record was put right.'}
        </li>
      ))}
    </ul>
  )
}

/** One thing the list has said, in a sentence. */
function eventInWords(event: ListEvent, councils: CouncilNames): string {
  const place = event.areaCode ? ` in ${councils.get(event.areaCode) ?? event.areaCode}` : ''
  const state = stateInWords(event.state).toLowerCase()
  if (event.joinedAs) {
    const way = waysOfJoining.find(({ code }) => code === event.joinedAs)?.label.toLowerCase()
    return `joined the list${place}, ${state} (${way}).`
  }
  if (!isOnList(event.state)) return `left the list: ${state}.`
  if (event.state === event.beforeState) return `moved on the list, now${place}.`
  return `stayed on the list${place}, now ${state}.`
}
