import type { VNode } from 'preact'
import { classes, type Dressing, isShown, type Wording, wordsOf } from './options.ts'

/** A label as a page writes it; the field adds which field it is for. */
export type LabelOptions = Wording &
  Dressing & {
    readonly for?: string | undefined
    /** The label is the one heading of the page, when the page asks one thing. */
    readonly isPageHeading?: boolean | undefined
  }

/** The name of a field; nothing when it has no words. */
export function label(options: LabelOptions): VNode | undefined {
  const words = wordsOf(options)
  if (!isShown(words)) return undefined
  const element = (
    <label
      class={classes('govuk-label', options.classes)}
      {...options.attributes}
      for={options.for || undefined}
    >
      {words}
    </label>
  )
  return options.isPageHeading ? <h1 class="govuk-label-wrapper">{element}</h1> : element
}
