import type { VNode } from 'preact'
import { phaseOf } from '../../templates/template.ts'
import { presentIn } from '../state/derive.ts'
import { stepNow } from '../state/room.ts'
import type { Shown } from '../view/entry-part.tsx'
import { questionPart } from '../view/lists-part.tsx'
import { nowPart, pathwayPart } from '../view/now-part.tsx'
import { peoplePart } from '../view/people-part.tsx'
import { storyNow } from '../view/story-part.tsx'
import { asksPart, ballotsPart, pledgesPart } from '../view/work-part.tsx'
import { doorLine, doorPart } from './door-part.tsx'
import type { Place } from './place.ts'
import { RoomFrame, titleOfRoom } from './room-frame.tsx'

/** The room for a projector: large, without names of those who are here, and with the door for whoever comes late. */
export function WallPage({ place }: { readonly place: Place }): VNode {
  const { room, view, roomId } = place
  const shown = { roomId, audience: 'wall' as const, view }
  return (
    <RoomFrame
      place={place}
      title={titleOfRoom(place)}
      mainClasses="waymark-room--wide waymark-room--wall"
    >
      <h1 class="govuk-heading-xl">{room.title}</h1>
      {doorLine(place)}
      <div class="waymark-room__columns">
        <div class="waymark-room__side">
          {nowPart(room, 'wall')}
          {doorPart(place)}
          {peoplePart(shown, presentIn(room).length)}
        </div>
        <div class="waymark-room__board">
          {pathwayPart(room)}
          {storyNow(room, 'wall')}
          {ballotsPart(shown)}
          {boardOf(place).map((part) => partOf(part, shown))}
        </div>
      </div>
    </RoomFrame>
  )
}

const parts = ['in_place', 'gap', 'opportunity', 'pledges'] as const
type Part = (typeof parts)[number]

/** What the room is asked now stands first, where those who look up see it. */
function boardOf({ room }: Place): readonly Part[] {
  const at = stepNow(room)
  const asks = at && phaseOf(room.template, at.phase)?.asks
  const first = parts.filter((part) => part === (asks === 'next_steps' ? 'pledges' : asks))
  return [...first, ...parts.filter((part) => !first.includes(part))]
}

function partOf(part: Part, shown: Shown): VNode {
  if (part !== 'pledges') return questionPart(part, shown)
  return (
    <>
      {pledgesPart(shown)}
      {asksPart(shown)}
    </>
  )
}
