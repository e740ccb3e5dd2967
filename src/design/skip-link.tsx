import type { VNode } from 'preact'
import { classes, type Dressing, type Wording, wordsOf } from './options.ts'

export type SkipLinkOptions = Wording & Dressing & { readonly href?: string | undefined }

/** The way past the header for those who do not use a mouse. It shows once it has focus. */
export function skipLink(options: SkipLinkOptions): VNode {
  return (
    <a
      href={options.href || '#content'}
      class={classes('govuk-skip-link', options.classes)}
      {...options.attributes}
      data-module="govuk-skip-link"
    >
      {wordsOf(options)}
    </a>
  )
}
