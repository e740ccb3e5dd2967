import type { VNode } from 'preact'
import { select } from '#design'
import { peopleHere } from '../state/derive.ts'
import { actForm } from './act-form.tsx'
import { errorIn } from './fields-of-place.tsx'
import type { Place } from './place.ts'
import { RoomFrame } from './room-frame.tsx'

/** Handing over to somebody who is here. It stands in the log. */
export function HandOverPage({ place }: { readonly place: Place }): VNode {
  const { room, view } = place
  const here = new Set(peopleHere(room).map(({ id }) => id))
  const others = view.seats.filter(({ id }) => here.has(id) && id !== room.facilitator)
  return (
    <RoomFrame place={place} title="Hand over">
      <h1 class="govuk-heading-l">Hand over to somebody</h1>
      <p class="govuk-body">One facilitates at a time. Whoever does can hand over again.</p>
      {others.length === 0 ? (
        <p class="govuk-body">Nobody else is here yet.</p>
      ) : (
        actForm(place, {
          act: 'hand-over',
          press: 'Hand over',
          children: select({
            name: 'to',
            label: { text: 'To whom?' },
            errorMessage: errorIn(place, 'hand-over', 'to'),
            items: others.map(({ id, name, organisation }) => ({
              value: id,
              text: [name, organisation].filter(Boolean).join(', '),
            })),
          }),
        })
      )}
    </RoomFrame>
  )
}
