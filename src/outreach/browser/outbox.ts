import { v7 } from 'uuid'
import type { EventAnswer, PhoneEvent } from '../phone/phone-event.ts'
import type { Outbox } from '../phone/send-outbox.ts'
import { phoneNow } from './app/phone-clock.ts'
import { openKey, openWords, sealWords } from './app/phone-key.ts'
import { type Entry, type EntryState, keptOf, openRooms, type Phone } from './app/rooms-of-phone.ts'

/** What an entry says, but for what the outbox gives it. */
export type Told = Omit<PhoneEvent, 'id' | 'sequence'>

/** A phone in use whose key is at hand. */
export type OpenPhone = { readonly phone: Phone; readonly key: CryptoKey }

/** Opens the phone; nothing where it is not in use, or has heard nothing from Waymark for too long. */
export async function openPhone(): Promise<OpenPhone | undefined> {
  const phone = await openRooms()
  const kept = await keptOf(phone)
  const key = kept && (await openKey(phone, kept, phoneNow()))
  return key && { phone, key }
}

/** Puts something told into the outbox, sealed, where it waits; gives its id. It is on the disk when this answers. */
export async function putIn({ phone, key }: OpenPhone, told: Told, id = v7()): Promise<string> {
  const sequence = await nextSequence(phone)
  const event: PhoneEvent = { ...told, id, sequence }
  const sealed = await sealWords(key, event, id)
  const sealedKind = await sealWords(key, told.contact_type, kindOf(id))
  const toldAt = phoneNow()
  const entry = { id, sequence, state: 'waiting', toldAt, sealed, sealedKind } as const
  await phone.put('entry', entry, undefined)
  return id
}

/** The sequence of an entry: told in order on this phone, in microseconds so that no two are one. */
let last = 0
async function nextSequence(_phone: Phone): Promise<number> {
  last = Math.max(last + 1, phoneNow() * 1000)
  return last
}

/** What an entry says. */
export async function wordsOf(
  { key }: OpenPhone,
  entry: Pick<Entry, 'id' | 'sealed'>,
): Promise<PhoneEvent | undefined> {
  return entry.sealed ? ((await openWords(key, entry.sealed, entry.id)) as PhoneEvent) : undefined
}

/** How somebody was met, of an entry whose other words may be on the server. */
export async function kindIn(
  { key }: OpenPhone,
  { id, sealedKind }: Pick<Entry, 'id' | 'sealedKind'>,
): Promise<string | undefined> {
  return sealedKind && ((await openWords(key, sealedKind, kindOf(id))) as string)
}

function kindOf(id: string): string {
  return `how met, ${id}`
}

/** How an entry stands; one that is here no more was stored. */
export async function stateOf(phone: Phone, id: string): Promise<EntryState> {
  return (await phone.get('entry', id))?.state ?? 'stored'
}

/** How many entries stand in each way. */
export async function countEntries(phone: Phone): Promise<Readonly<Record<EntryState, number>>> {
  const count = (state: EntryState) =>
    phone.countFromIndex('entry', 'state', IDBKeyRange.bound([state, 0], [state, Infinity]))
  const [waiting, sending, stored, refused] = await Promise.all(
    (['waiting', 'sending', 'stored', 'refused'] as const).map(count),
  )
  return {
    waiting: waiting ?? 0,
    sending: sending ?? 0,
    stored: stored ?? 0,
    refused: refused ?? 0,
  }
}

/** The entries of one way to stand, the oldest first, some at most. */
export function entriesIn(
  phone: Phone,
  state: EntryState,
  most: number,
): Promise<readonly Entry[]> {
  const range = IDBKeyRange.bound([state, 0], [state, Infinity])
  return phone.getAllFromIndex('entry', 'state', range, most)
}

/** Lets a refused entry wait again, saying something else where it was put right. */
export async function sayAgain(
  open: OpenPhone,
  entry: Entry,
  change: Partial<PhoneEvent>,
): Promise<void> {
  const words = await wordsOf(open, entry)
  if (!words) return
  const sealed = await sealWords(open.key, { ...words, ...change }, entry.id)
  await open.phone.put('entry', { ...entry, sealed, state: 'waiting', answer: undefined })
}

/** Leaves a refused entry out, because somebody said so. */
export async function leaveOut(phone: Phone, id: string): Promise<void> {
  const within = phone.transaction('entry', 'readwrite')
  const entry = await within.store.get(id)
  if (entry?.state === 'refused') await within.store.delete(id)
  await within.done
}

/** The outbox of an open phone, as the sending of it needs it. */
export function outboxOf(open: OpenPhone): Outbox {
  const { phone } = open
  return {
    takeWaiting: async (most) => {
      const waiting = await entriesIn(phone, 'waiting', most)
      await setState(phone, waiting, 'sending')
      const events = await Promise.all(waiting.map((entry) => wordsOf(open, entry)))
      return events.flatMap((event) => event ?? [])
    },
    putBack: async () => {
      await setState(phone, await entriesIn(phone, 'sending', 100_000), 'waiting')
    },
    settle: (answers) => settle(phone, answers),
  }
}

async function setState(phone: Phone, entries: readonly Entry[], state: EntryState): Promise<void> {
  const within = phone.transaction('entry', 'readwrite')
  for (const entry of entries) {
    const now = await within.store.get(entry.id)
    if (now?.state === entry.state) await within.store.put({ ...now, state })
  }
  await within.done
}

async function settle(phone: Phone, answers: readonly EventAnswer[]): Promise<void> {
  const within = phone.transaction('entry', 'readwrite')
  for (const answer of answers) {
    const entry = await within.store.get(answer.id)
    if (!entry || entry.state === 'stored' || answer.outcome === 'later') continue
    const { sealed, ...rest } = entry
    // what is stored on the server is kept here no longer: only that it was, and how they were met
    await within.store.put(
      answer.outcome === 'refused'
        ? { ...rest, sealed, state: 'refused', answer }
        : { ...rest, state: 'stored' },
    )
  }
  await within.done
}
