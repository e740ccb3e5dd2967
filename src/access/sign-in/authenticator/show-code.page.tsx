import { backLink, button, errorSummary, input, Page } from '#design'
import type { SignedInFrame } from '../../frame/signed-in-frame.ts'

type Props = SignedInFrame & { readonly problem?: string | undefined }

/** Asks for the second thing, after somebody was signed in by one alone. */
export function ShowCodePage({ frame, formToken, problem }: Props) {
  return (
    <Page
      {...frame}
      title="Enter a code"
      problem={problem !== undefined}
      before={backLink({ text: 'Back to your account', href: '/account' })}
    >
      {problem &&
        errorSummary({
          titleText: 'There is a problem',
          errorList: [{ text: problem, href: '#code' }],
        })}
      <h1 class="govuk-heading-l">Enter a code</h1>
      <form method="post" action="/account/code" novalidate>
        <input type="hidden" name="form_token" value={formToken} />
        {input({
          name: 'code',
          errorMessage: problem ? { text: problem } : undefined,
          label: { text: 'Code from your authenticator app' },
          hint: { text: 'Six figures. Without your phone, enter one of your recovery codes.' },
          autocomplete: 'one-time-code',
          spellcheck: false,
          classes: 'govuk-input--width-20',
        })}
        {button({ text: 'Open the record', preventDoubleClick: true })}
      </form>
    </Page>
  )
}
