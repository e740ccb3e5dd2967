import { apartIn, backLink, button, errorSummary, Page, type PageOptions, radios } from '#design'
import { labelOfRole, type Member } from '../../members/member.ts'

type Props = {
  /** The frame of whoever is signed in already: a way back to their pages, or on as somebody else. */
  readonly frame: Pick<PageOptions, 'signedIn' | 'sections'>
  readonly members: readonly Member[]
  readonly back: string
  readonly problem?: string | undefined
  /** The token of the session the browser has already. */
  readonly formToken?: string | undefined
}

/** The sign-in of a demonstration: choose which invented member to be. */
export function ChooseMemberPage(props: Props) {
  const { frame, members, back, problem } = props
  const choices = members.map((member) => ({
    value: member.id,
    text: member.name,
    hint: {
      html: apartIn(`${labelOfRole(member.role)}, ${member.agencyName}`, [member.agencyName]),
    },
  }))
  return (
    <Page
      {...frame}
      title="Sign in to the demonstration"
      problem={problem !== undefined}
      demonstration
      before={backLink({ text: 'Back to the region', href: '/' })}
    >
      {problem &&
        errorSummary({
          titleText: 'There is a problem',
          errorList: [{ text: problem, href: '#member' }],
        })}
      <form method="post" action="/sign-in" novalidate>
        <input type="hidden" name="back" value={back} />
        {props.formToken && <input type="hidden" name="form_token" value={props.formToken} />}
        {radios({
          name: 'member',
          idPrefix: 'member',
          fieldset: {
            legend: {
              text: 'Sign in to the demonstration',
              isPageHeading: true,
              classes: 'govuk-fieldset__legend--l',
            },
          },
          hint: {
            text: 'Everybody here is invented. No password is needed, for nothing here is real.',
          },
          errorMessage: problem ? { text: problem } : undefined,
          items: choices,
        })}
        {button({ text: 'Sign in' })}
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href="/sign-in/member">
          See how members of a real house sign in
        </a>
      </p>
    </Page>
  )
}
