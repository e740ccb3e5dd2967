import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { type ContactType, contactTypes, type Gender, genders, isUuid, readId } from '#vocabulary'
import type { Met, ToldContact } from '../contacts/contact.ts'
import { hiddenId, line } from '../contacts/words.ts'
import type { DeviceId, ShiftId } from '../details/telling.store.ts'
import {
  mostSpotDays,
  type NeedCode,
  needs,
  type OfferCode,
  offers,
  type ReplyCode,
  replies,
  type SpotReason,
  spotReasons,
  type ToldWith,
  type WelfareLevel,
  welfareLevels,
} from '../details/told-with.ts'
import type { PhoneEvent } from './phone-event.ts'

function codesOf<Code extends string>(all: readonly { readonly code: Code }[]) {
  return z.enum(all.map(({ code }) => code) as [Code, ...Code[]])
}

const moment = z.string().refine((text) => readMoment(text) !== undefined)
const words = (most: number) =>
  z
    .string()
    .transform((text) => text.trim())
    .refine((text) => text.length <= most)
    .optional()

const phoneEvent = z.object({
  id: z.string().refine(isUuid),
  sequence: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  told_at: moment,
  is_typed: z.boolean().optional(),
  met: z.enum(['known', 'new', 'unnamed']),
  person_id: z.string().refine(isUuid).optional(),
  given_name: words(100),
  family_name: words(100),
  age: z
    .string()
    .regex(/^(\d{1,2}|1[01]\d|120)?$/)
    .optional(),
  gender: z.enum(['', ...genders.map(({ code }) => code)] as ['', ...Gender[]]).optional(),
  contact_type: codesOf<ContactType>(contactTypes),
  area_code: z.string().max(20),
  shift_id: z.string().refine(isUuid).optional(),
  late_reason: words(500),
  description: words(1000),
  welfare: codesOf<WelfareLevel>(welfareLevels).optional(),
  note: words(4000),
  offers: z
    .array(z.object({ offer: codesOf<OfferCode>(offers), reply: codesOf<ReplyCode>(replies) }))
    .max(offers.length)
    .refine((all) => new Set(all.map(({ offer }) => offer)).size === all.length)
    .optional(),
  needs: z
    .array(codesOf<NeedCode>(needs))
    .max(needs.length)
    .refine((all) => new Set(all).size === all.length)
    .optional(),
  cell: z
    .object({
      row: z.number().int().min(21_500).max(27_000),
      column: z.number().int().min(-2_300).max(600),
    })
    .optional(),
  // a patch taken out of an entry is sent as no words
  patch_id: z
    .string()
    .refine((id) => id === '' || isUuid(id))
    .optional(),
  spot: z
    .object({
      latitude: z.number().min(49).max(61),
      longitude: z.number().min(-8.5).max(2),
      reason: codesOf<SpotReason>(spotReasons),
      days: z.number().int().min(1).max(mostSpotDays),
    })
    .optional(),
})
type ReadEvent = z.infer<typeof phoneEvent>

/** A batch as a phone sends it; each event is read by itself, so that a bad one harms no other. */
export const uploadForm = z.object({
  device_id: hiddenId<'device'>(),
  device_now: moment,
  events: z.array(z.unknown()).max(100),
})

/** What a phone shows to be known, signed in or not. */
export const deviceForm = z.object({
  device_id: hiddenId<'device'>().transform((id) => id as DeviceId),
  token: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
})

/** What a member tells when they begin to use a phone. */
export const registerForm = z.object({
  device_id: hiddenId<'device'>().transform((id) => id as DeviceId),
  name: line(60, 'The name must be 60 characters or fewer').transform((name) => name || 'Phone'),
})

/** An event as told, with the moment the phone told, which its clock may have wrong. */
export type ToldEvent = {
  readonly told: ToldContact
  readonly isTyped: boolean
  readonly sequence: number
  readonly shiftId: ShiftId | undefined
}

/** Reads one event; `undefined` when it cannot be one. */
export function readEvent(event: unknown): ToldEvent | undefined {
  const read = phoneEvent.safeParse(event)
  if (!read.success) return undefined
  const given: PhoneEvent & ReadEvent = read.data as PhoneEvent & ReadEvent
  const toldAt = readMoment(given.told_at)
  const met = metOf(given)
  const id = readId<'contact'>(given.id)
  if (!toldAt || !met || !id) return undefined
  return {
    told: {
      id,
      met,
      contactType: given.contact_type,
      areaCode: given.area_code,
      contactedAt: toldAt,
      lateReason: given.late_reason || undefined,
      more: moreOf(given),
    },
    isTyped: given.is_typed ?? false,
    sequence: given.sequence,
    shiftId: given.shift_id ? readId<'shift'>(given.shift_id) : undefined,
  }
}

/** The id an event claims to have, even where the rest of it cannot be read. */
export function idOfEvent(event: unknown): string | undefined {
  const id = typeof event === 'object' && event && 'id' in event ? event.id : undefined
  return typeof id === 'string' && isUuid(id) ? id : undefined
}

/** An ISO moment, or `undefined`. */
export function readMoment(text: string): Temporal.Instant | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T[0-9:.]{5,18}(Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined
  try {
    return Temporal.Instant.from(text)
  } catch {
    return undefined
  }
}

function metOf(event: ReadEvent): Met | undefined {
  if (event.met === 'unnamed') return { kind: 'unnamed' }
  const personId = readId<'person'>(event.person_id ?? '')
  if (!personId) return undefined
  if (event.met === 'known') return { kind: 'known', personId }
  return {
    kind: 'new',
    personId,
    person: {
      givenName: event.given_name || undefined,
      familyName: event.family_name || undefined,
      age: event.age ? Number(event.age) : undefined,
      gender: event.gender || undefined,
    },
  }
}

function moreOf(event: ReadEvent): ToldWith {
  return {
    description: event.description || undefined,
    welfare: event.welfare,
    note: event.note || undefined,
    offers: event.offers ?? [],
    needs: event.needs ?? [],
    cell: event.cell,
    patchId: event.patch_id ? readId<'patch'>(event.patch_id) : undefined,
    spot: event.spot,
  }
}
