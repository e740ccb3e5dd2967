import type { ComponentChildren, VNode } from 'preact'
import { assetAddress, backLink, errorSummary, Page, problemList } from '#design'
import { nowInWords } from '../view/now-part.tsx'
import type { Place } from './place.ts'
import { sentPart } from './sent-part.tsx'

type Frame = {
  readonly title: string
  readonly mainClasses?: string
  readonly children: ComponentChildren
}

/** What the page of a whole room is called: where the room is, and which it is. */
export function titleOfRoom({ room }: Place): string {
  return `${saidNow(room)} – ${room.title}`
}

function saidNow(room: Place['room']): string {
  return room.state === 'paused' ? `Paused at ${nowInWords(room)}` : nowInWords(room)
}

/** The frame of every page of a room: nothing but the room, what went wrong, and the way back to it. */
export function RoomFrame({
  place,
  title,
  mainClasses,
  children,
}: Frame & { readonly place: Place }): VNode {
  const { sentBack, path, roomId, room } = place
  const list = wrongIn(sentBack)
  return (
    <Page
      {...place.frame}
      title={title}
      sections={[]}
      problem={list.length > 0}
      scripts={[assetAddress('room.js')]}
      {...(mainClasses ? { mainClasses } : {})}
      before={
        path === '' ? undefined : backLink({ text: 'Back to the room', href: `/room/${roomId}` })
      }
    >
      <div
        id="room"
        data-room={roomId}
        data-position={room.position}
        data-path={path}
        data-now={saidNow(room)}
      >
        <div id="room-news" class="waymark-room__news" role="status" aria-live="polite" />
        <div id="room-returned" />
        {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
        {sentPart(place)}
        {children}
      </div>
    </Page>
  )
}

/** What is wrong with what was sent back: why the rules said no, and each field. */
function wrongIn(sentBack: Place['sentBack']) {
  if (!sentBack) return []
  const fields = problemList(sentBack.problems, ['command_id', 'entry_id'])
  return sentBack.refusal ? [{ text: sentBack.refusal }, ...fields] : fields
}
