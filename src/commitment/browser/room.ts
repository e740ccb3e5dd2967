import { keepClock } from './room/clock.ts'
import { type Message, showParts } from './room/parts.ts'
import { noSignal, say, sayThereIsSignal, stepFollowed, stepShown } from './room/say.ts'
import { isLeaving, turnTo } from './room/turn.ts'
import { sendForms } from './room/waiting.ts'

/** What the page of a room gains where scripts run: it shows what others do, counts down, and sends again what had no signal. */
function improveRoom(room: HTMLElement): void {
  const { room: id, position, path } = room.dataset
  const as = path === 'wall' ? '&as=wall' : ''
  const stream = new EventSource(`/room/${id}/live?after=${position}${as}`)
  stream.addEventListener('room', (event) => {
    const { parts, turn } = JSON.parse(event.data) as Message
    const before = stepShown()
    showParts(parts)
    const now = stepFollowed(before)
    if (turn) turnTo()
    else if (now) say(`Now: ${now}`)
  })
  stream.addEventListener('error', () => {
    if (!isLeaving) say(`${noSignal} What you write is kept here, and sent when it is back.`)
  })
  stream.addEventListener('open', sayThereIsSignal)
  sendForms(`waymark-room-${id}`, room)
  keepClock()
}

const room = document.getElementById('room')
if (room) improveRoom(room)
