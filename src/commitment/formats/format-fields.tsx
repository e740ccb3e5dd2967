import type { VNode } from 'preact'
import type { SignedInFrame } from '#access'
import { input, type Problems, textarea } from '#design'
import { textOf } from '../room/places/place.ts'
import type { TypedFormat } from './format.form.ts'
import type { NamedFormat } from './formats.page.tsx'

type Fields = Readonly<Record<string, string>>

export type ChangeProps = SignedInFrame & {
  readonly format: NamedFormat
  readonly typed: TypedFormat
  readonly problems: Problems<Fields>
}

/** A field of one line, with what was typed and what is wrong with it. */
export function formatLine(
  { typed, problems }: Pick<ChangeProps, 'typed' | 'problems'>,
  name: string,
  text: string,
  classes?: string,
): VNode {
  const problem = problems[name]
  return input({
    name,
    value: textOf(typed, name),
    label: { text },
    errorMessage: problem ? { text: problem } : undefined,
    ...(classes ? { classes, inputmode: 'numeric' } : {}),
  })
}

/** A field of several lines. */
export function formatLines(
  { typed, problems }: Pick<ChangeProps, 'typed' | 'problems'>,
  name: string,
  text: string,
  hint?: string,
): VNode {
  const problem = problems[name]
  return textarea({
    name,
    rows: 3,
    value: textOf(typed, name),
    label: { text },
    ...(hint ? { hint: { text: hint } } : {}),
    errorMessage: problem ? { text: problem } : undefined,
  })
}
