import type { VNode } from 'preact'
import type { SignedInFrame } from '#access'
import {
  answer,
  apartIn,
  backLink,
  button,
  errorSummary,
  input,
  Page,
  type Problems,
  problemList,
  radios,
  select,
} from '#design'
import type { AmendForm, EndForm, TypedAgency } from './agency.form.ts'
import { agencyKinds } from './agency.ts'
import type { RegisteredAgency } from './agency-register.store.ts'

type Props = SignedInFrame & {
  /** The organisation that is amended; none where one is registered. */
  readonly agency: RegisteredAgency | undefined
  readonly typed: TypedAgency
  readonly problems: Problems<AmendForm>
}

/** The form that registers an organisation, or amends what is registered. */
export function ChangeAgencyPage({ frame, formToken, agency, typed, problems }: Props) {
  const list = problemList(problems)
  const address = agency ? `/agencies/${agency.id}` : '/agencies'
  return (
    <Page
      {...frame}
      title={agency ? 'Amend an organisation' : 'Register an organisation'}
      section="members"
      problem={list.length > 0}
      before={backLink({ text: 'Back', href: address })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-l">
        {agency ? apartIn(`Amend ${agency.name}`, [agency.name]) : 'Register an organisation'}
      </h1>
      <form method="post" action={agency ? `${address}/amend` : '/agencies/new'} novalidate>
        <input type="hidden" name="form_token" value={formToken} />
        {wordQuestions(typed, problems)}
        {agency &&
          input({
            name: 'reason',
            ...answer(typed, problems, 'reason'),
            label: { text: 'Reason' },
          })}
        {button({ text: agency ? 'Amend' : 'Register', preventDoubleClick: true })}
      </form>
    </Page>
  )
}

function wordQuestions(typed: TypedAgency, problems: Problems<AmendForm>): VNode {
  return (
    <>
      {input({ name: 'name', ...answer(typed, problems, 'name'), label: { text: 'Name' } })}
      {radios({
        name: 'kind',
        idPrefix: 'kind',
        ...answer(typed, problems, 'kind'),
        fieldset: { legend: { text: 'What kind it is', classes: 'govuk-fieldset__legend--m' } },
        items: agencyKinds.map(({ code, label }) => ({ value: code, text: label })),
      })}
      {input({
        name: 'charity_number',
        ...answer(typed, problems, 'charity_number'),
        label: { text: 'Charity number (optional)' },
        hint: { text: 'Such as 1012345, SC012345 or NIC100123.' },
        classes: 'govuk-input--width-10',
      })}
      {input({
        name: 'company_number',
        ...answer(typed, problems, 'company_number'),
        label: { text: 'Company number (optional)' },
        hint: { text: 'Such as 01234567 or SC123456.' },
        classes: 'govuk-input--width-10',
      })}
    </>
  )
}

type EndProps = SignedInFrame & {
  readonly agency: RegisteredAgency
  readonly others: readonly RegisteredAgency[]
  readonly typed: TypedAgency
  readonly problems: Problems<EndForm>
}

/** The form that ends an organisation: it merged into another, or closed. */
export function EndAgencyPage({ frame, formToken, agency, others, typed, problems }: EndProps) {
  const list = problemList(problems)
  const address = `/agencies/${agency.id}`
  return (
    <Page
      {...frame}
      title="An organisation has merged or closed"
      section="members"
      problem={list.length > 0}
      before={backLink({ text: 'Back to the organisation', href: address })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-l">
        <bdi>{agency.name}</bdi> has merged or closed
      </h1>
      <p class="govuk-body">
        What it wrote stays its own. Its members keep their ways in until each leaves or is invited
        by the other organisation.
      </p>
      <form method="post" action={`${address}/end`} novalidate>
        <input type="hidden" name="form_token" value={formToken} />
        {radios({
          name: 'how',
          idPrefix: 'how',
          ...answer(typed, problems, 'how'),
          fieldset: { legend: { text: 'How it ended', classes: 'govuk-fieldset__legend--m' } },
          items: [
            { value: 'merged', text: 'It merged into another organisation' },
            { value: 'closed', text: 'It closed' },
          ],
        })}
        {select({
          name: 'into',
          ...answer(typed, problems, 'into'),
          label: { text: 'What it merged into, if it did' },
          items: [
            { value: '', text: 'Select an organisation' },
            ...others.map(({ id, name }) => ({ value: id, text: name })),
          ],
        })}
        {input({
          name: 'day',
          ...answer(typed, problems, 'day'),
          type: 'date',
          label: { text: 'On which day' },
          classes: 'govuk-input--width-10',
        })}
        {input({ name: 'reason', ...answer(typed, problems, 'reason'), label: { text: 'Reason' } })}
        {button({ text: 'End it', classes: 'govuk-button--warning', preventDoubleClick: true })}
      </form>
    </Page>
  )
}
