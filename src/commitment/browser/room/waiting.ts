import { say } from './turn.ts'

/** A form that is to be sent: kept on the device until the room has it. */
type Waiting = { readonly to: string; readonly body: string; readonly act: string }

/** Acts that can wait for a signal; whatever else is sent as any form is. */
const mayWait = [
  ...['add-entry', 'draft-pledge', 'make-ask', 'vote', 'vote-for-room', 'answer-pledge'],
  ...['raise-hand', 'lower-hand', 'say-ready', 'say-not-ready'],
]
const betweenTries = 3000

/** Sends forms without leaving the page, one after the other; what finds no signal is tried on until it is there, once. */
export function sendForms(key: string, room: HTMLElement): void {
  const read = () => JSON.parse(localStorage.getItem(key) ?? '[]') as readonly Waiting[]
  const keep = (all: readonly Waiting[]) => localStorage.setItem(key, JSON.stringify(all))
  let isSending = false
  const sendAll = async () => {
    if (isSending) return
    isSending = true
    for (let [next] = read(); next; [next] = read()) {
      const answer = await post(next).catch(() => undefined)
      if (!answer || answer.status >= 500 || answer.status === 429) break
      keep(read().slice(1))
      await told(answer, next, room)
    }
    isSending = false
    const { length } = read()
    if (length > 0) {
      say(`There is no signal. ${length} waiting to be sent from this device.`)
      setTimeout(() => void sendAll(), betweenTries)
    }
  }
  room.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    const act = form.dataset['act'] ?? ''
    if (!mayWait.includes(act)) return
    event.preventDefault()
    const body = new URLSearchParams(new FormData(form) as never).toString()
    keep([...read(), { to: form.action, body, act }])
    renew(form, act)
    void sendAll()
  })
  addEventListener('online', () => void sendAll())
  void sendAll()
}

function post({ to, body }: Waiting): Promise<Response> {
  return fetch(to, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-waymark-script': '1' },
    body,
  })
}

/** Makes a form ready for the next: empty where something was written, and under ids of its own. */
function renew(form: HTMLFormElement, act: string): void {
  for (const field of form.querySelectorAll<HTMLInputElement>(
    '[name="command_id"], [name="entry_id"]',
  )) {
    field.value = crypto.randomUUID()
  }
  const words = form.querySelector<HTMLTextAreaElement>('[name="words"]')
  if (act !== 'add-entry' || !words) return
  words.value = ''
  for (const box of form.querySelectorAll<HTMLInputElement>('[name="stages"]')) box.checked = false
  words.focus()
}

/** What came of it: the room goes on; what was refused is said, with what was written. */
async function told(answer: Response, sent: Waiting, room: HTMLElement): Promise<void> {
  const isElsewhere = room.dataset['path'] !== ''
  if (answer.ok) {
    say(sent.act === 'add-entry' ? 'It is in the room.' : '')
    const isSign = sent.act.includes('hand') || sent.act.includes('ready')
    if (isElsewhere || isSign) location.assign(`/room/${room.dataset['room']}`)
    return
  }
  const { problems = {}, refusal } = (await answer.json().catch(() => ({}))) as {
    readonly problems?: Readonly<Record<string, string>>
    readonly refusal?: string
  }
  const why = refusal ?? Object.values(problems)[0] ?? 'It was not taken. Open the page again'
  const words = new URLSearchParams(sent.body).get('words')
  const field = room.querySelector<HTMLTextAreaElement>('[data-act="add-entry"] [name="words"]')
  if (field && words && field.value === '') field.value = words
  say(`${why}. ${words ? 'What you wrote stands in the form again.' : ''}`)
}
