import type { VNode } from 'preact'
import { presentIn } from '../state/derive.ts'
import { questionPart } from '../view/lists-part.tsx'
import { nowPart } from '../view/now-part.tsx'
import { peoplePart } from '../view/people-part.tsx'
import { asksPart, ballotsPart, pledgesPart } from '../view/work-part.tsx'
import { doorPart } from './door-part.tsx'
import type { Place } from './place.ts'
import { RoomFrame } from './room-frame.tsx'

/** The room for a projector: large, without names of those who are here, and with the door for whoever comes late. */
export function WallPage({ place }: { readonly place: Place }): VNode {
  const { room, view, roomId } = place
  const shown = { roomId, audience: 'wall' as const, view }
  return (
    <RoomFrame place={place} title="The wall" mainClasses="waymark-room--wide waymark-room--wall">
      <h1 class="govuk-heading-xl">{room.title}</h1>
      <div class="waymark-room__columns">
        <div class="waymark-room__side">
          {nowPart(room, 'wall')}
          {peoplePart(shown, presentIn(room).length)}
          {doorPart(place)}
        </div>
        <div class="waymark-room__board">
          {ballotsPart(shown)}
          {(['in_place', 'gap', 'opportunity'] as const).map((question) =>
            questionPart(question, shown),
          )}
          {pledgesPart(shown)}
          {asksPart(shown)}
        </div>
      </div>
    </RoomFrame>
  )
}
