import type { VNode } from 'preact'
import { presentIn } from '../state/derive.ts'
import { questionPart } from '../view/lists-part.tsx'
import { nowPart } from '../view/now-part.tsx'
import { peoplePart } from '../view/people-part.tsx'
import { asksPart, ballotsPart, pledgesPart } from '../view/work-part.tsx'
import { actButton, actForm } from './act-form.tsx'
import { attributionField, entryFields } from './fields-of-place.tsx'
import { may, type Place, typedIn } from './place.ts'
import { RoomFrame, titleOfRoom } from './room-frame.tsx'
import { storiesPart } from './stories-part.tsx'

/** The room on the phone of whoever takes part: where we are, what to write, and everything so far. */
export function SeatedPage({ place }: { readonly place: Place }): VNode {
  const { room, audience, view, roomId } = place
  const shown = { roomId, audience, view }
  return (
    <RoomFrame place={place} title={titleOfRoom(place)}>
      <h1 class="govuk-heading-xl">{room.title}</h1>
      {nowPart(room, audience)}
      {ballotsPart(shown)}
      {composePart(place)}
      {signsPart(place)}
      {storiesPart(place)}
      {(['in_place', 'gap', 'opportunity'] as const).map((question) =>
        questionPart(question, shown),
      )}
      {pledgesPart(shown)}
      {asksPart(shown)}
      {peoplePart(shown, presentIn(room).length)}
      {endPart(place)}
    </RoomFrame>
  )
}

/** What somebody may write now. */
export function composePart(place: Place): VNode | null {
  const typed = typedIn(place, 'add-entry')
  return (
    <section id="write" aria-labelledby="write-heading" class="waymark-room__write">
      {may(place, 'add-entry') && (
        <h2 id="write-heading" class="govuk-heading-m">
          Write
        </h2>
      )}
      {actForm(place, {
        act: 'add-entry',
        press: 'Add it',
        about: { entry_id: place.freshId() },
        children: (
          <>
            {entryFields(place, 'add-entry', typed)}
            {attributionField(place, 'add-entry', typed)}
          </>
        ),
      })}
      <ul class="govuk-list">
        {may(place, 'draft-pledge') && (
          <li>
            <a class="govuk-link" href={`/room/${place.roomId}/pledges/new`}>
              Draft a pledge
            </a>
          </li>
        )}
        {may(place, 'make-ask') && (
          <li>
            <a class="govuk-link" href={`/room/${place.roomId}/asks/new`}>
              Ask another body for something
            </a>
          </li>
        )}
      </ul>
    </section>
  )
}

/** A hand, and being ready. */
function signsPart(place: Place): VNode {
  const { room, seat } = place
  const hasHandUp = seat !== undefined && room.hands.includes(seat.id)
  const at = room.visits.at(-1)
  const isReady =
    seat !== undefined && at !== undefined && room.ready.get(seat.id) === `${at.phase}/${at.step}`
  return (
    <div class="govuk-button-group">
      {hasHandUp
        ? actButton(place, 'lower-hand', 'Take my hand down')
        : actButton(place, 'raise-hand', 'Put my hand up')}
      {isReady
        ? actButton(place, 'say-not-ready', 'I am not ready after all')
        : actButton(place, 'say-ready', 'I am ready to go on')}
    </div>
  )
}

function endPart(place: Place): VNode {
  const { room, roomId } = place
  const isOver = room.state === 'closed' || room.state === 'published'
  return (
    <section class="waymark-room__end">
      {isOver && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/room/${roomId}/record`}>
            Read what was said and pledged
          </a>
        </p>
      )}
      {actButton(place, 'leave', 'Leave the room')}
    </section>
  )
}
