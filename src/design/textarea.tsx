import type { VNode } from 'preact'
import { type LabelledOptions, labelledField } from './field.tsx'
import { classes, wordsOf } from './options.ts'

export type TextareaOptions = LabelledOptions & {
  readonly value?: string | undefined
  readonly rows?: number | undefined
  readonly spellcheck?: boolean | undefined
  readonly autocomplete?: string | undefined
}

/** Several lines to type in. */
export function textarea(options: TextareaOptions): VNode {
  const names = classes(
    'govuk-textarea',
    options.errorMessage && 'govuk-textarea--error',
    options.classes,
  )
  return labelledField(options, ({ id, describedBy }) => (
    <>
      {wordsOf(options.formGroup?.beforeInput)}
      <textarea
        class={names}
        id={id}
        name={options.name}
        rows={options.rows ?? 5}
        spellcheck={options.spellcheck}
        disabled={options.disabled}
        aria-describedby={describedBy}
        autocomplete={options.autocomplete || undefined}
        {...options.attributes}
      >
        {options.value}
      </textarea>
      {wordsOf(options.formGroup?.afterInput)}
    </>
  ))
}
