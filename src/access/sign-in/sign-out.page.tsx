import { backLink, button, Page, type PageOptions } from '#design'

type Props = {
  readonly frame: Pick<PageOptions, 'signedIn' | 'sections'>
  readonly formToken: string
  readonly demonstration: boolean
}

/** Asks once before signing out, so that a link alone never does it. */
export function SignOutPage({ frame, formToken, demonstration }: Props) {
  return (
    <Page
      {...frame}
      title="Sign out"
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
