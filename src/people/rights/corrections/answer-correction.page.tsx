import { answer, input, insetText, radios, textarea } from '#design'
import { dayInWords, genders } from '#vocabulary'
import { personPaths } from '../../page/paths.ts'
import type { FormShown } from '../person-form.tsx'
import { RightsFormPage } from '../rights-form.page.tsx'
import type { AnswerCorrectionForm } from './correct.form.ts'
import { type Correction, clockOf, correctionParts, outcomes } from './correction.ts'
import type { Identity } from './identity.ts'

type Props = FormShown<AnswerCorrectionForm> & {
  readonly correction: Correction
  readonly standing: Identity
}

/** The form that answers what a person wants put right. */
export function AnswerCorrectionPage(props: Props) {
  const { personId, name, typed, problems, correction } = props
  const { target, due } = clockOf(correction)
  const part = correctionParts.find(({ code }) => code === correction.about)?.label
  return (
    <RightsFormPage
      {...props}
      title="Answer a correction"
      heading={`What ${name} wants put right`}
      back={{ text: 'Corrections to answer', href: '/corrections' }}
      action={`${personPaths.corrections(personId)}/${correction.id}`}
      button="Answer"
      before={
        <>
          {insetText({
            html: (
              <>
                <p class="govuk-body">{part}</p>
                <p class="govuk-body">Wrong: {correction.isWrong}</p>
                <p class="govuk-body">Should say: {correction.shouldSay}</p>
              </>
            ),
          })}
          <p class="govuk-body">
            Asked on {dayInWords(correction.receivedOn)}. We mean to answer by {dayInWords(target)}{' '}
            and must by {dayInWords(due)}.
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={personPaths.person(personId)}>
              Open their record
            </a>
          </p>
        </>
      }
    >
      {radios({
        name: 'outcome',
        ...answer(typed, problems, 'outcome'),
        fieldset: { legend: { text: 'How is it answered?', classes: 'govuk-fieldset__legend--m' } },
        items: outcomes.map(({ code, label }) => ({
          value: code,
          text: label,
          ...(code === 'corrected' && correction.about !== 'identity'
            ? { hint: { text: 'Put it right where it is recorded first: this only tells them.' } }
            : {}),
        })),
      })}
      {textarea({
        name: 'reason',
        ...answer(typed, problems, 'reason'),
        rows: 3,
        label: { text: 'What they are told' },
        hint: { text: 'If it stays as it is: why, and that they can complain.' },
      })}
      {correction.about === 'identity' && identityQuestions(props)}
    </RightsFormPage>
  )
}

function identityQuestions({ typed, problems, standing }: Props) {
  return (
    <>
      <h2 class="govuk-heading-m">If it is put right: how they are written from now on</h2>
      <p class="govuk-body">
        What stands of them is filled in. Change what is wrong; what you leave empty stays as it is.
      </p>
      {input({
        name: 'given_name',
        ...answer(typed, problems, 'given_name'),
        label: { text: 'First name (optional)' },
        autocomplete: 'off',
      })}
      {input({
        name: 'family_name',
        ...answer(typed, problems, 'family_name'),
        label: { text: 'Last name (optional)' },
        autocomplete: 'off',
      })}
      {input({
        name: 'date_of_birth',
        ...answer(typed, problems, 'date_of_birth'),
        type: 'date',
        label: { text: 'Date of birth (optional)' },
        classes: 'govuk-input--width-10',
      })}
      {radios({
        name: 'gender',
        ...answer(typed, problems, 'gender'),
        fieldset: { legend: { text: 'Gender (optional)', classes: 'govuk-fieldset__legend--s' } },
        items: [
          ...genders.map(({ code, label }) => ({ value: code, text: label })),
          ...(standing.gender ? [] : [{ value: '', text: 'Not known', checked: !typed['gender'] }]),
        ],
      })}
    </>
  )
}
