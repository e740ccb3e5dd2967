import type { SignedInFrame } from '#access'
import {
  answer,
  backLink,
  button,
  errorSummary,
  input,
  Page,
  type Problems,
  problemList,
} from '#design'
import type { AmendForm } from './change-contact.form.ts'
import { type CouncilChoice, meetingQuestions } from './meeting-fields.tsx'
import type { Typed } from './record-contact.form.ts'

type Props = SignedInFrame & {
  readonly kind: 'amend' | 'withdraw'
  readonly address: string
  readonly who: string
  readonly typed: Typed
  readonly problems: Problems<AmendForm>
  readonly councils: readonly CouncilChoice[]
}

const words = {
  amend: {
    title: 'Amend a contact',
    heading: 'Amend the contact with',
    button: 'Amend this contact',
  },
  withdraw: {
    title: 'Withdraw a contact',
    heading: 'Withdraw the contact with',
    button: 'Withdraw this contact',
  },
} as const

/** The form that puts a contact right or withdraws it; both need a reason, and both stay in its history. */
export function ChangeContactPage(props: Props) {
  const { kind, address, who, typed, problems } = props
  const list = problemList(problems, ['seen'])
  return (
    <Page
      {...props.frame}
      title={words[kind].title}
      section="record"
      problem={list.length > 0}
      before={backLink({ text: 'Back to the contact', href: address })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-l">
        {words[kind].heading} {who}
      </h1>
      {kind === 'withdraw' && (
        <p class="govuk-body">
          It will count in no figure any more. What it said stays in its history.
        </p>
      )}
      <form method="post" action={`${address}/${kind}`} novalidate>
        <input type="hidden" name="form_token" value={props.formToken} />
        <input type="hidden" name="seen" value={typed['seen'] ?? 'none'} />
        {kind === 'amend' && meetingQuestions(typed, problems, props.councils)}
        {input({
          name: 'reason',
          ...answer(typed, problems, 'reason'),
          label: { text: 'Reason' },
          hint: { text: 'What was wrong, in a few words.' },
        })}
        {button({
          text: words[kind].button,
          preventDoubleClick: true,
          ...(kind === 'withdraw' ? { classes: 'govuk-button--warning' } : {}),
        })}
      </form>
    </Page>
  )
}
