import type { ComponentChildren, VNode } from 'preact'
import {
  type Attributes,
  classes,
  type Dressing,
  isShown,
  type Wording,
  wordsOf,
} from './options.ts'

/** The page before or after. Without words of its own it says "Previous page" or "Next page". */
export type NeighbourPage = Wording & {
  readonly href: string
  /** What that page holds; shown when there are no page numbers. */
  readonly labelText?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** One page number, or the dots that stand for several. */
export type NumberedPage =
  | { readonly ellipsis: true }
  | {
      readonly number: number | string
      readonly href: string
      readonly current?: boolean | undefined
      readonly visuallyHiddenText?: string | undefined
      readonly attributes?: Attributes | undefined
    }

export type PaginationOptions = Dressing & {
  readonly previous?: NeighbourPage | undefined
  readonly next?: NeighbourPage | undefined
  readonly items?: readonly NumberedPage[] | undefined
  readonly landmarkLabel?: string | undefined
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
} as const

/** The way through a list that takes several pages. */
export function pagination(options: PaginationOptions): VNode {
  const isBlock = !options.items && Boolean(options.next || options.previous)
  const place = isBlock ? 'block' : 'list'
  return (
    <nav
      class={classes('govuk-pagination', isBlock && 'govuk-pagination--block', options.classes)}
      aria-label={options.landmarkLabel || 'Pagination'}
      {...options.attributes}
    >
      {options.previous && neighbour(options.previous, 'prev', place)}
      {options.items && <ul class="govuk-pagination__list">{options.items.map(numberedPage)}</ul>}
      {options.next && neighbour(options.next, 'next', place)}
    </nav>
  )
}

function neighbour(page: NeighbourPage, side: 'prev' | 'next', place: 'block' | 'list'): VNode {
  const isBlock = place === 'block'
  const isPlain = isBlock && !page.labelText
  return (
    <div class={`govuk-pagination__${side}`}>
      <a class="govuk-link govuk-pagination__link" href={page.href} rel={side} {...page.attributes}>
        {(isBlock || side === 'prev') && arrow(side)}
        <span
          class={classes(
            'govuk-pagination__link-title',
            isPlain && 'govuk-pagination__link-title--decorated',
          )}
        >
          {neighbourWords(page, side)}
        </span>
        {page.labelText && isBlock && <span class="govuk-visually-hidden">:</span>}
        {page.labelText && isBlock && (
          <span class="govuk-pagination__link-label">{page.labelText}</span>
        )}
        {!isBlock && side === 'next' && arrow(side)}
      </a>
    </div>
  )
}

function neighbourWords(page: NeighbourPage, side: 'prev' | 'next'): ComponentChildren {
  const words = wordsOf(page)
  if (isShown(words)) return words
  return (
    <>
      {side === 'prev' ? 'Previous' : 'Next'}
      <span class="govuk-visually-hidden"> page</span>
    </>
  )
}

function arrow(side: 'prev' | 'next'): VNode {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${side}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[side]} />
    </svg>
  )
}

function numberedPage(page: NumberedPage): VNode {
  if ('ellipsis' in page) {
    return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  }
  return (
    <li
      class={classes('govuk-pagination__item', page.current && 'govuk-pagination__item--current')}
    >
      <a
        class="govuk-link govuk-pagination__link"
        href={page.href}
        aria-label={page.visuallyHiddenText ?? `Page ${page.number}`}
        aria-current={page.current ? 'page' : undefined}
        {...page.attributes}
      >
        {page.number}
      </a>
    </li>
  )
}
