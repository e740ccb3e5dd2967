import type { VNode } from 'preact'
import { classes, type Dressing, type Wording, wordsOf } from './options.ts'

export type ErrorMessageOptions = Wording &
  Dressing & {
    readonly id?: string | undefined
    /** Said before the message to those who cannot see that it is red; '' says nothing. */
    readonly visuallyHiddenText?: string | undefined
  }

/** What is wrong with one field, beside it. */
export function errorMessage(options: ErrorMessageOptions): VNode {
  const prefix = options.visuallyHiddenText ?? 'Error'
  return (
    <p
      id={options.id || undefined}
      class={classes('govuk-error-message', options.classes)}
      {...options.attributes}
    >
      {prefix && <span class="govuk-visually-hidden">{prefix}:</span>}
      {prefix && ' '}
      {wordsOf(options)}
    </p>
  )
}
