import { categories } from '#access'
import { answer, checkboxes, input, radios } from '#design'
import { personPaths } from '../../page/paths.ts'
import type { FormShown } from '../person-form.tsx'
import { RightsFormPage } from '../rights-form.page.tsx'
import { consentDecisions, consentPurposes, consentWays } from './consent.ts'
import type { ConsentForm } from './record-consent.form.ts'

/** The form of what a person decided about the sharing of their record. */
export function ConsentPage(props: FormShown<ConsentForm>) {
  const { personId, name, typed, problems } = props
  return (
    <RightsFormPage
      {...props}
      title="What they decided about sharing"
      heading={`What ${name} decided about sharing`}
      back={{ text: 'Back to the person', href: personPaths.person(personId) }}
      action={personPaths.consent(personId)}
      button="Keep their decision"
      madeId={{ field: 'consent_id', id: typed['consent_id'] }}
    >
      {radios({
        name: 'decision',
        ...answer(typed, problems, 'decision'),
        fieldset: {
          legend: { text: 'What did they decide?', classes: 'govuk-fieldset__legend--m' },
        },
        items: consentDecisions.map(({ code, label }) => ({ value: code, text: label })),
      })}
      {radios({
        name: 'purpose',
        ...answer(typed, problems, 'purpose'),
        fieldset: { legend: { text: 'What for?', classes: 'govuk-fieldset__legend--m' } },
        items: consentPurposes.map(({ code, label }) => ({ value: code, text: label })),
      })}
      {categoryBoxes(props)}
      {radios({
        name: 'how',
        ...answer(typed, problems, 'how'),
        fieldset: {
          legend: { text: 'How did they tell you?', classes: 'govuk-fieldset__legend--m' },
        },
        items: consentWays.map(({ code, label }) => ({ value: code, text: label })),
      })}
      {input({
        name: 'witnessed_by',
        ...answer(typed, problems, 'witnessed_by'),
        label: { text: 'Who witnessed it (optional)' },
        hint: { text: 'By role, such as a nurse. A name only where they agree to it.' },
        autocomplete: 'off',
      })}
      {periodQuestions(props)}
      {input({
        name: 'notice_version',
        ...answer(typed, problems, 'notice_version'),
        label: { text: 'Which privacy notice they were given' },
        hint: { text: 'The version printed at its foot, such as 2026-11.' },
        classes: 'govuk-input--width-10',
      })}
    </RightsFormPage>
  )
}

function categoryBoxes({ typed, problems }: FormShown<ConsentForm>) {
  return checkboxes({
    name: 'categories',
    errorMessage: answer(typed, problems, 'categories').errorMessage,
    values: (typed['categories'] ?? '').split(','),
    fieldset: {
      legend: { text: 'Which parts of their record?', classes: 'govuk-fieldset__legend--m' },
    },
    items: categories.map(({ code, label }) => ({ value: code, text: label })),
  })
}

function periodQuestions({ typed, problems }: FormShown<ConsentForm>) {
  return (
    <>
      {input({
        name: 'from_on',
        ...answer(typed, problems, 'from_on'),
        type: 'date',
        label: { text: 'From which day does it hold?' },
        hint: { text: 'Refusing and withdrawing hold at once.' },
        classes: 'govuk-input--width-10',
      })}
      {radios({
        name: 'ends',
        ...answer(typed, problems, 'ends'),
        fieldset: {
          legend: { text: 'If they gave it, does it end?', classes: 'govuk-fieldset__legend--m' },
        },
        items: [
          { value: 'no_end', text: 'It has no end date' },
          { value: 'on_a_day', text: 'It ends on the day below' },
        ],
      })}
      {input({
        name: 'until_on',
        ...answer(typed, problems, 'until_on'),
        type: 'date',
        label: { text: 'The day on which it ends (optional)' },
        classes: 'govuk-input--width-10',
      })}
    </>
  )
}
