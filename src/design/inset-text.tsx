import type { VNode } from 'preact'
import { classes, type Dressing, type Wording, wordsOf } from './options.ts'

export type InsetTextOptions = Wording & Dressing & { readonly id?: string | undefined }

/** Words set apart from those around them by a bar at the side. */
export function insetText(options: InsetTextOptions): VNode {
  return (
    <div
      id={options.id || undefined}
      class={classes('govuk-inset-text', options.classes)}
      {...options.attributes}
    >
      {wordsOf(options)}
    </div>
  )
}
