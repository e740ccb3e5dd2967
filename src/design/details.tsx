import type { ComponentChildren, VNode } from 'preact'
import { classes, type Dressing, isShown, type Wording, wordsOf } from './options.ts'

export type DetailsOptions = Wording &
  Dressing & {
    readonly summaryText?: string | undefined
    readonly summaryHtml?: ComponentChildren
    readonly id?: string | undefined
    readonly open?: boolean | undefined
  }

/** More, for those who want it, behind a line that opens. */
export function details(options: DetailsOptions): VNode {
  return (
    <details
      id={options.id || undefined}
      class={classes('govuk-details', options.classes)}
      {...options.attributes}
      open={options.open}
    >
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {isShown(options.summaryHtml) ? options.summaryHtml : options.summaryText}
        </span>
      </summary>
      <div class="govuk-details__text">{wordsOf(options)}</div>
    </details>
  )
}
