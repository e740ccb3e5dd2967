import { z } from 'zod'
import { readDay } from '#vocabulary'

/** What was typed in a form, by field. */
export type Typed = Readonly<Record<string, string | undefined>>

/** A line somebody typed: without what no database keeps, and no longer than it may be. */
export function line(most: number, tooLong: string) {
  return z
    .string()
    .default('')
    .transform((typed) => withoutNothing(typed).replaceAll(/\s+/g, ' ').trim())
    .refine((typed) => typed.length <= most, tooLong)
}

/** Several lines somebody typed; their breaks are kept. */
export function paragraph(most: number, tooLong: string) {
  return z
    .string()
    .default('')
    .transform((typed) => withoutNothing(typed).replaceAll('\r\n', '\n').trim())
    .refine((typed) => typed.length <= most, tooLong)
}

/** A day somebody typed or chose. */
export function day(missing: string) {
  return z
    .string()
    .default('')
    .transform((typed, context) => {
      const read = readDay(typed)
      if (read) return read
      context.addIssue(missing)
      return z.NEVER
    })
}

function withoutNothing(typed: string): string {
  return typed.replaceAll('\u0000', '')
}
