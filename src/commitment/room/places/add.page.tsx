import type { VNode } from 'preact'
import { input, select } from '#design'
import { actForm } from './act-form.tsx'
import { entryFields, errorIn } from './fields-of-place.tsx'
import { type Place, textOf, typedIn } from './place.ts'
import { RoomFrame } from './room-frame.tsx'

/** Adding what somebody in the room says, or what stands on paper: quick to repeat, and visible in the log as what it is. */
export function AddPage({ place }: { readonly place: Place }): VNode {
  const typed = typedIn(place, 'add-for-room')
  const channel = textOf(typed, 'channel') ?? place.query['channel'] ?? 'proxy'
  const organisation = textOf(typed, 'organisation') ?? place.query['organisation']
  return (
    <RoomFrame place={place} title="Add for the room">
      <h1 class="govuk-heading-l">Add for somebody in the room</h1>
      <p class="govuk-body">
        The log says that it was added for them. Where no organisation is chosen it stands under
        nobody’s name.
      </p>
      {actForm(place, {
        act: 'add-for-room',
        press: 'Add it, and add another',
        about: { entry_id: place.freshId() },
        children: (
          <>
            {entryFields(place, 'add-for-room', typed ?? { question: place.query['question'] })}
            {select({
              name: 'organisation',
              label: { text: 'For which organisation?' },
              value: organisation,
              items: [
                { value: '', text: 'Nobody’s name' },
                ...[...place.view.organisations].map(([id, name]) => ({ value: id, text: name })),
              ],
            })}
            {select({
              name: 'channel',
              label: { text: 'How did it come?' },
              value: channel,
              items: [
                { value: 'proxy', text: 'Said in the room' },
                { value: 'paper', text: 'From paper' },
                { value: 'organiser', text: 'Suggested by the organiser' },
              ],
            })}
            {input({
              name: 'theme',
              value: textOf(typed, 'theme'),
              label: { text: 'Theme, where there is one' },
              errorMessage: errorIn(place, 'add-for-room', 'theme'),
            })}
            {input({
              name: 'addressee',
              value: textOf(typed, 'addressee'),
              label: { text: 'Who could act, where that is another body' },
              errorMessage: errorIn(place, 'add-for-room', 'addressee'),
            })}
          </>
        ),
      })}
    </RoomFrame>
  )
}
