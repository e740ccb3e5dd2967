import type { VNode } from 'preact'
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
  radios,
} from '#design'
import { genders } from '#vocabulary'
import { type MoreChoices, moreQuestions } from '../details/told-with-fields.tsx'
import { severeWeatherBanner } from '../shifts/severe-weather-banner.tsx'
import { type CouncilChoice, meetingQuestions } from './meeting-fields.tsx'
import type { ContactForm, Typed } from './record-contact.form.ts'

type Props = SignedInFrame & {
  readonly met: 'known' | 'new' | 'unnamed'
  /** What the known person is called. */
  readonly name: string | undefined
  readonly typed: Typed
  readonly problems: Problems<ContactForm>
  readonly councils: readonly CouncilChoice[]
  readonly choices: MoreChoices
  /** The contact this form recorded before, when it was sent again with other words. */
  readonly sentBefore?: string | undefined
}

/** The form that records one contact, with whoever was met already chosen. */
export function RecordContactPage(props: Props) {
  const { met, name, typed, problems, councils } = props
  const list = problemList(problems, ['contact_id', 'met', 'person_id'])
  return (
    <Page
      {...props.frame}
      title="Record a contact"
      section="record"
      problem={list.length > 0}
      before={backLink({ text: 'Choose somebody else', href: '/contacts/new' })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      {props.sentBefore && (
        <p class="govuk-body">
          <a class="govuk-link" href={props.sentBefore}>
            Open the contact that this form recorded
          </a>
        </p>
      )}
      {severeWeatherBanner(props.choices.severeWeather)}
      <h1 class="govuk-heading-l">{headingFor(met, name)}</h1>
      <form method="post" action="/contacts" novalidate>
        <input type="hidden" name="form_token" value={props.formToken} />
        <input type="hidden" name="contact_id" value={typed['contact_id']} />
        <input type="hidden" name="met" value={met} />
        <input type="hidden" name="person_id" value={typed['person_id'] ?? ''} />
        {met === 'new' && newPersonQuestions(typed, problems)}
        {meetingQuestions(typed, problems, councils)}
        {input({
          name: 'late_reason',
          ...answer(typed, problems, 'late_reason'),
          label: { text: 'Why it is recorded late (optional)' },
          hint: { text: 'Needed only if it was more than 7 days ago.' },
        })}
        {moreQuestions(typed, problems, props.choices)}
        {button({ text: 'Record this contact', preventDoubleClick: true })}
      </form>
    </Page>
  )
}

function headingFor(met: Props['met'], name: string | undefined): string {
  if (met === 'new') return 'Record a contact with somebody new'
  if (met === 'unnamed') return 'Record a contact with somebody nobody could name'
  return `Record a contact with ${name}`
}

function newPersonQuestions(typed: Typed, problems: Problems<ContactForm>): VNode {
  return (
    <>
      {input({
        name: 'given_name',
        ...answer(typed, problems, 'given_name'),
        label: { text: 'First name (optional)' },
        classes: 'govuk-input--width-20',
        autocomplete: 'off',
        spellcheck: false,
      })}
      {input({
        name: 'family_name',
        ...answer(typed, problems, 'family_name'),
        label: { text: 'Last name (optional)' },
        classes: 'govuk-input--width-20',
        autocomplete: 'off',
        spellcheck: false,
      })}
      {input({
        name: 'age',
        ...answer(typed, problems, 'age'),
        label: { text: 'About how old (optional)' },
        inputmode: 'numeric',
        classes: 'govuk-input--width-3',
      })}
      {input({
        name: 'date_of_birth',
        ...answer(typed, problems, 'date_of_birth'),
        type: 'date',
        label: { text: 'Date of birth, if known (optional)' },
        hint: {
          text: 'With a full name it can be said whether somebody is new. Nobody has to tell it.',
        },
        classes: 'govuk-input--width-10',
      })}
      {radios({
        name: 'gender',
        ...answer(typed, problems, 'gender'),
        classes: 'govuk-radios--inline',
        fieldset: { legend: { text: 'Gender (optional)', classes: 'govuk-fieldset__legend--s' } },
        items: [
          ...genders.map(({ code, label }) => ({ value: code, text: label })),
          { value: '', text: 'Not known', checked: !typed['gender'] },
        ],
      })}
    </>
  )
}
