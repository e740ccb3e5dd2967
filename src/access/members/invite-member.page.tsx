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
import type { SignedInFrame } from '../frame/signed-in-frame.ts'
import { type InviteForm, type TypedMember, valuesOf } from './member.form.ts'
import { nameQuestion, type PostChoices, postQuestions } from './post-fields.tsx'

type Props = SignedInFrame & {
  readonly typed: TypedMember
  readonly problems: Problems<InviteForm>
  readonly choices: PostChoices
}

/** Asks whom to invite, and what they are to be. */
export function InviteMemberPage(props: Props) {
  const { frame, formToken, member, problems } = props
  const list = problemList(problems)
  const typed = {
    email: valuesOf(props.typed, 'email')[0],
  }
  return (
    <Page
      {...frame}
      title="Invite somebody"
      section="members"
      problem={list.length > 0}
      before={backLink({ text: 'Members', href: '/members' })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-l">
        Invite somebody to work for <bdi>{member.agencyName}</bdi>
      </h1>
      <form method="post" action="/members/invite" novalidate>
        <input type="hidden" name="form_token" value={formToken} />
        {nameQuestion(props.typed, problems)}
        {input({
          name: 'email',
          ...answer(typed, problems, 'email'),
          label: { text: 'Work e-mail address' },
          hint: { text: 'The invitation goes there. It works once, for 7 days.' },
          type: 'email',
          autocomplete: 'off',
          spellcheck: false,
          classes: 'govuk-input--width-20',
        })}
        {postQuestions(props.typed, problems, props.choices)}
        {button({ text: 'Send the invitation', preventDoubleClick: true })}
      </form>
    </Page>
  )
}
