import { z } from 'zod'
import { type Problems, problemsFrom } from '#design'
import { readEmail } from '#foundations'
import { readId } from '#vocabulary'
import type { TeamId } from '../teams/team.store.ts'
import { type Role, roles } from './member.ts'

/** What a browser sends of these forms: one value of a field, or several. */
export type TypedMember = Readonly<Record<string, string | readonly string[] | undefined>>

const several = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .default([])
  .transform((values) => values.filter((value) => value !== ''))

/** The fields that say what a member is to be. */
const postFields = {
  role: z.enum(roles.map(({ code }) => code) as [Role, ...Role[]], 'Select what they do'),
  councils: several.refine((codes) => codes.length > 0, 'Select at least one council'),
  teams: several.transform((ids) =>
    ids.flatMap((id): readonly TeamId[] => {
      const team = readId<'team'>(id)
      return team ? [team] : []
    }),
  ),
}

/** What somebody is called: one line of at most 100 characters. */
export const nameField = z
  .string()
  .default('')
  .transform((typed) => typed.replaceAll(/\p{Cc}/gu, ' ').trim())
  .refine((name) => name !== '', 'Enter the name')
  .refine((name) => name.length <= 100, 'The name must be 100 characters or fewer')

const inviteForm = z.object({
  name: nameField,
  email: z
    .string()
    .default('')
    .transform((typed) => readEmail(typed) ?? '')
    .refine(
      (email) => email !== '',
      'Enter an e-mail address in the correct form, such as name@example.org',
    ),
  ...postFields,
})
export type InviteForm = z.infer<typeof inviteForm>

const moveForm = z.object({ name: nameField, ...postFields })
export type MoveForm = z.infer<typeof moveForm>

type Read<Form> =
  | { readonly ok: true; readonly form: Form }
  | { readonly ok: false; readonly problems: Problems<Form> }

/** Reads the form that invites somebody. */
export function readInviteForm(typed: TypedMember): Read<InviteForm> {
  const read = inviteForm.safeParse(typed)
  return read.success
    ? { ok: true, form: read.data }
    : { ok: false, problems: problemsFrom(read.error) }
}

/** Reads the form that moves a member. */
export function readMoveForm(typed: TypedMember): Read<MoveForm> {
  const read = moveForm.safeParse(typed)
  return read.success
    ? { ok: true, form: read.data }
    : { ok: false, problems: problemsFrom(read.error) }
}

/** All values of a field, however many were sent. */
export function valuesOf(typed: TypedMember, field: string): readonly string[] {
  const value = typed[field]
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}
