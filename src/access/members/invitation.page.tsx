import { button, errorSummary, input, Page } from '#design'
import type { DoorFrame } from '../sign-in/door/door-frame.ts'
import { hiddenFields } from '../sign-in/door/hidden-fields.tsx'
import { labelOfRole, type Member } from './member.ts'

type Props = DoorFrame & {
  readonly action: string
  readonly invited: Member
  readonly name: string
  readonly problem?: string | undefined
}

/** What an invitation leads to: for whom and for what, and a form that takes it up. */
export function InvitationPage(props: Props) {
  const { invited, name, problem } = props
  return (
    <Page {...props.frame} title="Take up your invitation" problem={problem !== undefined}>
      {problem &&
        errorSummary({
          titleText: 'There is a problem',
          errorList: [{ text: problem, href: '#name' }],
        })}
      <h1 class="govuk-heading-l">Take up your invitation</h1>
      <p class="govuk-body">
        You are invited to work for{' '}
        <strong>
          <bdi>{invited.agencyName}</bdi>
        </strong>{' '}
        in Waymark, as {labelOfRole(invited.role).toLowerCase()}.
      </p>
      <p class="govuk-body">
        People’s records are opened for your work alone. Whenever you open one, that is noted with
        your name, and the person can be told.
      </p>
      <form method="post" action={props.action} novalidate>
        {hiddenFields(props)}
        {input({
          name: 'name',
          value: name,
          errorMessage: problem ? { text: problem } : undefined,
          label: { text: 'Your name' },
          hint: { text: 'As colleagues in other organisations know you.' },
          autocomplete: 'name',
          spellcheck: false,
          classes: 'govuk-input--width-20',
        })}
        {button({ text: 'Become a member', preventDoubleClick: true })}
      </form>
    </Page>
  )
}

/** What an invitation leads to that was taken up, is too old or never was. */
export function InvitationOverPage({ frame }: DoorFrame) {
  return (
    <Page {...frame} title="This invitation no longer works">
      <h1 class="govuk-heading-l">This invitation no longer works</h1>
      <p class="govuk-body">
        An invitation works once, for 7 days. If you took it up already,{' '}
        <a class="govuk-link" href="/sign-in">
          sign in
        </a>
        . Otherwise ask the coordinator of your organisation for a new one.
      </p>
    </Page>
  )
}
