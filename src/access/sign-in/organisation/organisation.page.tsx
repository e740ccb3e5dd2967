import { backLink, button, errorSummary, Page, radios } from '#design'
import type { DoorFrame } from '../door/door-frame.ts'
import { hiddenFields } from '../door/hidden-fields.tsx'
import type { ListedOrganisation } from './organisation.store.ts'

type Props = DoorFrame & {
  readonly organisations: readonly ListedOrganisation[]
  readonly problem?: string | undefined
}

/** What is said where no organisation has a sign-in of its own. */
export function NoOrganisationPage({ frame }: DoorFrame) {
  return (
    <Page
      {...frame}
      title="Sign in through your organisation"
      before={backLink({ text: 'Other ways to sign in', href: '/sign-in' })}
    >
      <h1 class="govuk-heading-l">Sign in through your organisation</h1>
      <p class="govuk-body">No organisation here has a sign-in of its own yet. Go another way.</p>
    </Page>
  )
}

/** Asks at which organisation somebody signs in. */
export function ChooseOrganisationPage(props: Props) {
  const { organisations, problem } = props
  return (
    <Page
      {...props.frame}
      title="Sign in through your organisation"
      problem={problem !== undefined}
      before={backLink({ text: 'Other ways to sign in', href: '/sign-in' })}
    >
      {problem &&
        errorSummary({
          titleText: 'There is a problem',
          errorList: [{ text: problem, href: '#agency' }],
        })}
      <form method="post" action="/sign-in/organisation" novalidate>
        {hiddenFields(props)}
        {radios({
          name: 'agency',
          idPrefix: 'agency',
          fieldset: {
            legend: {
              text: 'Sign in through your organisation',
              isPageHeading: true,
              classes: 'govuk-fieldset__legend--l',
            },
          },
          errorMessage: problem ? { text: problem } : undefined,
          items: organisations.map(({ agencyId, name }) => ({ value: agencyId, text: name })),
        })}
        {button({ text: 'Continue' })}
      </form>
    </Page>
  )
}

type OnProps = DoorFrame & { readonly name: string; readonly address: string }

/** Sends a browser on to an organisation; the link is there for one that does not go by itself. */
export function GoOnPage({ frame, name, address }: OnProps) {
  return (
    <Page {...frame} title="On to your organisation">
      <h1 class="govuk-heading-l">On to your organisation</h1>
      <p class="govuk-body">
        <a class="govuk-link" href={address}>
          Sign in at <bdi>{name}</bdi>
        </a>
      </p>
    </Page>
  )
}

/** What is said to somebody who came back and is not let in. */
export function NotSignedInPage({ frame, why }: DoorFrame & { readonly why: string }) {
  return (
    <Page {...frame} title="You are not signed in">
      <h1 class="govuk-heading-l">You are not signed in</h1>
      <p class="govuk-body">{why}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/sign-in">
          Try again, or sign in another way
        </a>
      </p>
    </Page>
  )
}
