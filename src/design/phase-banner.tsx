import type { VNode } from 'preact'
import { classes, type Dressing, type Wording, wordsOf } from './options.ts'
import { type TagOptions, tag } from './tag.tsx'

export type PhaseBannerOptions = Wording &
  Dressing & { readonly tag: Omit<TagOptions, 'attributes'> }

/** How finished the service is. */
export function phaseBanner(options: PhaseBannerOptions): VNode {
  const names = classes('govuk-phase-banner', 'govuk-width-container', options.classes)
  return (
    <div class={names} {...options.attributes}>
      <p class="govuk-phase-banner__content">
        {tag({
          ...options.tag,
          classes: classes('govuk-phase-banner__content__tag', options.tag.classes),
        })}
        <span class="govuk-phase-banner__text">{wordsOf(options)}</span>
      </p>
    </div>
  )
}
