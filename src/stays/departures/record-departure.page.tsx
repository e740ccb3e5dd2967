import { answer, input, radios } from '#design'
import { type FormShown, PersonFormPage, personPaths } from '#people'
import { institutions } from '#vocabulary'
import type { DepartureForm } from '../moves/stay.form.ts'
import { stayPaths } from '../paths.ts'

/** The form that records that a person left prison, hospital or another institution. */
export function RecordDeparturePage(props: FormShown<DepartureForm>) {
  const { personId, name, typed, problems } = props
  return (
    <PersonFormPage
      {...props}
      title="They left an institution"
      heading={`What ${name} left`}
      back={{ text: 'Back to the person', href: personPaths.person(personId) }}
      action={stayPaths.departures(personId)}
      button="Keep the day"
      madeId={{ field: 'departure_id', id: typed['departure_id'] }}
    >
      {radios({
        name: 'institution',
        ...answer(typed, problems, 'institution'),
        fieldset: {
          legend: { text: 'What did they leave?', classes: 'govuk-fieldset__legend--m' },
        },
        items: institutions.map(({ code, label }) => ({ value: code, text: label })),
      })}
      {input({
        name: 'left_on',
        ...answer(typed, problems, 'left_on'),
        type: 'date',
        label: { text: 'When did they leave?', classes: 'govuk-label--m' },
        classes: 'govuk-input--width-10',
      })}
    </PersonFormPage>
  )
}
