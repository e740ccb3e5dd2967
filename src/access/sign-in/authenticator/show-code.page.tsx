import { backLink, button, errorSummary, Page } from '#design'
import type { SignedInFrame } from '../../frame/signed-in-frame.ts'
import type { AuthenticatorState } from './authenticator.ts'
import { codeQuestion } from './code-question.tsx'

type Props = SignedInFrame & {
  readonly state: AuthenticatorState
  readonly problem?: string | undefined
}

/** Asks for the second thing, after somebody was signed in by one alone. */
export function ShowCodePage({ frame, formToken, state, problem }: Props) {
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
        {codeQuestion(state === 'shut' ? 'shut' : 'works', problem)}
        {button({ text: 'Open the record', preventDoubleClick: true })}
      </form>
    </Page>
  )
}
