/** A contact as a phone tells it: what it keeps in its outbox and sends, as JSON. Everything optional may be missing. */
export type PhoneEvent = {
  /** A UUID version 7 the phone made. The same event always has it, however often it is sent. */
  readonly id: string
  /** Counts up on each phone. */
  readonly sequence: number
  /** What the phone's clock said, or what the worker typed, as an ISO moment. */
  readonly told_at: string
  /** Whether the worker typed when it was: then no clock is corrected. */
  readonly is_typed?: boolean
  readonly met: 'known' | 'new' | 'unnamed'
  readonly person_id?: string
  readonly given_name?: string
  readonly family_name?: string
  readonly age?: string
  readonly gender?: string
  readonly contact_type: string
  readonly area_code: string
  readonly shift_id?: string
  readonly late_reason?: string
  readonly description?: string
  readonly welfare?: string
  readonly note?: string
  readonly offers?: readonly { readonly offer: string; readonly reply: string }[]
  readonly needs?: readonly string[]
  readonly cell?: { readonly row: number; readonly column: number }
  readonly patch_id?: string
  readonly spot?: {
    readonly latitude: number
    readonly longitude: number
    readonly reason: string
    readonly days: number
  }
}

/** What the server answers to one event. `later` is our own fault: it is tried again by itself. */
export type EventAnswer = {
  readonly id: string
  readonly outcome: 'stored' | 'already' | 'refused' | 'later'
  /** Why it was refused and what to do, as a sentence. */
  readonly words?: string
  /** What the phone can ask the worker, to put it right: `time`, `reason`, `council`, `patch`, `place`, `note`. */
  readonly ask?: string
}

/** What the server answers to a batch. */
export type UploadAnswer = {
  readonly device: 'in_use' | 'revoked' | 'unknown' | 'other'
  readonly server_now: string
  readonly answers: readonly EventAnswer[]
}

/** How many events a phone sends at once. */
export const mostAtOnce = 100
