import type { z } from 'zod'
import type { Problem } from './error-summary.tsx'

/** What is wrong with a form, by field: the words shown beside the field and at the top of the page. */
export type Problems<Form> = { readonly [Field in keyof Form]?: string | undefined }

/** What a field shows when its page comes back. */
export type Answer = {
  readonly value: string | undefined
  readonly errorMessage: { readonly text: string } | undefined
}

/** The first thing wrong with each field, as the form's own rules word it, in the order of its rules. */
export function problemsFrom<Form>(error: z.ZodError<Form>): Problems<Form> {
  const found = new Map<string, string>()
  for (const { path, message } of error.issues) {
    const field = String(path[0] ?? '')
    if (!found.has(field)) found.set(field, isOurs(message) ? message : outOfShape)
  }
  return Object.fromEntries(found) as Problems<Form>
}

const outOfShape = 'This was sent in a way that no form of ours sends it. Enter it again'

/** What zod says by itself is for whoever writes programs. */
function isOurs(message: string): boolean {
  return !/^(?:Invalid (?:input|option)|Unrecognized key|Too (?:big|small))\b/.test(message)
}

/** The problems as the error summary lists them, each with a link to its field; what a page hides has none to lead to. */
export function problemList<Form>(
  problems: Problems<Form>,
  hidden: readonly (keyof Form & string)[] = [],
): readonly Problem[] {
  const unseen: readonly string[] = hidden
  return Object.entries<string | undefined>(problems).flatMap(([field, text]) => {
    if (text === undefined) return []
    return [unseen.includes(field) ? { text } : { text, href: `#${field}` }]
  })
}

/** What was typed in one field and what is wrong with it, to spread into the field's options. */
export function answer<Form>(
  typed: Readonly<Record<string, string | undefined>>,
  problems: Problems<Form>,
  field: keyof Form & string,
): Answer {
  const text = problems[field]
  return { value: typed[field], errorMessage: text === undefined ? undefined : { text } }
}
