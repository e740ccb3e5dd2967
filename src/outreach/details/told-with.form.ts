import { z } from 'zod'
import type { Problems } from '#design'
import { readId } from '#vocabulary'
import { cellOf, middleOf, readSpot, toTheMetre } from './place-grid.ts'
import {
  type KeptWith,
  mostSpotDays,
  type NeedCode,
  needs,
  type Offer,
  type OfferCode,
  offers,
  type ReplyCode,
  replies,
  type Spot,
  type SpotReason,
  spotReasons,
  type ToldWith,
  welfareLevels,
} from './told-with.ts'

/** One of some codes, or nothing. */
function oneOf<Code extends string>(all: readonly { readonly code: Code }[], words: string) {
  return z
    .string()
    .default('')
    .refine((typed) => typed === '' || all.some(({ code }) => code === typed), words)
    .transform((typed) => typed as '' | Code)
}

function text(most: number, words: string) {
  return z
    .string()
    .default('')
    .transform((typed) => typed.replaceAll('\r\n', '\n').trim())
    .refine((typed) => typed.length <= most, words)
}

const offerFields = Object.fromEntries(
  offers.map(({ code }) => [`offer_${code}`, oneOf(replies, 'Select an answer from the list')]),
) as Record<`offer_${OfferCode}`, ReturnType<typeof oneOf<ReplyCode>>>

const needFields = Object.fromEntries(
  needs.map(({ code }) => [`need_${code}`, z.string().default('')]),
) as Record<`need_${NeedCode}`, z.ZodDefault<z.ZodString>>

/** The fields of what may be told beyond a contact, in the order of the page; all of them may be left empty. */
export const moreFields = {
  description: text(1000, 'The description must be 1,000 characters or fewer'),
  ...offerFields,
  ...needFields,
  welfare: oneOf(welfareLevels, 'Select how they were from the list'),
  note: text(4000, 'The note must be 4,000 characters or fewer'),
  patch: z.string().default(''),
  place: z
    .string()
    .default('')
    .refine(
      (typed) => typed.trim() === '' || readSpot(typed) !== undefined,
      'Enter the place as a map shows it, such as 52.4786, -1.8997, or leave it empty',
    ),
  spot_reason: oneOf(spotReasons, 'Select why the exact spot is needed from the list'),
  spot_days: z
    .string()
    .default('')
    .refine(
      (typed) => typed.trim() === '' || isDays(typed),
      `The exact spot can be kept for 1 to ${mostSpotDays} days`,
    ),
}

type More = { readonly [Field in keyof typeof moreFields]: z.infer<(typeof moreFields)[Field]> }

/** Reads what was told beyond a contact. The exact place typed becomes a rough one, but where a reason was given. */
export function readMore(
  form: More,
):
  | { readonly ok: true; readonly told: ToldWith }
  | { readonly ok: false; readonly problems: Problems<More> } {
  const at = readSpot(form.place)
  const spot = spotOf(form)
  if (spot === 'no-place') {
    return { ok: false, problems: { place: 'Enter the place that is to be kept exactly' } }
  }
  if (spot === 'no-reason') {
    return { ok: false, problems: { spot_reason: 'Select why the exact spot is needed' } }
  }
  const told: ToldWith = {
    description: form.description || undefined,
    welfare: form.welfare || undefined,
    note: form.note || undefined,
    offers: offers.flatMap(({ code }): readonly Offer[] => {
      const reply = form[`offer_${code}`]
      return reply ? [{ offer: code, reply }] : []
    }),
    needs: needs.map(({ code }) => code).filter((code) => form[`need_${code}`] !== ''),
    cell: at && cellOf(at),
    patchId: readId<'patch'>(form.patch),
    spot,
  }
  return { ok: true, told }
}

/** What the fields hold where something was told before. */
export function typedMore(told: KeptWith): Readonly<Record<string, string | undefined>> {
  const { spot } = told
  const at = spot ?? (told.cell && middleOf(told.cell))
  return {
    description: told.description,
    ...Object.fromEntries(told.offers.map(({ offer, reply }) => [`offer_${offer}`, reply])),
    ...Object.fromEntries(told.needs.map((need) => [`need_${need}`, 'yes'])),
    welfare: told.welfare,
    note: told.note,
    patch: told.patchId,
    place: at && `${toTheMetre(at.latitude)}, ${toTheMetre(at.longitude)}`,
    spot_reason: spot?.reason,
    spot_days: spot && String(spot.days),
  }
}

function spotOf(form: More): Spot | 'no-place' | 'no-reason' | undefined {
  if (form.spot_reason === '') return form.spot_days.trim() === '' ? undefined : 'no-reason'
  const at = readSpot(form.place)
  if (!at) return 'no-place'
  const reason: SpotReason = form.spot_reason
  const days = form.spot_days.trim() === '' ? 7 : Number(form.spot_days)
  return {
    latitude: toTheMetre(at.latitude),
    longitude: toTheMetre(at.longitude),
    reason,
    days,
  }
}

function isDays(typed: string): boolean {
  return /^\d{1,2}$/.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= mostSpotDays
}
