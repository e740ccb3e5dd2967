import { clearForm, fillForm, isEmptyForm } from './form-fields.ts'
import { leaveToSay, sayWhatWasLeft } from './left-to-say.ts'
import { returnedTo, type Waiting } from './returned.ts'
import { noSignal, say } from './say.ts'
import { followIfBehind, isLeaving } from './turn.ts'

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
  const queue = (one: Waiting) => {
    keep([...read(), one])
    void sendAll()
  }
  const giveBack = returnedTo(`${key}-returned`, queue)
  let isSending = false
  const sendAll = async () => {
    if (isSending) return
    isSending = true
    for (let [next] = read(); next; [next] = read()) {
      const answer = await answerTo(next)
      if (!answer) break
      told(answer.no, next, { room, giveBack })
      // another page of this device may have sent it as well, and gone on
      const { body } = next
      keep(read().filter((one) => one.body !== body))
    }
    isSending = false
    const { length } = read()
    if (length > 0 && !isLeaving) {
      say(`${noSignal} ${length} waiting to be sent from this device.`)
      setTimeout(() => void sendAll(), betweenTries)
    }
  }
  room.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    const act = form.dataset['act'] ?? ''
    if (!mayWait.includes(act)) return
    event.preventDefault()
    const body = new URLSearchParams(new FormData(form) as never).toString()
    renew(form, act)
    queue({ to: form.action, body, act })
  })
  sayWhatWasLeft(room)
  addEventListener('online', () => void sendAll())
  void sendAll()
}

/** How the room answered; nothing where it did not, or where the page is left: that can neither read an answer nor keep what it gives back, and the next page sends it again. */
async function answerTo(one: Waiting): Promise<{ readonly no: No | undefined } | undefined> {
  const answer = await post(one).catch(() => undefined)
  if (!answer || answer.status >= 500 || answer.status === 429) return undefined
  const no = answer.ok ? undefined : ((await answer.json().catch(() => ({}))) as No)
  return isLeaving ? undefined : { no }
}

function post({ to, body }: Waiting): Promise<Response> {
  return fetch(to, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-waymark-script': '1' },
    body,
  })
}

/** The id under which an act begins something. */
const beginnings: Readonly<Record<string, string>> = {
  'add-entry': 'entry_id',
  'draft-pledge': 'pledge_id',
  'make-ask': 'ask_id',
}

/** Makes a form ready for the next: empty where something was begun with it, and under ids of its own. */
function renew(form: HTMLFormElement, act: string): void {
  const begun = beginnings[act]
  for (const name of ['command_id', begun]) {
    const field = form.querySelector<HTMLInputElement>(`[name="${name}"]`)
    if (field) field.value = crypto.randomUUID()
  }
  if (begun) clearForm(form)
  if (act === 'add-entry') form.querySelector<HTMLElement>('[name="words"]')?.focus()
}

type Telling = {
  readonly room: HTMLElement
  readonly giveBack: (one: Waiting, why: string) => void
}

/** What came of it: the room goes on; what was refused is said, and stands in its form again, or beside the room. */
function told(no: No | undefined, sent: Waiting, telling: Telling): void {
  const { room } = telling
  if (!no) {
    say(sent.act === 'add-entry' ? 'It is in the room.' : '')
    const isSign = sent.act.includes('hand') || sent.act.includes('ready')
    const isElsewhere = room.dataset['path'] !== ''
    if (isElsewhere || isSign) location.assign(`/room/${room.dataset['room']}`)
    else followIfBehind()
    return
  }
  refusedWith(no, sent, telling)
}

type No = {
  readonly problems?: Readonly<Record<string, string>>
  readonly refusal?: string
  readonly isOver?: boolean
}

function refusedWith(
  { problems = {}, refusal, isOver }: No,
  sent: Waiting,
  { room, giveBack }: Telling,
): void {
  const why = refusal ?? Object.values(problems)[0] ?? 'It was not taken. Open the page again'
  // the page of a ballot that is closed asks for what nobody takes any more
  if (isOver && sent.act.startsWith('vote') && room.dataset['path'] !== '') {
    leaveToSay(`Your vote was not taken. ${why}.`)
    location.assign(`/room/${room.dataset['room']}`)
    return
  }
  if (!(sent.act in beginnings)) {
    say(`${why}.`)
    return
  }
  const form = room.querySelector<HTMLFormElement>(`[data-act="${sent.act}"]`)
  // what only its fields keep out can be mended where it was written
  if (!refusal && form && isEmptyForm(form)) {
    fillForm(form, sent.body)
    say(`${why}. What you wrote stands in the form again.`)
  } else {
    giveBack(sent, why)
    say(`${why}. What you wrote is kept on this device, at the top of the page.`)
  }
}
