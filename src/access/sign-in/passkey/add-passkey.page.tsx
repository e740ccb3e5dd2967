import { backLink, button, errorSummary, input, Page, problemList } from '#design'
import type { SignedInFrame } from '../../frame/signed-in-frame.ts'

/** What may be wrong when a passkey is added: its name, or the passkey itself. */
export type PasskeyProblems = {
  readonly name?: string | undefined
  readonly passkey?: string | undefined
}

type Props = SignedInFrame & {
  readonly name: string
  readonly problems: PasskeyProblems
  readonly scripts: readonly string[]
}

/** Asks what to call a passkey, and has the browser make it. Passkeys need a script; the page says what to do without. */
export function AddPasskeyPage({ frame, formToken, name, problems, scripts }: Props) {
  const list = problemList(problems)
  return (
    <Page
      {...frame}
      title="Add a passkey"
      problem={list.length > 0}
      scripts={scripts}
      before={backLink({ text: 'Back to your account', href: '/account' })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-l">Add a passkey</h1>
      <form method="post" action="/account/passkeys" id="passkey" data-passkey="add" novalidate>
        <input type="hidden" name="form_token" value={formToken} />
        <input type="hidden" name="answer" value="" />
        {input({
          name: 'name',
          value: name,
          errorMessage: problems.name ? { text: problems.name } : undefined,
          label: { text: 'What to call it' },
          hint: { text: 'The device or security key it lies on, such as “Work phone”.' },
          classes: 'govuk-input--width-20',
        })}
        {button({ text: 'Add a passkey' })}
        <p class="govuk-body" role="status" data-passkey-status="" />
      </form>
      <p class="govuk-body" data-without-passkey="">
        This browser cannot make passkeys here: it may be too old, or JavaScript may be switched
        off.{' '}
        <a class="govuk-link" href="/account/authenticator">
          Set up an authenticator app
        </a>{' '}
        instead.
      </p>
    </Page>
  )
}
