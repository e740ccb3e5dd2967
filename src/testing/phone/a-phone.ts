import type { FastifyInstance } from 'fastify'
import { v7 } from 'uuid'
import type { EventAnswer, Outbox, PhoneEvent, UploadAnswer } from '#outreach'

type Answered = { readonly status: number; readonly body: unknown }

/** A phone that speaks to the house as the app does, without a browser. */
export type Phone = {
  readonly deviceId: string
  readonly token: string
  /** Signs its member in again, in the same browser. */
  readonly signIn: () => Promise<void>
  readonly get: (path: string) => Promise<Answered>
  readonly send: (path: string, body: object) => Promise<Answered>
  readonly upload: (events: readonly unknown[], now?: string) => Promise<UploadAnswer>
}

/** Signs a member in and registers a phone of theirs. */
export async function aPhone(web: FastifyInstance, memberId: string): Promise<Phone> {
  const signedIn = browserOn(web, memberId)
  await signedIn.signIn()
  const deviceId = v7()
  const name = 'Test phone'
  const given = await signedIn.send('/outreach/phone/devices', { device_id: deviceId, name })
  const { token } = given.body as { readonly token: string }
  return {
    deviceId,
    token,
    ...signedIn,
    upload: async (events, now = '2024-07-02T11:00:00Z') => {
      const answer = await signedIn.send('/outreach/phone/contacts', {
        ...{ device_id: deviceId, device_now: now, events },
      })
      if (answer.status !== 200) throw new Error(`The upload was answered ${answer.status}`)
      return answer.body as UploadAnswer
    },
  }
}

/** The browser of a phone, in which a member can be signed in. */
function browserOn(web: FastifyInstance, member: string): Pick<Phone, 'signIn' | 'get' | 'send'> {
  let [cookie, form_token] = ['', '']
  const get: Phone['get'] = async (url) => read(await web.inject({ url, headers: { cookie } }))
  return {
    get,
    signIn: async () => {
      const signedIn = await web.inject({
        method: 'POST',
        url: '/sign-in',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ member, back: '/', form_token }).toString(),
      })
      cookie = signedIn.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
      const page = await get('/sign-out')
      if (page.status !== 200) throw new Error(`Signing in was answered ${signedIn.statusCode}`)
      form_token = /name="form_token" value="([^"]+)"/.exec(String(page.body))?.[1] ?? ''
    },
    send: async (url, body) =>
      read(await web.inject({ method: 'POST', url, ...as(url, cookie, { form_token, ...body }) })),
  }
}

function read(answer: Awaited<ReturnType<FastifyInstance['inject']>>): Answered {
  const isJson = String(answer.headers['content-type']).includes('json')
  return { status: answer.statusCode, body: isJson ? answer.json() : answer.body }
}

/** An event with somebody nobody could name, a minute before the house's clock. */
export function anEvent(changes: Partial<PhoneEvent> = {}): PhoneEvent {
  return {
    id: v7(),
    sequence: 1,
    told_at: '2024-07-02T10:59:00Z',
    met: 'unnamed',
    contact_type: 'bedded_down',
    area_code: 'E08000025',
    ...changes,
  }
}

const stateAfter = {
  stored: 'stored',
  already: 'stored',
  refused: 'refused',
  later: 'sending',
} as const

/** An outbox that is kept nowhere, and whose entries can be looked at. */
export function anOutbox(events: readonly PhoneEvent[]): Outbox & {
  readonly states: () => readonly string[]
} {
  const entries = new Map(events.map((event) => [event.id, { event, state: 'waiting' }]))
  const put = (from: string, to: string) => {
    for (const entry of entries.values()) if (entry.state === from) entry.state = to
  }
  return {
    takeWaiting: async (most) => {
      const waiting = [...entries.values()].filter(({ state }) => state === 'waiting')
      for (const entry of waiting.slice(0, most)) entry.state = 'sending'
      return waiting.slice(0, most).map(({ event }) => event)
    },
    putBack: async () => put('sending', 'waiting'),
    settle: async (answers: readonly EventAnswer[]) => {
      for (const { id, outcome } of answers) {
        const entry = entries.get(id)
        if (entry && entry.state !== 'stored') entry.state = stateAfter[outcome]
      }
    },
    states: () => [...entries.values()].map(({ state }) => state),
  }
}

/** A page sends a form; the app sends JSON. */
function as(url: string, cookie: string, fields: Readonly<Record<string, unknown>>) {
  if (!url.startsWith('/outreach/devices/')) return { headers: { cookie }, payload: fields }
  const typed = Object.entries(fields).map(([name, value]) => [name, String(value)])
  return {
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(typed).toString(),
  }
}
