import {
  answer,
  backLink,
  button,
  errorSummary,
  input,
  insetText,
  notificationBanner,
  Page,
  type Problems,
  problemList,
  radios,
} from '#design'
import type { SignedInFrame } from '../../frame/signed-in-frame.ts'
import type { OrganisationForm } from './own-organisation.form.ts'

/** What was done just now, as the page says it. */
export const sayOrganisationDone = {
  tried: 'It is set up. The sign-in there accepts this client id and secret',
  untried:
    'It is set up. The sign-in there does not say whether it accepts this client id and secret: sign in through it once to see',
} as const
export type OrganisationDone = keyof typeof sayOrganisationDone

/** How it stands: there is none, it works, or it is shut, because the key its secret was sealed with is lost. */
export type OrganisationState = 'none' | 'works' | 'shut'

type Props = SignedInFrame & {
  readonly state: OrganisationState
  readonly done?: OrganisationDone | undefined
  readonly emailDomain: string | undefined
  readonly comesBackTo: string
  readonly typed: Readonly<Record<string, string | undefined>>
  readonly problems: Problems<OrganisationForm>
}

/** Asks a coordinator how the members of their organisation sign in at the organisation itself. */
export function OwnOrganisationPage(props: Props) {
  const { frame, member, state, done, emailDomain } = props
  const list = problemList(props.problems)
  return (
    <Page
      {...frame}
      title="Your organisation’s own sign-in"
      section="members"
      problem={list.length > 0}
      before={backLink({ text: 'Members', href: '/members' })}
    >
      {done && notificationBanner({ type: 'success', text: sayOrganisationDone[done] })}
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-l">Your organisation’s own sign-in</h1>
      <p class="govuk-body">
        Members of <bdi>{member.agencyName}</bdi> can sign in with the account it gave them, if it
        speaks OpenID Connect. Whoever has come so once comes so from then on, or with a passkey.
      </p>
      {emailDomain === undefined
        ? insetText({
            text: 'You have no e-mail address here, so nothing tells which addresses are your organisation’s.',
          })
        : questions(props, emailDomain)}
      {state !== 'none' &&
        button({
          text: 'Take it away',
          href: '/organisation-sign-in/remove',
          classes: 'govuk-button--warning',
        })}
    </Page>
  )
}

const sayState = {
  none: '',
  works: 'It is set up. What you enter replaces it. ',
  shut: 'It was set up, but nobody comes in through it: the key its secret was sealed with is lost. Enter it again. ',
} as const satisfies Record<OrganisationState, string>

function questions({ formToken, state, typed, problems, comesBackTo }: Props, emailDomain: string) {
  return (
    <>
      {insetText({
        text: `${sayState[state]}Register Waymark there as a web application that comes back to ${comesBackTo}. Members are known by a verified address at ${emailDomain}.`,
      })}
      <form method="post" action="/organisation-sign-in" novalidate>
        <input type="hidden" name="form_token" value={formToken} />
        {input({
          name: 'issuer',
          ...answer(typed, problems, 'issuer'),
          label: { text: 'Issuer' },
          hint: { text: 'An address with https, such as https://login.example.org.' },
          spellcheck: false,
        })}
        {input({
          name: 'client_id',
          ...answer(typed, problems, 'client_id'),
          label: { text: 'Client id' },
          spellcheck: false,
        })}
        {input({
          name: 'client_secret',
          ...answer({}, problems, 'client_secret'),
          label: { text: 'Client secret' },
          hint: { text: 'It is sealed, and never shown again.' },
          type: 'password',
          autocomplete: 'new-password',
          spellcheck: false,
        })}
        {radios({
          name: 'asks_two',
          idPrefix: 'asks_two',
          ...answer(typed, problems, 'asks_two'),
          fieldset: {
            legend: {
              text: 'Does it ask its members for two things, such as a password and a code?',
              classes: 'govuk-fieldset__legend--m',
            },
          },
          items: [
            { value: 'yes', text: 'Yes' },
            {
              value: 'no',
              text: 'No',
              hint: { text: 'Members then also need a passkey or an authenticator app here.' },
            },
          ],
        })}
        {button({ text: 'Set it up', preventDoubleClick: true })}
      </form>
    </>
  )
}
