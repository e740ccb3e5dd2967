import type { AriaRole, ComponentChildren, VNode } from 'preact'
import { classes, type Dressing, isShown, type Wording, wordsOf } from './options.ts'

/** The question that a group of fields answers together. */
export type LegendOptions = Wording & {
  readonly classes?: string | undefined
  readonly isPageHeading?: boolean | undefined
}

export type FieldsetOptions = Dressing & {
  readonly legend?: LegendOptions | undefined
  readonly describedBy?: string | undefined
  readonly role?: AriaRole | undefined
  readonly html?: ComponentChildren
}

/** Fields that answer one question together. */
export function fieldset(options: FieldsetOptions): VNode {
  return (
    <fieldset
      class={classes('govuk-fieldset', options.classes)}
      role={options.role || undefined}
      aria-describedby={options.describedBy || undefined}
      {...options.attributes}
    >
      {options.legend && legend(options.legend)}
      {options.html}
    </fieldset>
  )
}

function legend(options: LegendOptions): VNode | undefined {
  const words = wordsOf(options)
  if (!isShown(words)) return undefined
  return (
    <legend class={classes('govuk-fieldset__legend', options.classes)}>
      {options.isPageHeading ? <h1 class="govuk-fieldset__heading">{words}</h1> : words}
    </legend>
  )
}
