import type { ComponentChildren, VNode } from 'preact'
import { type HeadingLevel, heading } from './heading.tsx'
import { classes, type Dressing, isShown, type Wording, wordsOf } from './options.ts'

export type PanelOptions = Wording &
  Dressing & {
    readonly titleText?: string | undefined
    readonly titleHtml?: ComponentChildren
    readonly headingLevel?: HeadingLevel | undefined
  }

/** That something is done, in large type, with what to keep. */
export function panel(options: PanelOptions): VNode {
  const title = wordsOf({ text: options.titleText, html: options.titleHtml })
  const words = wordsOf(options)
  return (
    <div
      class={classes('govuk-panel', 'govuk-panel--confirmation', options.classes)}
      {...options.attributes}
    >
      {heading(options.headingLevel ?? 1, { class: 'govuk-panel__title' }, title)}
      {isShown(words) && <div class="govuk-panel__body">{words}</div>}
    </div>
  )
}
