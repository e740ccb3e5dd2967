import { contactTypes, shortRefOf } from '#vocabulary'
import type { PhoneEvent } from '../../phone/phone-event.ts'
import type { Expected } from '../../phone/tonight.ts'
import { asShown } from './phone-clock.ts'

type Told = Pick<PhoneEvent, 'met' | 'person_id' | 'given_name' | 'contact_type'>
type EntryTold = {
  readonly event: Told | undefined
  /** How they were met, where that is all that is left of it. */
  readonly kind: string | undefined
  readonly toldAt: number
}

/** An entry after how it stands: whom it is about, by first name or reference, how they were met, and when it was recorded. */
export function entryInWords(
  { event, kind, toldAt }: EntryTold,
  people: readonly Pick<Expected, 'id' | 'name'>[],
): string {
  const code = event?.contact_type ?? kind
  const type = contactTypes.find((one) => one.code === code)?.label
  const parts = [event && whoInWords(event, people), type, `recorded at ${asShown(toldAt)}`]
  return `: ${parts.filter(Boolean).join(', ')}`
}

function whoInWords(
  { met, person_id, given_name }: Told,
  people: readonly Pick<Expected, 'id' | 'name'>[],
): string {
  if (met === 'unnamed') return 'Somebody nobody could name'
  const named = given_name || people.find(({ id }) => id === person_id)?.name
  const isReference = named === undefined || /^Person [0-9A-F]{6}$/.test(named)
  if (!isReference) return named.split(' ')[0] ?? named
  return met === 'new' ? 'Somebody new' : `Person ${shortRefOf(person_id ?? '')}`
}
