import { z } from 'zod'
import { readEmail } from '#foundations'

/** The form that asks for a link. */
export const askForm = z.object({
  email: z
    .string()
    .default('')
    .transform((typed) => readEmail(typed) ?? '')
    .refine(
      (email) => email !== '',
      'Enter your e-mail address in the correct form, such as name@example.org',
    ),
  back: z.string().optional(),
})

/** The form behind a link: the code that comes with it, where one must. */
export const takeForm = z.object({
  code: z.string().max(100).default(''),
  back: z.string().optional(),
})
