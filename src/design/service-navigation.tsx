import type { ComponentChildren, VNode } from 'preact'
import {
  type Attributes,
  classes,
  type Dressing,
  isShown,
  type Maybe,
  present,
  type Wording,
  wordsOf,
} from './options.ts'

/** One place to go. `current` is this page; `active` is the part of the service it stands in. */
export type NavigationLink = Wording & {
  readonly href?: string | undefined
  readonly current?: boolean | undefined
  readonly active?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

/** Places in the navigation that a page may fill with markup of its own. */
export type NavigationSlots = {
  readonly start?: ComponentChildren
  readonly end?:
    | { readonly html: ComponentChildren; readonly align?: 'inline' | undefined }
    | undefined
  readonly navigationStart?: ComponentChildren
  readonly navigationEnd?: ComponentChildren
}

export type ServiceNavigationOptions = Dressing & {
  readonly serviceName?: string | undefined
  readonly serviceUrl?: string | undefined
  readonly navigation?: readonly Maybe<NavigationLink>[] | undefined
  readonly navigationId?: string | undefined
  readonly navigationLabel?: string | undefined
  readonly navigationClasses?: string | undefined
  readonly collapseNavigationOnMobile?: boolean | undefined
  readonly menuButtonText?: string | undefined
  readonly menuButtonLabel?: string | undefined
  readonly ariaLabel?: string | undefined
  readonly slots?: NavigationSlots | undefined
}

/** The name of the service and the ways through it, under the header. */
export function serviceNavigation(options: ServiceNavigationOptions): VNode {
  const shared = {
    class: classes('govuk-service-navigation', options.classes),
    'data-module': 'govuk-service-navigation',
    ...options.attributes,
  }
  const isLandmark =
    options.serviceName || isShown(options.slots?.start) || isShown(options.slots?.end?.html)
  if (!isLandmark) return <div {...shared}>{container(options)}</div>
  return (
    <section aria-label={options.ariaLabel ?? 'Service information'} {...shared}>
      {container(options)}
    </section>
  )
}

function container(options: ServiceNavigationOptions): VNode {
  const { start, end } = options.slots ?? {}
  const isInline = end?.align === 'inline'
  return (
    <div
      class={classes(
        'govuk-width-container',
        isInline && 'govuk-service-navigation__inlining-container',
      )}
    >
      {start}
      <div class="govuk-service-navigation__container">
        {options.serviceName && serviceName(options.serviceName, options.serviceUrl)}
        {navigation(options)}
      </div>
      {end?.html}
    </div>
  )
}

function serviceName(name: string, url: string | undefined): VNode {
  return (
    <span class="govuk-service-navigation__service-name">
      {url ? (
        <a href={url} class="govuk-service-navigation__link">
          {name}
        </a>
      ) : (
        <span class="govuk-service-navigation__text">{name}</span>
      )}
    </span>
  )
}

function navigation(options: ServiceNavigationOptions): VNode | undefined {
  const links = present(options.navigation)
  const { navigationStart, navigationEnd } = options.slots ?? {}
  if (links.length === 0 && !isShown(navigationStart) && !isShown(navigationEnd)) return undefined
  const menuText = options.menuButtonText || 'Menu'
  return (
    <nav
      aria-label={options.navigationLabel || menuText}
      class={classes('govuk-service-navigation__wrapper', options.navigationClasses)}
    >
      {(options.collapseNavigationOnMobile ?? links.length > 1) && menuButton(options, menuText)}
      <ul class="govuk-service-navigation__list" id={options.navigationId || 'navigation'}>
        {navigationStart}
        {links.map(navigationLink)}
        {navigationEnd}
      </ul>
    </nav>
  )
}

function menuButton(options: ServiceNavigationOptions, words: string): VNode {
  const spoken = options.menuButtonLabel
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: hidden until the script that makes it work has run
    <button
      type="button"
      class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
      aria-controls={options.navigationId || 'navigation'}
      aria-label={spoken && spoken !== words ? spoken : undefined}
      hidden
      aria-hidden="true"
    >
      {words}
    </button>
  )
}

function navigationLink(link: NavigationLink): VNode {
  const isHere = Boolean(link.active || link.current)
  const here = link.current ? 'page' : 'true'
  const words = wordsOf(link)
  // Bold markup keeps the mark of the current page for those who override colours.
  const marked = isHere ? (
    <strong class="govuk-service-navigation__active-fallback">{words}</strong>
  ) : (
    words
  )
  const shared = { 'aria-current': isHere ? here : undefined } as const
  return (
    <li
      class={classes(
        'govuk-service-navigation__item',
        isHere && 'govuk-service-navigation__item--active',
      )}
    >
      {link.href ? (
        <a class="govuk-service-navigation__link" href={link.href} {...shared} {...link.attributes}>
          {marked}
        </a>
      ) : (
        isShown(words) && (
          <span class="govuk-service-navigation__text" {...shared}>
            {marked}
          </span>
        )
      )}
    </li>
  )
}
