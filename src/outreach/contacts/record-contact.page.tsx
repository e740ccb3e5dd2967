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
} from '#design'
import type { PeopleFound } from '#people'
import { type MoreChoices, moreQuestions } from '../details/told-with-fields.tsx'
import { severeWeatherBanner } from '../shifts/severe-weather-banner.tsx'
import { type CouncilChoice, meetingQuestions } from './meeting-fields.tsx'
import { newPersonQuestions } from './new-person-fields.tsx'
import type { ContactForm, Typed } from './record-contact.form.ts'
import { whoTheyMayBe } from './who-they-may-be.tsx'

type Props = SignedInFrame & {
  readonly met: 'known' | 'new' | 'unnamed'
  /** What the known person is called. */
  readonly name: string | undefined
  readonly typed: Typed
  readonly problems: Problems<ContactForm>
  readonly councils: readonly CouncilChoice[]
  readonly choices: MoreChoices
  /** Whom somebody new may be, where it was asked. */
  readonly mayBe?: PeopleFound | undefined
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
      <h1 class="govuk-heading-l">{apartIn(headingFor(met, name), [name])}</h1>
      <form method="post" action="/contacts" novalidate>
        <input type="hidden" name="form_token" value={props.formToken} />
        <input type="hidden" name="contact_id" value={typed['contact_id']} />
        <input type="hidden" name="met" value={met} />
        <input type="hidden" name="person_id" value={typed['person_id'] ?? ''} />
        {met === 'new' && newPersonQuestions(typed, problems)}
        {met === 'new' && props.mayBe && whoTheyMayBe(props.mayBe, typed)}
        {meetingQuestions(typed, problems, councils)}
        {input({
          name: 'late_reason',
          ...answer(typed, problems, 'late_reason'),
          label: { text: 'Why it is recorded late (optional)' },
          hint: { text: 'Needed only if it was more than 7 days ago.' },
        })}
        {moreQuestions(typed, problems, props.choices)}
        <div class="govuk-button-group">
          {button({ text: 'Record this contact', preventDoubleClick: true })}
          {met === 'new' &&
            button({
              text: 'See who they may be first',
              classes: 'govuk-button--secondary',
              attributes: { formaction: '/contacts/may-be' },
            })}
        </div>
      </form>
    </Page>
  )
}

function headingFor(met: Props['met'], name: string | undefined): string {
  if (met === 'new') return 'Record a contact with somebody new'
  if (met === 'unnamed') return 'Record a contact with somebody nobody could name'
  return `Record a contact with ${name}`
}
