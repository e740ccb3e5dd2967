import type { TellingProblems } from './told-from.ts'

type Props = { readonly field: keyof TellingProblems; readonly problems: TellingProblems }

/** What is wrong with one field, beside it. It is there without words too, so that the field can be described by it. */
export function Wrong({ field, problems }: Props) {
  return (
    <span class="waymark-phone__problem" id={`wrong-${field}`}>
      {problems[field]}
    </span>
  )
}
