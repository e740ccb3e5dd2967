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

/** The header and the ways through the product. */
export function pageHeader(
  sections: readonly Section[],
  current: string | undefined,
  signedIn: SignedIn | undefined,
): VNode {
  return (
    <header class="govuk-template__header">
      {header({ logoHtml: wordmark(), url: frameAddresses.home })}
      {serviceNavigation({
        navigation: sections.map(({ code, text, href }) => ({
          text,
          href,
          active: code === current,
        })),
        ...(signedIn ? { slots: { end: { html: member(signedIn), align: 'inline' } } } : {}),
      })}
    </header>
  )
}

/** Says on every page that the region is an invented one, and lets a visitor in as one of its members. */
export function demonstrationBanner({
  signedIn,
  isCopy,
}: {
  readonly signedIn?: SignedIn | undefined
  readonly isCopy?: boolean | undefined
}): VNode {
  return (
    <section class="waymark-demonstration" aria-label="Demonstration">
      <div class="govuk-width-container">
        <p class="waymark-demonstration__words">
          <strong>This is a demonstration region.</strong> The people in it are invented, and so is
          every figure about them.
          {!signedIn && !isCopy && (
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

function member(signedIn: SignedIn): VNode {
  return (
    <div class="waymark-member">
      <p class="waymark-member__words">
        Signed in as <strong>{signedIn.name}</strong>
        {signedIn.agency && `, ${signedIn.agency}`}.{' '}
        {signedIn.accountHref && (
          <>
            <a class="govuk-link govuk-link--no-visited-state" href={signedIn.accountHref}>
              Your account
            </a>{' '}
          </>
        )}
        <a
          class="govuk-link govuk-link--no-visited-state"
          href={signedIn.signOutHref ?? frameAddresses.signOut}
        >
          Sign out
        </a>
      </p>
    </div>
  )
}
