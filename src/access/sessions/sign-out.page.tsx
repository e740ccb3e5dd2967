import { backLink, button, Page } from '#design'
import type { SignedInFrame } from '../frame/signed-in-frame.ts'
import { homeOf } from '../members/member.ts'

/** Asks once before signing out, so that a link alone never does it. */
export function SignOutPage({ frame, formToken, member }: SignedInFrame) {
  return (
    <Page
      {...frame}
      title="Sign out"
      before={backLink({ text: 'Back', href: homeOf(member.role) })}
    >
      <h1 class="govuk-heading-l">Sign out</h1>
      <form method="post" action="/sign-out">
        <input type="hidden" name="form_token" value={formToken} />
        {button({ text: 'Sign out' })}
      </form>
    </Page>
  )
}
