import type { VNode } from 'preact'
import { classes, type Dressing, type Wording, wordsOf } from './options.ts'

export type BackLinkOptions = Wording & Dressing & { readonly href?: string | undefined }

/** A link to the page before this one, above the main content. */
export function backLink(options: BackLinkOptions): VNode {
  return (
    <a
      href={options.href || '#'}
      class={classes('govuk-back-link', options.classes)}
      {...options.attributes}
    >
      {wordsOf(options) ?? 'Back'}
    </a>
  )
}
