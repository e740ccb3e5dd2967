import { backLink, button, errorSummary, insetText, Page, warningText } from '#design'
import type { SignedInFrame } from '../frame/signed-in-frame.ts'
import type { ListedMember } from './listed-member.store.ts'

type Props = SignedInFrame & { readonly one: ListedMember }

const backTo = ({ one }: Props) =>
  backLink({ text: 'Back to the member', href: `/members/${one.id}` })

/** Asks once before a colleague is given a recovery code. */
export function GiveCodePage(props: Props & { readonly problem?: string | undefined }) {
  const { frame, formToken, one, problem } = props
  return (
    <Page
      {...frame}
      title="Give a recovery code"
      section="members"
      problem={problem !== undefined}
      before={backTo(props)}
    >
      {problem &&
        errorSummary({
          titleText: 'There is a problem',
          errorList: [{ text: problem, href: '#give' }],
        })}
      <h1 class="govuk-heading-l">
        Give <bdi>{one.name}</bdi> a recovery code
      </h1>
      <p class="govuk-body">
        It stands in once for a code of their authenticator app, beside a link by e-mail. Be sure
        that it is them: meet them, or call them on a number you know.
      </p>
      <form method="post" action={`/members/${one.id}/recovery-code`} id="give">
        <input type="hidden" name="form_token" value={formToken} />
        {button({ text: 'Make a recovery code', preventDoubleClick: true })}
      </form>
    </Page>
  )
}

/** Shows the code, this once, to whoever is to say it. */
export function CodeGivenPage(props: Props & { readonly code: string }) {
  const { frame, one, code } = props
  return (
    <Page {...frame} title="A recovery code" section="members" before={backTo(props)}>
      <h1 class="govuk-heading-l">
        A recovery code for <bdi>{one.name}</bdi>
      </h1>
      {insetText({ html: <code>{code}</code> })}
      {warningText({
        iconFallbackText: 'Warning',
        text: 'Say it to them, and to nobody else. Do not send it by e-mail. It is not shown again.',
      })}
      <p class="govuk-body">
        They ask for a link at the sign-in, open it, and enter this code. Then they set their
        authenticator app up again on their own page. They are told by e-mail that a code was made.
      </p>
    </Page>
  )
}
