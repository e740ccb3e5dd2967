import { z } from 'zod'
import { type Problems, problemsFrom } from '#design'
import { isIssuer } from './organisation.ts'

const organisationForm = z.object({
  issuer: z
    .string()
    .default('')
    .transform((typed) => typed.trim())
    .refine(
      (typed) => !/^http:/i.test(typed),
      'The issuer’s address must begin with https://, such as https://login.example.org: without it, somebody on the way could sign in as anybody',
    )
    .refine(isIssuer, 'Enter the issuer’s address, such as https://login.example.org'),
  client_id: z
    .string()
    .default('')
    .transform((typed) => typed.trim())
    .refine((typed) => /^[\x21-\x7e]{1,200}$/.test(typed), 'Enter the client id'),
  client_secret: z
    .string()
    .default('')
    .transform((typed) => typed.trim())
    .refine((typed) => /^[\x21-\x7e]{1,500}$/.test(typed), 'Enter the client secret'),
  asks_two: z.enum(['yes', 'no'], 'Select whether it asks for two things'),
})
export type OrganisationForm = z.infer<typeof organisationForm>

/** Reads the form that says how an organisation's members sign in. */
export function readOrganisationForm(
  typed: Readonly<Record<string, string | undefined>>,
):
  | { readonly ok: true; readonly form: OrganisationForm }
  | { readonly ok: false; readonly problems: Problems<OrganisationForm> } {
  const read = organisationForm.safeParse(typed)
  return read.success
    ? { ok: true, form: read.data }
    : { ok: false, problems: problemsFrom(read.error) }
}
