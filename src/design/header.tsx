import type { ComponentChildren, VNode } from 'preact'
import { classes, type Dressing, wordsOf } from './options.ts'

export type HeaderOptions = Dressing & {
  readonly logoText?: string | undefined
  readonly logoHtml?: ComponentChildren
  readonly url?: string | undefined
  readonly containerClasses?: string | undefined
}

/** Whose page this is. GOV.UK's generic header: the crown and its name belong to GOV.UK alone. */
export function header(options: HeaderOptions): VNode {
  return (
    <div class={classes('govuk-generic-header', options.classes)} {...options.attributes}>
      <div
        class={classes(
          'govuk-generic-header__container',
          options.containerClasses || 'govuk-width-container',
        )}
      >
        <div class="govuk-generic-header__logo">
          <a href={options.url || '/'} class="govuk-generic-header__homepage-link">
            {wordsOf({ text: options.logoText, html: options.logoHtml })}
          </a>
        </div>
      </div>
    </div>
  )
}
