import { Temporal } from 'temporal-polyfill'
import type { AgreementId } from '#access'
import type { AgencyId, Id } from '#vocabulary'

export type KeyId = Id<'keyed-key'>

/** A key as its organisation sees it: everything but the secret. Days are `YYYY-MM-DD`, moments ISO 8601. */
export type KeyedKey = {
  readonly id: KeyId
  readonly agreementId: AgreementId
  readonly agencyId: AgencyId
  /** By what files name it. */
  readonly sign: string
  readonly madeAt: string
  readonly endsOn: string
  /** When the secret was handed over; it is handed over once. */
  readonly takenAt: string | undefined
}

/** How long a key lasts before another has to be made, in days. */
export const daysOfKey = 365
/** How long before its end its organisation is told to rotate it, in days. */
const daysWarned = 30

export type KeyState = 'none' | 'not-taken' | 'in-use' | 'ending' | 'ended'

/** How a key stands on a day (`YYYY-MM-DD`). */
export function keyState(key: KeyedKey | undefined, today: string): KeyState {
  if (!key) return 'none'
  if (key.endsOn <= today) return 'ended'
  if (key.takenAt === undefined) return 'not-taken'
  const soon = Temporal.PlainDate.from(today).add({ days: daysWarned }).toString()
  return key.endsOn <= soon ? 'ending' : 'in-use'
}

/** The use a secret is sealed for: moved to another key’s row it does not open. */
export function sealedFor(id: KeyId): string {
  return `keyed encoding ${id}`
}
