import type { VNode } from 'preact'
import { frameAddresses, type Section } from './frame-addresses.ts'
import { header } from './header.tsx'
import { serviceNavigation } from './service-navigation.tsx'

/** Whoever signed in, as the header names them. */
export type SignedIn = {
  readonly name: string
  readonly agency?: string | undefined
  /** The member's own page: how they sign in, and where they are signed in. */
  readonly accountHref?: string | undefined
  /** Where signing out is offered; it must be a page, because a link must not sign anyone out. */
  readonly signOutHref?: string | undefined
}

/** Who reads a page that names nobody: a visitor is shown the way in, and a member the way on. */
export type Reader = 'visitor' | 'member'

/** Whom a page is for: somebody it names, or whoever reads it. */
export type ReadBy = {
  readonly signedIn?: SignedIn | undefined
  readonly reader?: Reader | undefined
}

/** The header and the ways through the product. */
export function pageHeader(
  sections: readonly Section[],
  current: string | undefined,
  readBy: ReadBy,
): VNode {
  const end = corner(readBy)
  return (
    <header class="govuk-template__header">
      {header({ logoHtml: wordmark(), url: frameAddresses.home })}
      {serviceNavigation({
        navigation: sections.map(({ code, text, href }) => ({
          text,
          href,
          active: code === current,
        })),
        ...(end ? { slots: { end: { html: end, align: 'inline' } } } : {}),
      })}
    </header>
  )
}

/** Says on every page that the region is an invented one, and lets a visitor in as one of its members. */
export function demonstrationBanner({
  signedIn,
  reader,
  isCopy,
}: ReadBy & { readonly isCopy?: boolean | undefined }): VNode {
  return (
    <section class="waymark-demonstration" aria-label="Demonstration">
      <div class="govuk-width-container">
        <p class="waymark-demonstration__words">
          <strong>This is a demonstration region.</strong> The people in it are invented, and so is
          every figure about them.
          {!signedIn && !isCopy && reader !== 'member' && (
            <span class="waymark-demonstration__way">
              {' '}
              <a class="govuk-link waymark-demonstration__link" href={frameAddresses.signIn}>
                Try it as one of its members
              </a>
              .
            </span>
          )}
        </p>
      </div>
    </section>
  )
}

/** The name of the product beside a waymark, the arrow that tells a walker the path goes on. */
function wordmark(): VNode {
  return (
    <span class="waymark-wordmark">
      <svg
        class="waymark-wordmark__sign"
        xmlns="http://www.w3.org/2000/svg"
        viewBox="0 0 32 32"
        aria-hidden="true"
        focusable="false"
      >
        <circle cx="16" cy="16" r="14.5" fill="none" stroke="currentColor" stroke-width="3" />
        <path fill="currentColor" d="M16 6l8.5 9.5h-5v10h-7v-10h-5z" />
      </svg>
      Waymark
    </span>
  )
}

/** What stands at the end of the navigation. */
function corner({ signedIn, reader }: ReadBy): VNode | undefined {
  if (signedIn) return inCorner(member(signedIn))
  if (reader === 'visitor') return inCorner(way('Sign in', frameAddresses.signIn))
  return reader && inCorner(wayOn())
}

function inCorner(words: VNode): VNode {
  return (
    <div class="waymark-member">
      <p class="waymark-member__words">{words}</p>
    </div>
  )
}

function member({ name, agency, accountHref, signOutHref }: SignedIn): VNode {
  return (
    <>
      Signed in as{' '}
      <strong>
        <bdi>{name}</bdi>
      </strong>
      {agency && (
        <>
          , <bdi>{agency}</bdi>
        </>
      )}
      . {accountHref && <>{way('Your account', accountHref)} </>}
      {way('Sign out', signOutHref ?? frameAddresses.signOut)}
    </>
  )
}

function wayOn(): VNode {
  return (
    <>
      You are signed in. {way('Your account', frameAddresses.account)}{' '}
      {way('Sign out', frameAddresses.signOut)}
    </>
  )
}

function way(words: string, href: string): VNode {
  return (
    <a class="govuk-link govuk-link--no-visited-state" href={href}>
      {words}
    </a>
  )
}
