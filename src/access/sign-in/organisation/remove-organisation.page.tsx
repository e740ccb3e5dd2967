import { backLink, button, Page } from '#design'
import type { SignedInFrame } from '../../frame/signed-in-frame.ts'

/** Asks once before an organisation’s own sign-in is taken away, and says what that means for its members. */
export function RemoveOrganisationPage({ frame, formToken, member }: SignedInFrame) {
  return (
    <Page
      {...frame}
      title="Take your organisation’s own sign-in away"
      section="members"
      before={backLink({
        text: 'Your organisation’s own sign-in',
        href: '/organisation-sign-in',
      })}
    >
      <h1 class="govuk-heading-l">Take your organisation’s own sign-in away</h1>
      <p class="govuk-body">
        From that moment members of <bdi>{member.agencyName}</bdi> sign in with a passkey, or with a
        link by e-mail. Whoever has neither a passkey nor an authenticator app here adds one before
        the record opens to them again.
      </p>
      <p class="govuk-body">
        To use it again you enter its client id and secret anew, and its members are known by their
        e-mail addresses once more.
      </p>
      <form method="post" action="/organisation-sign-in/remove">
        <input type="hidden" name="form_token" value={formToken} />
        {button({
          text: 'Take it away',
          classes: 'govuk-button--warning',
          preventDoubleClick: true,
        })}
      </form>
    </Page>
  )
}
