import type { VNode } from 'preact'
import { classes, type Dressing, type Wording, wordsOf } from './options.ts'

export type WarningTextOptions = Wording &
  Dressing & {
    /** Said instead of the exclamation mark; "Warning" when nothing else is given. */
    readonly iconFallbackText?: string | undefined
  }

/** What can go badly wrong, and how. */
export function warningText(options: WarningTextOptions): VNode {
  return (
    <div class={classes('govuk-warning-text', options.classes)} {...options.attributes}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{options.iconFallbackText || 'Warning'}</span>{' '}
        {wordsOf(options)}
      </strong>
    </div>
  )
}
