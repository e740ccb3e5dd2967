import { z } from 'zod'
import { day } from '#people'
import {
  type AccommodationType,
  accommodationTypes,
  type DepartureId,
  type Institution,
  institutions,
  readDay,
  readId,
  type StayId,
} from '#vocabulary'

const outOfDate = 'This form is out of date. Go back to the person and start again'

/** The fields of the form that records where somebody moved in. */
export const stayForm = z.object({
  stay_id: z
    .string()
    .default('')
    .transform((typed) => readId<'stay'>(typed))
    .refine((id): id is StayId => id !== undefined, outOfDate),
  accommodation_type: z.enum(
    accommodationTypes.map(({ code }) => code) as [AccommodationType, ...AccommodationType[]],
    'Select what kind of place it is',
  ),
  area_code: z.string({ error: 'Select the council' }).min(1, 'Select the council'),
  moved_in: day('Enter the day they moved in, such as 2024-07-01'),
  moved_out: z
    .string()
    .default('')
    .refine(
      (typed) => typed.trim() === '' || readDay(typed.trim()) !== undefined,
      'Enter the day they moved out, such as 2024-07-01, or leave it empty',
    )
    .transform((typed) => readDay(typed.trim())),
  is_severe_weather: z
    .string()
    .default('')
    .transform((typed) => typed === 'yes'),
})
export type StayForm = z.infer<typeof stayForm>

/** The one field of the form that ends a stay. */
export const endForm = z.object({
  moved_out: day('Enter the day they moved out, such as 2024-07-01'),
})
export type EndForm = z.infer<typeof endForm>

/** The fields of the form that records that somebody left an institution. */
export const departureForm = z.object({
  departure_id: z
    .string()
    .default('')
    .transform((typed) => readId<'departure'>(typed))
    .refine((id): id is DepartureId => id !== undefined, outOfDate),
  institution: z.enum(
    institutions.map(({ code }) => code) as [Institution, ...Institution[]],
    'Select what they left',
  ),
  left_on: day('Enter the day they left, such as 2024-07-01'),
})
export type DepartureForm = z.infer<typeof departureForm>
