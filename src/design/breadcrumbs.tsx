import type { VNode } from 'preact'
import { type Attributes, classes, type Dressing, type Wording, wordsOf } from './options.ts'

/** One page of the way here; the page itself carries no link. */
export type Breadcrumb = Wording & {
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type BreadcrumbsOptions = Dressing & {
  readonly items: readonly Breadcrumb[]
  readonly collapseOnMobile?: boolean | undefined
  readonly labelText?: string | undefined
}

/** Where this page stands among the others, above the main content. */
export function breadcrumbs(options: BreadcrumbsOptions): VNode {
  const names = classes(
    'govuk-breadcrumbs',
    options.classes,
    options.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
  )
  return (
    <nav class={names} {...options.attributes} aria-label={options.labelText ?? 'Breadcrumb'}>
      <ol class="govuk-breadcrumbs__list">{options.items.map(breadcrumb)}</ol>
    </nav>
  )
}

function breadcrumb(crumb: Breadcrumb): VNode {
  if (!crumb.href) {
    return (
      <li class="govuk-breadcrumbs__list-item" aria-current="page">
        {wordsOf(crumb)}
      </li>
    )
  }
  return (
    <li class="govuk-breadcrumbs__list-item">
      <a class="govuk-breadcrumbs__link" href={crumb.href} {...crumb.attributes}>
        {wordsOf(crumb)}
      </a>
    </li>
  )
}
