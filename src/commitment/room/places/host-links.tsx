import type { VNode } from 'preact'
import { may, type Place } from './place.ts'

/** Where a host goes from the room: each a page of its own. */
export function hostLinks(place: Place): VNode {
  const { roomId, door, room } = place
  const to = (path: string, text: string) => (
    <li>
      <a class="govuk-link" href={`/room/${roomId}/${path}`}>
        {text}
      </a>
    </li>
  )
  return (
    <nav aria-label="More of this room">
      <ul class="govuk-list">
        {may(place, 'add-for-room') && to('add', 'Add for somebody in the room, or from paper')}
        {may(place, 'key-in') && to('keying', 'Type in many lines from paper')}
        {may(place, 'group') && to('arrange', 'Group, merge and link')}
        {may(place, 'open-ballot') && to('ballots/new', 'Open a ballot')}
        {room.state !== 'draft' && to('read-back', 'Read back, and what is still open')}
        {to('record', 'The log so far, and packs')}
        {to('wall', 'The wall view, for a projector')}
        {may(place, 'hand-over') && to('hand-over', 'Hand over to somebody')}
      </ul>
      {door && (
        <p class="govuk-body">
          {'People join at '}
          <a class="govuk-link" href={door.href}>
            {door.href.replace(/^https?:\/\//, '')}
          </a>
          {' with the code '}
          <strong class="waymark-room__code">{door.code}</strong>
          {'.'}
        </p>
      )}
    </nav>
  )
}
