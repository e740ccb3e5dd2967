import { type ComponentChildren, isValidElement, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { assetAddress } from './asset-address.ts'
import { publicSections, type Section } from './frame-addresses.ts'
import { classes } from './options.ts'
import { pageFooter } from './page-footer.tsx'
import { demonstrationBanner, pageHeader, type Reader, type SignedIn } from './page-header.tsx'
import { skipLink } from './skip-link.tsx'

export type PageOptions = {
  /** What the page is, as its h1 says it. Nothing personal: titles stay in a browser's history. */
  readonly title: string
  /** Whether the page comes back because something typed was wrong; the title then says so. */
  readonly problem?: boolean | undefined
  /** The code of the section the page belongs to. */
  readonly section?: string | undefined
  /** The sections of the navigation; the public ones when none are given. */
  readonly sections?: readonly Section[] | undefined
  readonly signedIn?: SignedIn | undefined
  /** Who reads a page that is the same for many and names nobody; without it such a page shows no way in. */
  readonly reader?: Reader | undefined
  /** Whether the region is an invented one; every page then says so, on paper too. */
  readonly demonstration?: boolean | undefined
  /** Whether the page is a copy for another host: its frame then leads nowhere that is not copied with it. */
  readonly isCopy?: boolean | undefined
  /** The nonce of this answer's content security policy, when it has one. */
  readonly nonce?: string | undefined
  /** Addresses of scripts that improve this page, each an ES module of ours. */
  readonly scripts?: readonly string[] | undefined
  /** What stands above the main content: a back link or breadcrumbs. */
  readonly before?: ComponentChildren
  /** Classes of the main element. */
  readonly mainClasses?: string | undefined
  readonly children?: ComponentChildren
}

/** A whole document: GOV.UK's page template with Waymark's own header, navigation and footer. */
export function Page(options: PageOptions): VNode {
  return (
    <html lang="en-GB" class="govuk-template">
      {head(options)}
      <body class="govuk-template__body">
        {skipLink({ href: '#main-content', text: 'Skip to main content' })}
        {pageHeader(sectionsOf(options), options.section, options)}
        {options.demonstration && demonstrationBanner(options)}
        <div class="govuk-width-container">
          {inLandmark(options.before)}
          <main class={classes('govuk-main-wrapper', options.mainClasses)} id="main-content">
            {options.children}
          </main>
        </div>
        {!options.isCopy && pageFooter()}
      </body>
    </html>
  )
}

function sectionsOf({ sections, isCopy }: PageOptions): readonly Section[] {
  return isCopy ? [] : (sections ?? publicSections)
}

// A back link brings no landmark of its own, as breadcrumbs do; whoever goes by landmarks would miss it.
function inLandmark(before: ComponentChildren): ComponentChildren {
  return isValidElement(before) && before.type === 'a' ? (
    <nav aria-label="Back">{before}</nav>
  ) : (
    before
  )
}

/** A document as it goes over the wire. */
export function renderPage(page: VNode): string {
  return `<!DOCTYPE html>\n${renderToString(page)}\n`
}

function head(options: PageOptions): VNode {
  const scripts = options.isCopy ? [] : [assetAddress('behaviours.js'), ...(options.scripts ?? [])]
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${options.problem ? 'Error: ' : ''}${options.title} – Waymark`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="theme-color" content="#0b4144" />
      <link rel="icon" href={assetAddress('favicon.svg')} type="image/svg+xml" />
      <link rel="stylesheet" href={assetAddress('waymark.css')} />
      {scripts.map((address) => (
        <script type="module" src={address} nonce={options.nonce} />
      ))}
    </head>
  )
}
