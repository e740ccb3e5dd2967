import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { EventAnswer } from '../../phone/phone-event.ts'

/** How an entry of the outbox stands. Stored ones keep how somebody was met and no other word: those are on the server. */
export type EntryState = 'waiting' | 'sending' | 'stored' | 'refused'

/** An entry as the phone keeps it. What it says is sealed; how it stands is not, so that it can be counted. */
export type Entry = {
  readonly id: string
  readonly sequence: number
  readonly state: EntryState
  /** When it was told, by the phone's clock, in milliseconds. */
  readonly toldAt: number
  readonly sealed?: { readonly nonce: Uint8Array; readonly words: ArrayBuffer } | undefined
  /** How somebody was met, sealed apart: it stays when the rest is on the server. */
  readonly sealedKind?: { readonly nonce: Uint8Array; readonly words: ArrayBuffer } | undefined
  /** What the server said when it refused. */
  readonly answer?: EventAnswer | undefined
}

/** What the phone keeps of itself: who it is, what wraps its key, and until when that may be used. */
export type Kept = {
  readonly deviceId: string
  readonly token: string
  readonly member: string
  readonly formToken: string
  /** The key that opens the outbox, wrapped. */
  readonly wrappedKey: ArrayBuffer
  /** What unwraps it; not there once the time without contact has run out. */
  readonly wrapping: CryptoKey | undefined
  readonly leaseUntil: number
  readonly lastContact: number
  readonly sealedTonight?: { readonly nonce: Uint8Array; readonly words: ArrayBuffer } | undefined
  readonly isNight?: boolean | undefined
}

type Rooms = DBSchema & {
  entry: { key: string; value: Entry; indexes: { state: [EntryState, number] } }
  kept: { key: string; value: Kept }
}

export type Phone = IDBPDatabase<Rooms>

const name = 'waymark-phone'

/** Opens what the phone keeps. */
export function openRooms(): Promise<Phone> {
  return openDB<Rooms>(name, 1, {
    upgrade(made) {
      const entries = made.createObjectStore('entry', { keyPath: 'id' })
      entries.createIndex('state', ['state', 'sequence'])
      made.createObjectStore('kept')
    },
  })
}

/** What the phone keeps of itself, or nothing where it is not in use. */
export async function keptOf(phone: Phone): Promise<Kept | undefined> {
  return phone.get('kept', 'self')
}

/** Changes what the phone keeps of itself; nothing where it is not in use. */
export async function keep(phone: Phone, change: Partial<Kept>): Promise<void> {
  const within = phone.transaction('kept', 'readwrite')
  const before = await within.store.get('self')
  if (before) await within.store.put({ ...before, ...change }, 'self')
  await within.done
}

/** Empties the phone of everything: the key first, so that what is left of anything else says nothing. */
export async function wipeRooms(phone: Phone): Promise<void> {
  await phone.clear('kept')
  await phone.clear('entry')
  phone.close()
  await caches.keys().then((all) => Promise.all(all.map((one) => caches.delete(one))))
}
