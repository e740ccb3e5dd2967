import type { VNode } from 'preact'
import {
  type Attributes,
  classes,
  type Dressing,
  isShown,
  type Wording,
  wordsOf,
} from './options.ts'

/** A link at the foot of every page. */
export type FooterLink = {
  readonly text: string
  readonly href: string
  readonly attributes?: Attributes | undefined
}

/** Links under a heading of their own. */
export type FooterSection = {
  readonly title: string
  readonly columns?: 2 | 3 | undefined
  readonly width?: string | undefined
  readonly items?: readonly FooterLink[] | undefined
}

/** The small print. */
export type FooterMeta = Wording & {
  readonly visuallyHiddenTitle?: string | undefined
  readonly items?: readonly FooterLink[] | undefined
}

export type FooterOptions = Dressing & {
  readonly navigation?: readonly FooterSection[] | undefined
  readonly meta?: FooterMeta | undefined
  readonly containerClasses?: string | undefined
}

/** The foot of a page. It carries no crown, crest or licence: those are the Crown's to give. */
export function footer(options: FooterOptions): VNode {
  return (
    <div class={classes('govuk-footer', options.classes)} {...options.attributes}>
      <div class={classes('govuk-width-container', options.containerClasses)}>
        {options.navigation && options.navigation.length > 0 && (
          <>
            <div class="govuk-footer__navigation">{options.navigation.map(footerSection)}</div>
            <hr class="govuk-footer__section-break" />
          </>
        )}
        <div class="govuk-footer__meta">
          <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
            {options.meta && smallPrint(options.meta)}
          </div>
        </div>
      </div>
    </div>
  )
}

function footerSection(section: FooterSection): VNode {
  const columns = section.columns && `govuk-footer__list--columns-${section.columns}`
  return (
    <div class={`govuk-footer__section govuk-grid-column-${section.width || 'full'}`}>
      <h2 class="govuk-footer__heading govuk-heading-m">{section.title}</h2>
      {section.items && section.items.length > 0 && (
        <ul class={classes('govuk-footer__list', columns)}>
          {section.items
            .filter((link) => link.href && link.text)
            .map((link) => (
              <li class="govuk-footer__list-item">{footerLink(link)}</li>
            ))}
        </ul>
      )}
    </div>
  )
}

function smallPrint(meta: FooterMeta): VNode {
  const words = wordsOf(meta)
  return (
    <>
      <h2 class="govuk-visually-hidden">{meta.visuallyHiddenTitle || 'Support links'}</h2>
      {meta.items && meta.items.length > 0 && (
        <ul class="govuk-footer__inline-list">
          {meta.items.map((link) => (
            <li class="govuk-footer__inline-list-item">{footerLink(link)}</li>
          ))}
        </ul>
      )}
      {isShown(words) && <div class="govuk-footer__meta-custom">{words}</div>}
    </>
  )
}

function footerLink(link: FooterLink): VNode {
  return (
    <a class="govuk-footer__link" href={link.href} {...link.attributes}>
      {link.text}
    </a>
  )
}
