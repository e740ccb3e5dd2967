import type { SignedInFrame } from '#access'
import {
  answer,
  backLink,
  button,
  checkboxes,
  errorSummary,
  input,
  Page,
  type Problems,
  problemList,
  radios,
} from '#design'
import { type MoreChoices, moreQuestions } from '../details/told-with-fields.tsx'
import type { ChangeForm } from './change-contact.form.ts'
import { whatWasWrong } from './contact.ts'
import { type CouncilChoice, meetingQuestions } from './meeting-fields.tsx'
import type { Typed } from './record-contact.form.ts'

type Props = SignedInFrame & {
  readonly kind: 'amend' | 'withdraw'
  readonly address: string
  readonly who: string
  readonly typed: Typed
  readonly problems: Problems<ChangeForm>
  readonly councils: readonly CouncilChoice[]
  readonly choices: MoreChoices
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
  const list = problemList(problems, ['seen', 'more'])
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
          It will count in no figure any more. What it said stays in its history, but for an exact
          spot: that is taken away.
        </p>
      )}
      <form method="post" action={`${address}/${kind}`} novalidate>
        <input type="hidden" name="form_token" value={props.formToken} />
        <input type="hidden" name="seen" value={typed['seen'] ?? 'none'} />
        {kind === 'amend' ? amendQuestions(props) : wrongQuestion(typed, problems)}
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

function wrongQuestion(typed: Typed, problems: Problems<ChangeForm>) {
  return radios({
    name: 'what_was_wrong',
    ...answer(typed, problems, 'what_was_wrong'),
    fieldset: {
      legend: { text: 'What was wrong with it?', classes: 'govuk-fieldset__legend--m' },
    },
    items: whatWasWrong.map(({ code, label, hint }) => ({
      value: code,
      text: label,
      ...(hint ? { hint: { text: hint } } : {}),
    })),
  })
}

function amendQuestions({ typed, problems, councils, choices }: Props) {
  return (
    <>
      {meetingQuestions(typed, problems, councils)}
      <input type="hidden" name="more" value="asked" />
      {moreQuestions(typed, problems, choices)}
      {choices.closed && choices.closed.length > 0 && (
        <p class="govuk-body">
          {choices.closed.map((kind) => closedInWords[kind]).join(' ')} An organisation told them
          that does not share them with yours.
        </p>
      )}
      {checkboxes({
        name: 'is_of_another',
        ...answer(typed, problems, 'is_of_another'),
        items: [
          {
            value: 'yes',
            text: 'What I take out of what was told is about somebody else',
            hint: {
              text: 'It is then left out of what this person is given, and shown to the organisation that told it alone. An exact spot is taken away.',
            },
            checked: (typed['is_of_another'] ?? '') !== '',
          },
        ],
      })}
    </>
  )
}

const closedInWords = {
  note: 'Notes, needs and descriptions of this contact stay as they are.',
  place: 'Its places stay as they are.',
} as const
