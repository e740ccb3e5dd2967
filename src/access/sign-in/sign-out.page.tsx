import { backLink, button, Page, type SignedIn } from '#design'

type Props = {
  readonly signedIn: SignedIn
  readonly formToken: string
  readonly demonstration: boolean
}

/** Asks once before signing out, so that a link alone never does it. */
export function SignOutPage({ signedIn, formToken, demonstration }: Props) {
  return (
    <Page
      title="Sign out"
      signedIn={signedIn}
      demonstration={demonstration}
      before={backLink({ text: 'Back', href: '/today' })}
    >
      <h1 class="govuk-heading-l">Sign out</h1>
      <form method="post" action="/sign-out">
        <input type="hidden" name="form_token" value={formToken} />
        {button({ text: 'Sign out' })}
      </form>
    </Page>
  )
}
