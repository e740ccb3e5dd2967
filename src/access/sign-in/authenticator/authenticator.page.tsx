import type { ComponentChildren } from 'preact'
import { backLink, button, errorSummary, input, Page, qrCode, warningText } from '#design'
import type { SignedInFrame } from '../../frame/signed-in-frame.ts'
import { inGroups } from './codes.ts'

const before = backLink({ text: 'Back to your account', href: '/account' })

/** Says what an authenticator app is for, before a secret is made. */
export function BeginAuthenticatorPage({ frame, formToken }: SignedInFrame) {
  return (
    <Page {...frame} title="Set up an authenticator app" before={before}>
      <h1 class="govuk-heading-l">Set up an authenticator app</h1>
      <p class="govuk-body">
        You need an app that shows codes of six figures, on your phone or computer. Any will do;
        many password managers hold one.
      </p>
      <form method="post" action="/account/authenticator/begin">
        <input type="hidden" name="form_token" value={formToken} />
        {button({ text: 'Continue' })}
      </form>
    </Page>
  )
}

type ShowProps = SignedInFrame & {
  readonly secret: string
  readonly address: string
  readonly problem?: string | undefined
}

/** Shows the secret once for the app to take, and asks for the first code. */
export function ShowSecretPage(props: ShowProps) {
  const { frame, formToken, secret, address, problem } = props
  return (
    <Page
      {...frame}
      title="Set up an authenticator app"
      problem={problem !== undefined}
      before={before}
    >
      {problem &&
        errorSummary({
          titleText: 'There is a problem',
          errorList: [{ text: problem, href: '#code' }],
        })}
      <h1 class="govuk-heading-l">Set up an authenticator app</h1>
      <p class="govuk-body">Add an account in your app, and scan this with it:</p>
      {qrCode(address, 'A code for your authenticator app to scan. The key below says the same.')}
      <p class="govuk-body">
        Or type this key into the app: <strong>{inGroups(secret)}</strong>
      </p>
      <form method="post" action="/account/authenticator" novalidate>
        <input type="hidden" name="form_token" value={formToken} />
        {input({
          name: 'code',
          errorMessage: problem ? { text: problem } : undefined,
          label: { text: 'The code that the app shows now' },
          hint: { text: 'Six figures.' },
          inputmode: 'numeric',
          autocomplete: 'one-time-code',
          spellcheck: false,
          classes: 'govuk-input--width-10',
        })}
        {button({ text: 'Finish', preventDoubleClick: true })}
      </form>
    </Page>
  )
}

type CodesProps = SignedInFrame & { readonly codes: readonly string[] }

/** Shows new recovery codes, this once. */
export function RecoveryCodesPage({ frame, codes }: CodesProps) {
  return (
    <Page {...frame} title="Your recovery codes">
      <h1 class="govuk-heading-l">Your recovery codes</h1>
      {warningText({
        iconFallbackText: 'Warning',
        text: 'Write these down or print them now. They are not shown again.',
      })}
      <p class="govuk-body">
        Each stands in once for a code of your authenticator app, for the day your phone is lost.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      {button({ text: 'I have kept them', href: '/account' })}
    </Page>
  )
}

type AskProps = SignedInFrame & {
  readonly title: string
  readonly words: ComponentChildren
  readonly action: string
  readonly button: string
}

/** Asks once before something about how a member signs in is taken away or made anew. */
export function AskOncePage(props: AskProps) {
  return (
    <Page {...props.frame} title={props.title} before={before}>
      <h1 class="govuk-heading-l">{props.title}</h1>
      <p class="govuk-body">{props.words}</p>
      <form method="post" action={props.action}>
        <input type="hidden" name="form_token" value={props.formToken} />
        {button({ text: props.button, classes: 'govuk-button--warning', preventDoubleClick: true })}
      </form>
    </Page>
  )
}
