import type { VNode } from 'preact'
import { classes, type Dressing, type Wording, wordsOf } from './options.ts'

export type HintOptions = Wording & Dressing & { readonly id?: string | undefined }

/** Help with a question, in grey, between the label and the field. */
export function hint(options: HintOptions): VNode {
  return (
    <div
      id={options.id || undefined}
      class={classes('govuk-hint', options.classes)}
      {...options.attributes}
    >
      {wordsOf(options)}
    </div>
  )
}
