import { z } from 'zod'
import { type ContactType, contactTypes, type Id, isUuid, readDay, readId } from '#vocabulary'
import { readTime } from './moment.ts'

/** A line somebody typed, no longer than it may be. */
export function line(most: number, tooLong: string) {
  return z
    .string()
    .default('')
    .transform((typed) => typed.trim())
    .refine((typed) => typed.length <= most, tooLong)
}

/** The hidden id of a thing that the form itself made. */
export function hiddenId<Kind extends string>() {
  return z
    .string()
    .default('')
    .refine(isUuid, 'This form is out of date. Start again')
    .transform((typed) => readId<Kind>(typed) as Id<Kind>)
}

/** The fields that say how, where and when somebody was met; the same when a contact is put right. */
export const meetingFields = {
  contact_type: z.enum(
    contactTypes.map(({ code }) => code) as [ContactType, ...ContactType[]],
    'Select how the person was met',
  ),
  area_code: z.string({ error: 'Select the council' }).min(1, 'Select the council'),
  day: z
    .string()
    .default('')
    .refine((typed) => readDay(typed) !== undefined, 'Enter the day, such as 2024-07-01'),
  time: z
    .string()
    .default('')
    .refine((typed) => readTime(typed) !== undefined, 'Enter the time, such as 23:40'),
}

/** What each way of meeting means, under its name. */
export const contactTypeHints: Readonly<Record<ContactType, string>> = {
  bedded_down: 'Lying down for the night, outside or somewhere not meant for living in',
  about_to_bed_down: 'Getting ready to lie down for the night',
  awake_on_street: 'Up and about on the street',
  walking_or_transport: 'Keeping moving through the night',
  day_service: 'Met indoors, in the daytime',
  emergency_department: 'Met waiting or treated in accident and emergency, or in urgent care',
  disclosed: 'They told a worker where they sleep',
  intelligence: 'Somebody else told you',
}

/** What is said beneath the fields of what goes with a contact when it cannot be kept as it was told. */
export const moreRefusals = {
  'no-agreement-for-note': {
    note: 'Your agency’s agreement does not let it keep notes, welfare, needs or descriptions. Leave them out',
  },
  'no-agreement-for-place': {
    place: 'Your agency’s agreement does not let it keep places. Leave the place and patch out',
  },
  'patch-elsewhere': { patch: 'Select a patch of the council you chose, or none' },
} as const

/** What is said beneath the fields when a contact cannot be as it was told. */
export const meetingRefusals = {
  'foreign-council': { area_code: 'Select a council you work in' },
  'to-come': { day: 'The day and time must be in the past' },
  'too-long-ago': { day: 'The day must be in the last 5 years' },
} as const
