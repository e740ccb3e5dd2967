import type { VNode } from 'preact'
import { backLink, button, errorSummary, input, Page, type Problem } from '#design'
import type { DoorFrame } from './door-frame.ts'
import { hiddenFields } from './hidden-fields.tsx'

type Props = DoorFrame & {
  readonly email: string
  readonly emailProblem?: string | undefined
  readonly passkeyProblem?: string | undefined
  readonly hasOrganisations: boolean
  readonly scripts: readonly string[]
}

/** The ways to sign in to a real house: a passkey, a link by e-mail, or one's organisation. */
export function WaysInPage(props: Props) {
  const problems = problemsOf(props)
  return (
    <Page
      {...props.frame}
      title="Sign in"
      problem={problems.length > 0}
      scripts={props.scripts}
      before={backLink({ text: 'Back to the region', href: '/' })}
    >
      {problems.length > 0 &&
        errorSummary({ titleText: 'There is a problem', errorList: problems })}
      <h1 class="govuk-heading-l">Sign in</h1>
      {withPasskey(props)}
      {withLink(props)}
      {props.hasOrganisations && withOrganisation(props)}
      <p class="govuk-body">
        Waymark is for people who work for an organisation in the region. If you are not a member
        yet, ask the coordinator of your organisation to invite you.
      </p>
    </Page>
  )
}

function problemsOf({ emailProblem, passkeyProblem }: Props): readonly Problem[] {
  return [
    ...(passkeyProblem ? [{ text: passkeyProblem, href: '#passkey' }] : []),
    ...(emailProblem ? [{ text: emailProblem, href: '#email' }] : []),
  ]
}

function withPasskey(props: Props): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">With a passkey</h2>
      <p class="govuk-body">
        With the fingerprint, face or PIN that opens your device, or with a security key.
      </p>
      <form method="post" action="/sign-in/passkey" id="passkey" data-passkey="sign-in" hidden>
        {hiddenFields(props)}
        <input type="hidden" name="answer" value="" />
        {button({ text: 'Sign in with a passkey' })}
        <p class="govuk-body" role="status" data-passkey-status="" />
      </form>
      <p class="govuk-body" data-without-passkey="">
        This browser cannot use passkeys here: it may be too old, or JavaScript may be switched off.
        Ask for a link instead.
      </p>
    </>
  )
}

function withLink(props: Props): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">With a link by e-mail</h2>
      <form method="post" action="/sign-in/link" novalidate>
        {hiddenFields(props)}
        {input({
          name: 'email',
          value: props.email,
          errorMessage: props.emailProblem ? { text: props.emailProblem } : undefined,
          label: { text: 'Your work e-mail address' },
          hint: { text: 'We send a link to it. If you have an authenticator app, have it ready.' },
          type: 'email',
          autocomplete: 'email',
          spellcheck: false,
          classes: 'govuk-input--width-20',
        })}
        {button({ text: 'Send me a link', preventDoubleClick: true })}
      </form>
    </>
  )
}

function withOrganisation({ back }: Props): VNode {
  const query = back ? `?back=${encodeURIComponent(back)}` : ''
  return (
    <>
      <h2 class="govuk-heading-m">Through your organisation</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={`/sign-in/organisation${query}`}>
          Sign in with the account your organisation gave you
        </a>
      </p>
    </>
  )
}
