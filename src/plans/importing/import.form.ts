import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { line } from '#commitment'
import { type Period, readDay } from '#vocabulary'
import { type Typed, textOf, textsOf } from '../changing/typed-fields.ts'
import type { Answers } from './answer-issues.ts'

/** Bringing in a plan: what is said beside the file. */
export const newImportForm = z
  .object({
    title: line(200, 'The title must be 200 characters or fewer'),
    from: day('Enter the first day of the plan, such as 2022-10-01, or nothing'),
    to: day('Enter the last day of the plan, such as 2025-03-31, or nothing'),
  })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), {
    path: ['to'],
    message: 'Enter the first and the last day of the plan, or neither',
  })
  .refine(({ from, to }) => !isRead(from) || !isRead(to) || to.since(from).sign >= 0, {
    path: ['to'],
    message: 'The last day must not be before the first',
  })
  .transform(({ title, from, to }) => ({
    title: title || undefined,
    period: from && to ? ({ from, to: to.add({ days: 1 }) } satisfies Period) : undefined,
  }))

/** Whether a day was read: the rules of the whole form are asked also where one of its fields was not. */
function isRead(day: unknown): day is Temporal.PlainDate {
  return day instanceof Temporal.PlainDate
}

function day(message: string) {
  return z
    .string()
    .default('')
    .transform((typed) => typed.trim())
    .refine((typed) => typed === '' || readDay(typed) !== undefined, message)
    .transform((typed) => readDay(typed))
}

/** Reads the answers of a form: a field `issue-3` for each issue, `typed-3` for what was typed, and lists of pairs. */
export function readAnswers(sent: Typed): Answers {
  const answers = Object.entries(sent).flatMap(([field, value]) => {
    const at = /^issue-(\d{1,6})$/.exec(field)?.[1]
    return at !== undefined && typeof value === 'string' ? [[Number(at), value] as const] : []
  })
  return {
    asSuggested: new Map(
      answers.flatMap(([at, value]) => {
        const choice = /^suggested(?:-(\d{1,3}))?$/.exec(value)
        return choice ? [[at, Number(choice[1] ?? 1)] as const] : []
      }),
    ),
    typed: typedIn(sent),
    asWritten: new Set(answers.flatMap(([at, value]) => (value === 'written' ? [at] : []))),
    different: new Set(textsOf(sent, 'different')),
    mutual: new Set(textsOf(sent, 'mutual')),
  }
}

/** What was typed counts where it was chosen, or nothing else was. */
function typedIn(sent: Typed): ReadonlyMap<number, string> {
  return new Map(
    Object.keys(sent).flatMap((field) => {
      const at = /^typed-(\d{1,6})$/.exec(field)?.[1]
      const text = textOf(sent, field)
      const chosen = textOf(sent, `issue-${at}`)
      const isMeant = chosen === 'typed' || (chosen === '' && text.trim() !== '')
      return at !== undefined && isMeant ? [[Number(at), text] as const] : []
    }),
  )
}
