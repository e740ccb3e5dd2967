import type { Tonight } from '../../phone/tonight.ts'
import type { OpenPhone } from '../outbox.ts'
import type { Meeting } from './meet-server.ts'
import type { EntryState } from './rooms-of-phone.ts'

/** What the app knows: the open phone, what travels tonight, and how its entries stand. */
export type Known = {
  readonly open: OpenPhone | undefined
  readonly tonight: Tonight | undefined
  readonly counts: Readonly<Record<EntryState, number>> | undefined
  readonly meeting: Meeting | 'meeting' | undefined
}

/** Whom a contact was with. */
export type Who =
  | { readonly met: 'known'; readonly personId: string; readonly name: string }
  | { readonly met: 'new'; readonly personId: string }
  | { readonly met: 'unnamed' }

/** Where the phone is. It is in memory only, until the entry is told: then its square is, and no more. */
export type Position = { readonly latitude: number; readonly longitude: number }

/** Where the worker is in the app. */
export type Screen =
  /** With the entry that was just recorded, if one was. */
  | { readonly kind: 'home'; readonly recorded?: string }
  | { readonly kind: 'record'; readonly who: Who }
  | { readonly kind: 'outbox' }
