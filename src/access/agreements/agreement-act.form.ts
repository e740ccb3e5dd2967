import { z } from 'zod'
import { readDay } from '#vocabulary'

/** What a coordinator may do with an agreement beside amending it, and how its page asks for it. */
export const agreementActs = {
  sign: {
    title: 'Sign for your organisation',
    says: 'From today your organisation shares under this agreement, and may read what it opens.',
    button: 'Sign this agreement',
  },
  review: {
    title: 'Say that it has been reviewed',
    says: 'Everybody can see in the register that it was, and when it will be next.',
    button: 'Say that it was reviewed',
  },
  leave: {
    title: 'Leave the agreement',
    says: 'From that day your organisation reads nothing under it, and nobody reads under it what your organisation wrote.',
    button: 'Leave this agreement',
  },
  end: {
    title: 'End the agreement for everybody',
    says: 'From that day nothing is open to any organisation under it. Where others have signed it, that day is at least 30 days away, and every organisation in it is told. To stop sharing at once, leave it: the others go on.',
    button: 'End this agreement',
  },
} as const
export type AgreementAct = keyof typeof agreementActs

const words = (least: number, missing: string) =>
  z
    .string()
    .default('')
    .transform((typed) => typed.replaceAll(/\p{Cc}/gu, ' ').trim())
    .refine((typed) => typed.length >= least, missing)
    .refine((typed) => typed.length <= 500, 'Enter 500 characters or fewer')

/** The fields of the page that signs. */
export const signForm = z.object({
  signatory: words(2, 'Enter who signs for your organisation'),
  officer: words(2, 'Enter your data protection officer, and how to reach them'),
})

/** The fields of the pages that review, leave or end an agreement as of a day. */
export const dayForm = z.object({
  on: z
    .string()
    .default('')
    .refine((typed) => readDay(typed) !== undefined, 'Enter a day, such as 2027-01-31'),
  told: words(10, 'Enter why, in a sentence. Everybody can read it in the register'),
})
export type AgreementActForm = z.infer<typeof signForm> & z.infer<typeof dayForm>
