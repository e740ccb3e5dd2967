import { answer, input, radios, textarea } from '#design'
import { personPaths } from '../../page/paths.ts'
import type { FormShown } from '../person-form.tsx'
import { RightsFormPage } from '../rights-form.page.tsx'
import type { AskForm } from './correct.form.ts'
import { askers, correctionParts } from './correction.ts'

/** The form that takes down what a person says is wrong. */
export function AskCorrectionPage(props: FormShown<AskForm>) {
  const { personId, name, typed, problems } = props
  return (
    <RightsFormPage
      {...props}
      title="Something is wrong"
      heading={`What ${name} wants put right`}
      back={{ text: 'Back to the person', href: personPaths.person(personId) }}
      action={personPaths.corrections(personId)}
      button="Keep what they ask"
      madeId={{ field: 'correction_id', id: typed['correction_id'] }}
    >
      {radios({
        name: 'about',
        ...answer(typed, problems, 'about'),
        fieldset: { legend: { text: 'What is it about?', classes: 'govuk-fieldset__legend--m' } },
        items: correctionParts.map(({ code, label }) => ({ value: code, text: label })),
      })}
      {textarea({
        name: 'is_wrong',
        ...answer(typed, problems, 'is_wrong'),
        rows: 3,
        label: { text: 'What is wrong?' },
      })}
      {textarea({
        name: 'should_say',
        ...answer(typed, problems, 'should_say'),
        rows: 3,
        label: { text: 'What should it say?' },
        hint: { text: 'In their own words. If it stays as it is, this stands beside it.' },
      })}
      {radios({
        name: 'asked_by',
        ...answer(typed, problems, 'asked_by'),
        fieldset: { legend: { text: 'Who asked?', classes: 'govuk-fieldset__legend--m' } },
        items: askers.map(({ code, label }) => ({ value: code, text: label })),
      })}
      {input({
        name: 'received_on',
        ...answer(typed, problems, 'received_on'),
        type: 'date',
        label: { text: 'On which day?' },
        hint: { text: 'We mean to answer in 5 working days, and must in one calendar month.' },
        classes: 'govuk-input--width-10',
      })}
    </RightsFormPage>
  )
}
