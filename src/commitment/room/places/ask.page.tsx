import type { VNode } from 'preact'
import { checkboxes, input, textarea } from '#design'
import type { ActName } from '../acts/may.ts'
import type { AskView } from '../view/room-view.ts'
import { actButton, actForm } from './act-form.tsx'
import { errorIn } from './fields-of-place.tsx'
import { type Place, type Typed, textOf, textsOf, typedIn } from './place.ts'
import { RoomFrame } from './room-frame.tsx'

/** Something another body is asked for. */
export function NewAskPage({ place }: { readonly place: Place }): VNode {
  return (
    <RoomFrame place={place} title="Ask another body">
      <h1 class="govuk-heading-l">Ask another body for something</h1>
      <p class="govuk-body">
        What only somebody else can do. It is kept apart from what the room pledges.
      </p>
      {actForm(place, {
        act: 'make-ask',
        press: 'Add the ask',
        about: { ask_id: place.freshId() },
        children: askFields(
          place,
          'make-ask',
          typedIn(place, 'make-ask') ?? { entries: place.query['from'] },
        ),
      })}
    </RoomFrame>
  )
}

/** One ask. */
export function AskPage({ place, ask }: { readonly place: Place; readonly ask: AskView }): VNode {
  const about = { ask_id: ask.id }
  const { addressee, request, reason, entries } = ask
  return (
    <RoomFrame place={place} title="An ask">
      <span class="govuk-caption-l">{`Asked of ${addressee}`}</span>
      <h1 class="govuk-heading-l">{request}</h1>
      {reason && <p class="govuk-body">{`Because ${reason}`}</p>}
      {actForm(place, {
        act: 'change-ask',
        press: 'Change the ask',
        classes: 'govuk-button--secondary',
        about: { ...about, version: `${place.room.asks.get(ask.id)?.version ?? 1}` },
        children: askFields(
          place,
          'change-ask',
          typedIn(place, 'change-ask', about) ?? { addressee, request, reason, entries },
        ),
      })}
      {actButton(place, 'withdraw-ask', 'Take the ask away', about)}
    </RoomFrame>
  )
}

function askFields(place: Place, act: ActName, typed: Typed | undefined): VNode {
  const { entries } = place.view
  return (
    <>
      {input({
        name: 'addressee',
        value: textOf(typed, 'addressee'),
        label: { text: 'Whom do you ask?' },
        errorMessage: errorIn(place, act, 'addressee'),
      })}
      {textarea({
        name: 'request',
        rows: 3,
        value: textOf(typed, 'request'),
        label: { text: 'What should they do?' },
        errorMessage: errorIn(place, act, 'request'),
      })}
      {textarea({
        name: 'reason',
        rows: 2,
        value: textOf(typed, 'reason'),
        label: { text: 'Why?' },
        errorMessage: errorIn(place, act, 'reason'),
      })}
      {entries.length > 0 &&
        checkboxes({
          name: 'entries',
          classes: 'govuk-checkboxes--small waymark-room__choices',
          values: textsOf(typed, 'entries'),
          fieldset: { legend: { text: 'What supports it?', classes: 'govuk-fieldset__legend--s' } },
          items: entries.map(({ id, words }) => ({ value: id, text: words })),
        })}
    </>
  )
}
