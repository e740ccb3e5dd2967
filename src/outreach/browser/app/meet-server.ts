import type { PhoneEvent, UploadAnswer } from '../../phone/phone-event.ts'
import { type SendResult, sendOutbox } from '../../phone/send-outbox.ts'
import { leaseHours, type Tonight } from '../../phone/tonight.ts'
import { entriesIn, type OpenPhone, openPhone, outboxOf, wordsOf } from '../outbox.ts'
import { asTold, phoneNow } from './phone-clock.ts'
import { openWords, sealWords, wrappingOf } from './phone-key.ts'
import { type Kept, keep, keptOf, openRooms, type Phone, wipeRooms } from './rooms-of-phone.ts'

/** What came of meeting the server: as of sending, or that there is no signal, or that the phone was wiped. */
export type Meeting = SendResult | 'no-signal' | 'wiped' | 'locked' | 'not-in-use'

const inUse = 'tonight'

/**
 * One contact with the server: it is asked whether this phone is still in use, what is to travel tonight is
 * brought up to date, and all that waits is sent. One at a time, whether a page or the service worker does it.
 */
export function meetServer(): Promise<Meeting> {
  return navigator.locks.request('waymark-phone', meet)
}

async function meet(): Promise<Meeting> {
  const phone = await openRooms()
  const kept = await keptOf(phone)
  if (!kept) return 'not-in-use'
  const state = await askState(kept).catch(() => 'no-signal' as const)
  if (state === 'no-signal') return state
  if (state === 'revoked') return leaveAndWipe(phone, kept)
  const tonight = await askTonight(kept).catch(() => 'no-signal' as const)
  if (typeof tonight === 'string') return tonight
  // its own token says that it is in use: whoever is signed in is told nothing of a phone that is not theirs
  if (tonight.device === 'unknown' && state === 'in_use') return 'other'
  if (tonight.device !== 'in_use') return tonight.device
  const open = (await openPhone()) ?? (await unlock(phone, kept, tonight))
  if (!open) return 'locked'
  const sealedTonight = await sealWords(open.key, tonight, inUse)
  await keep(phone, {
    ...{ sealedTonight, member: tonight.member, formToken: tonight.form_token },
    ...{ lastContact: phoneNow(), leaseUntil: phoneNow() + leaseHours * 3_600_000 },
  })
  const post = (events: readonly PhoneEvent[]) => sendBatch(kept, tonight.form_token, events)
  return sendOutbox(outboxOf(open), post)
}

/** What travels tonight, as last heard. */
export async function tonightOf({ phone, key }: OpenPhone): Promise<Tonight | undefined> {
  const sealed = (await keptOf(phone))?.sealedTonight
  return sealed && ((await openWords(key, sealed, inUse)) as Tonight)
}

/** Sends JSON without whoever is signed in, for what the phone's token answers for. */
async function sayAsPhone(path: string, kept: Kept, more: object): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ device_id: kept.deviceId, token: kept.token, ...more }),
  })
}

async function askState(kept: Kept): Promise<string> {
  const answer = await sayAsPhone('/outreach/phone/state', kept, {})
  if (!answer.ok) throw new Error('No answer')
  const { state } = (await answer.json()) as { readonly state: string }
  return state
}

/**
 * A phone that was taken out of use leaves what nobody else has, and then forgets everything. Where there is
 * no signal halfway, it stays as it is and does it at its next contact. What it cannot open it cannot leave.
 */
async function leaveAndWipe(phone: Phone, kept: Kept): Promise<Meeting> {
  const open = await openPhone()
  for (const state of ['waiting', 'sending', 'refused'] as const) {
    const entries = open ? await entriesIn(phone, state, 100_000) : []
    for (let from = 0; open && from < entries.length; from += 50) {
      const batch = entries.slice(from, from + 50)
      const events = await Promise.all(batch.map((entry) => wordsOf(open, entry)))
      const answer = await sayAsPhone('/outreach/phone/left', kept, {
        ...{ events, device_now: asTold(phoneNow()) },
      }).catch(() => undefined)
      // 403 is the house's last word: it takes nothing more of this phone
      if (!answer?.ok && answer?.status !== 403) return 'no-signal'
    }
  }
  await sayAsPhone('/outreach/phone/wiped', kept, {}).catch(() => undefined)
  await wipeRooms(phone)
  return 'wiped'
}

async function askTonight(kept: Kept): Promise<Tonight | 'signed-out' | 'no-signal'> {
  const answer = await fetch(`/outreach/phone/tonight?device=${kept.deviceId}`, {
    redirect: 'manual',
    cache: 'no-store',
  })
  if (answer.type === 'opaqueredirect' || answer.status === 403) return 'signed-out'
  return answer.ok ? ((await answer.json()) as Tonight) : 'no-signal'
}

async function sendBatch(
  kept: Kept,
  formToken: string,
  events: readonly PhoneEvent[],
): Promise<UploadAnswer | 'signed-out'> {
  const answer = await fetch('/outreach/phone/contacts', {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ form_token: formToken, device_id: kept.deviceId, device_now: asTold(phoneNow()) },
      events,
    }),
  })
  if (answer.type === 'opaqueredirect' || answer.status === 403) return 'signed-out'
  if (!answer.ok) throw new Error(`Answered ${answer.status}`)
  return (await answer.json()) as UploadAnswer
}

/** A phone that heard nothing for too long is opened again for its own member, who has signed in. */
async function unlock(phone: Phone, kept: Kept, tonight: Tonight): Promise<OpenPhone | undefined> {
  const answer = await fetch('/outreach/phone/key', {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ form_token: tonight.form_token, device_id: kept.deviceId }),
  })
  if (!answer.ok) return undefined
  const { secret } = (await answer.json()) as { readonly secret: string }
  const leaseUntil = phoneNow() + leaseHours * 3_600_000
  await keep(phone, { wrapping: await wrappingOf(secret), leaseUntil })
  return openPhone()
}
