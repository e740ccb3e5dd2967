import type { VNode } from 'preact'
import { apartIn } from '#design'
import type { Shown } from './entry-part.tsx'
import type { SeatView } from './room-view.ts'

const roleWords: Readonly<Record<string, string>> = {
  facilitator: 'co-facilitator',
  note_taker: 'note-taker',
  observer: 'observer',
}

/** Who is here, who has a hand up, and who is ready. A wall shows only how many. */
export function peoplePart({ view, audience }: Shown, count: number): VNode {
  const hands = view.seats.filter(({ hasHandUp }) => hasHandUp)
  return (
    <section id="people" class="waymark-room__people">
      <h2 class="govuk-heading-m">{`Who is here (${count})`}</h2>
      {audience === 'host' && hands.length > 0 && (
        <p class="govuk-body">
          <strong>
            {apartIn(
              `Hands up: ${hands.map(({ name }) => name).join(', ')}`,
              hands.map(({ name }) => name),
            )}
          </strong>
        </p>
      )}
      {view.seats.length > 0 && (
        <ul class="govuk-list">
          {view.seats.map((seat) => (
            <li key={seat.id}>{apartIn(inWords(seat), [seat.name, seat.organisation])}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function inWords({ name, organisation, role, ...seat }: SeatView): string {
  const { isFacilitating, isReady, hasHandUp } = seat
  const who = [name, organisation, isFacilitating ? 'facilitates now' : roleWords[role]]
    .filter(Boolean)
    .join(', ')
  return `${who}${hasHandUp ? ' – hand up' : ''}${isReady ? ' – ready' : ''}`
}
