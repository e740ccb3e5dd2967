import { z } from 'zod'
import { isUuid, readDay, readId } from '#vocabulary'

/** What was typed in a form, by field. */
export type Typed = Readonly<Record<string, string | undefined>>

/** A line somebody typed: no longer than it may be, and there if it must be. */
export function typedLine(most: number, tooLong: string, missing?: string) {
  return z
    .string()
    .default('')
    .transform((typed) => typed.trim())
    .refine((typed) => missing === undefined || typed !== '', missing)
    .refine((typed) => typed.length <= most, tooLong)
}

/** A day somebody gave, as `YYYY-MM-DD`. */
export function typedDay(missing: string) {
  return z
    .string()
    .default('')
    .refine((typed) => readDay(typed) !== undefined, missing)
}

/** The id of somebody or something chosen from a list. */
export function chosenId<Kind extends string>(missing: string) {
  return z
    .string()
    .default('')
    .refine(isUuid, missing)
    .transform((typed) => readId<Kind>(typed))
}

/** The hidden id of a thing that the form itself made. */
export function hiddenId<Kind extends string>() {
  return chosenId<Kind>('This form is out of date. Start again')
}
