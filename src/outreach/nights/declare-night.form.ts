import { z } from 'zod'
import { readDay } from '#vocabulary'
import { type NightMethod, nightMethods } from './single-night.ts'

/** The fields of the page that declares a single night. */
export const nightForm = z.object({
  night: z
    .string()
    .default('')
    .refine((typed) => readDay(typed) !== undefined, 'Enter the night, such as 2024-06-10'),
  method: z.enum(
    nightMethods.map(({ code }) => code) as [NightMethod, ...NightMethod[]],
    'Select how the night was counted',
  ),
})
export type NightForm = z.infer<typeof nightForm>
