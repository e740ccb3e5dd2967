import type { VNode } from 'preact'
import {
  answer,
  backLink,
  button,
  errorSummary,
  fieldset,
  input,
  Page,
  type Problems,
  problemList,
  radios,
  textarea,
  warningText,
} from '#design'
import type { SignedInFrame } from '../frame/signed-in-frame.ts'
import { type BreakGlassForm, type ColleagueForm, lengths } from './break-glass.form.ts'

type Typed = Readonly<Record<string, string | undefined>>

type Props = SignedInFrame & {
  readonly typed: Typed
  readonly problems: Problems<BreakGlassForm>
}

/** Says what will happen, and asks why and for how long. */
export function BreakGlassPage(props: Props): VNode {
  const { typed, problems } = props
  const list = problemList(problems)
  return (
    <Page
      {...props.frame}
      title="Open a closed record"
      section="opened"
      problem={list.length > 0}
      before={backLink({ text: 'Records opened', href: '/opened' })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-l">Open a closed record</h1>
      <p class="govuk-body">
        For when somebody may come to harm unless you see a record that is sealed, or a part of one
        that your role does not read. What will happen:
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>The record of this one person opens to you alone, for as long as you choose below.</li>
        <li>
          The person’s lead worker is told at once, or your coordinators where there is none; so are
          the coordinators who keep the record sealed, and every auditor. They see your name and
          your reason.
        </li>
        <li>An auditor looks at it and writes down whether it was proper.</li>
        <li>The person can be told that you looked, and why.</li>
      </ul>
      {warningText({
        text: 'Looking without a good reason can be a crime (Data Protection Act 2018, section 170).',
        iconFallbackText: 'Warning',
      })}
      <form method="post" action="/opened/break-glass" novalidate>
        <input type="hidden" name="form_token" value={props.formToken} />
        {personField(typed, problems)}
        {nameFields(typed, problems)}
        {textarea({
          name: 'reason',
          id: 'reason',
          rows: 4,
          ...answer(typed, problems, 'reason'),
          label: { text: 'Why you must see it now', classes: 'govuk-label--m' },
          hint: { text: 'At least a sentence.' },
        })}
        {radios({
          name: 'minutes',
          idPrefix: 'minutes',
          ...answer(typed, problems, 'minutes'),
          fieldset: { legend: { text: 'For how long', classes: 'govuk-fieldset__legend--m' } },
          items: lengths.map(({ minutes, label }) => ({ value: minutes, text: label })),
        })}
        {button({
          text: 'Open the record',
          classes: 'govuk-button--warning',
          preventDoubleClick: true,
        })}
      </form>
    </Page>
  )
}

function personField(typed: Typed, problems: Problems<{ person_id: string }>): VNode {
  return input({
    name: 'person_id',
    ...answer(typed, problems, 'person_id'),
    label: { text: 'Reference of the person', classes: 'govuk-label--m' },
    hint: { text: 'As pages show it, such as 1E470D.' },
    autocomplete: 'off',
    spellcheck: false,
  })
}

/** For whoever knows the person by name alone, as a hospital that rings does. */
function nameFields(typed: Typed, problems: Problems<BreakGlassForm>): VNode {
  const field = (name: 'given_name' | 'family_name', text: string) =>
    input({
      name,
      ...answer(typed, problems, name),
      label: { text },
      autocomplete: 'off',
      spellcheck: false,
      classes: 'govuk-input--width-20',
    })
  return fieldset({
    legend: { text: 'Or their name and date of birth', classes: 'govuk-fieldset__legend--m' },
    html: (
      <>
        {field('given_name', 'First name')}
        {field('family_name', 'Last name')}
        {input({
          name: 'date_of_birth',
          ...answer(typed, problems, 'date_of_birth'),
          type: 'date',
          label: { text: 'Date of birth' },
          classes: 'govuk-input--width-10',
        })}
      </>
    ),
  })
}

type ColleagueProps = SignedInFrame & {
  readonly typed: Typed
  readonly problems: Problems<ColleagueForm>
  readonly colleagues: readonly { readonly id: string; readonly name: string }[]
}

/** Asks a coordinator to whom of their organisation a sealed record is to be open, why and until when. */
export function OpenToColleaguePage(props: ColleagueProps): VNode {
  const { typed, problems, colleagues } = props
  const list = problemList(problems, colleagues.length === 0 ? ['member_id'] : [])
  return (
    <Page
      {...props.frame}
      title="Open a record to a colleague"
      section="opened"
      problem={list.length > 0}
      before={backLink({ text: 'Records opened', href: '/opened' })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-l">Open a record to a colleague</h1>
      <p class="govuk-body">
        A sealed record that is open to you opens to one colleague as well, for at most 30 days. The
        person’s lead worker and every auditor are told.
      </p>
      <form method="post" action="/opened/colleague" novalidate>
        <input type="hidden" name="form_token" value={props.formToken} />
        {personField(typed, problems)}
        {radios({
          name: 'member_id',
          idPrefix: 'member_id',
          ...answer(typed, problems, 'member_id'),
          fieldset: { legend: { text: 'Who is to see it', classes: 'govuk-fieldset__legend--m' } },
          items: colleagues.map(({ id, name }) => ({ value: id, text: name })),
        })}
        {textarea({
          name: 'reason',
          id: 'reason',
          rows: 4,
          ...answer(typed, problems, 'reason'),
          label: { text: 'Why', classes: 'govuk-label--m' },
        })}
        {input({
          name: 'until_on',
          ...answer(typed, problems, 'until_on'),
          type: 'date',
          label: { text: 'Last day', classes: 'govuk-label--m' },
          classes: 'govuk-input--width-10',
        })}
        {button({ text: 'Open the record to them', preventDoubleClick: true })}
      </form>
    </Page>
  )
}
