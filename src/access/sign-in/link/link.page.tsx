import { backLink, button, errorSummary, Page } from '#design'
import type { AuthenticatorState } from '../authenticator/authenticator.ts'
import { codeQuestion } from '../authenticator/code-question.tsx'
import type { DoorFrame } from '../door/door-frame.ts'
import { hiddenFields } from '../door/hidden-fields.tsx'

/** What whoever asks for a link reads, whether or not the address belongs to anybody. */
export function LinkSentPage({ frame }: DoorFrame) {
  return (
    <Page
      {...frame}
      title="Check your e-mail"
      before={backLink({ text: 'Back', href: '/sign-in' })}
    >
      <h1 class="govuk-heading-l">Check your e-mail</h1>
      <p class="govuk-body">
        If the address belongs to a member, a link to sign in is on its way there. It works once,
        for 15 minutes.
      </p>
      <p class="govuk-body">
        If it does not come, look among the unwanted e-mail, check how you wrote the address, or ask
        the coordinator of your organisation.
      </p>
    </Page>
  )
}

type ConfirmProps = DoorFrame & {
  readonly action: string
  readonly email: string
  readonly authenticator: AuthenticatorState
  readonly problem?: string | undefined
}

/** Asks before a link signs anybody in: programs that read e-mail open links too. */
export function ConfirmLinkPage(props: ConfirmProps) {
  const { email, authenticator, problem } = props
  return (
    <Page {...props.frame} title="Sign in with your link" problem={problem !== undefined}>
      {problem &&
        errorSummary({
          titleText: 'There is a problem',
          errorList: [{ text: problem, href: '#code' }],
        })}
      <h1 class="govuk-heading-l">Sign in as {email}</h1>
      <form method="post" action={props.action} novalidate>
        {hiddenFields(props)}
        {authenticator !== 'none' && codeQuestion(authenticator, problem)}
        {button({ text: 'Sign in', preventDoubleClick: true })}
      </form>
      <p class="govuk-body">If you did not ask for this link, close this page.</p>
    </Page>
  )
}

type OverProps = DoorFrame & { readonly waiting?: string | undefined }

/** What a link leads to that was used, is too old or never was; or one tried too often. */
export function LinkOverPage({ frame, waiting }: OverProps) {
  return (
    <Page {...frame} title={waiting ? 'Too many tries' : 'This link no longer works'}>
      <h1 class="govuk-heading-l">{waiting ? 'Too many tries' : 'This link no longer works'}</h1>
      <p class="govuk-body">
        {waiting
          ? `${waiting}.`
          : 'A link works once, for 15 minutes, and five wrong codes use it up.'}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/sign-in">
          Sign in another way, or ask for a new link
        </a>
      </p>
    </Page>
  )
}
