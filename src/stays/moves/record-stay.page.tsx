import type { VNode } from 'preact'
import { answer, checkboxes, input, radios, select } from '#design'
import { type FormShown, PersonFormPage, personPaths } from '#people'
import { accommodationTypes } from '#vocabulary'
import { stayPaths } from '../paths.ts'
import type { StayForm } from './stay.form.ts'

type Props = FormShown<StayForm> & {
  readonly councils: readonly { readonly code: string; readonly name: string }[]
}

/** The form that records where a person moved in. */
export function RecordStayPage(props: Props) {
  const { personId, name, typed, problems, councils } = props
  return (
    <PersonFormPage
      {...props}
      title="They moved in somewhere"
      heading={`Where ${name} moved in`}
      back={{ text: 'Back to the person', href: personPaths.person(personId) }}
      action={stayPaths.stays(personId)}
      button="Keep the move"
      madeId={{ field: 'stay_id', id: typed['stay_id'] }}
    >
      {radios({
        name: 'accommodation_type',
        ...answer(typed, problems, 'accommodation_type'),
        fieldset: {
          legend: { text: 'What kind of place is it?', classes: 'govuk-fieldset__legend--m' },
        },
        hint: {
          text: 'Only the kind: the address is written nowhere here. The first seven are meant to last, and count as moved on.',
        },
        items: [...placesFor('good'), { divider: 'or, for a time' }, ...placesFor('a time')],
      })}
      {select({
        name: 'area_code',
        ...answer(typed, problems, 'area_code'),
        label: { text: 'In which council?', classes: 'govuk-label--m' },
        items: [
          { value: '', text: 'Choose a council' },
          ...councils.map(({ code, name: text }) => ({ value: code, text })),
        ],
      })}
      {input({
        name: 'moved_in',
        ...answer(typed, problems, 'moved_in'),
        type: 'date',
        label: { text: 'When did they move in?', classes: 'govuk-label--m' },
        classes: 'govuk-input--width-10',
      })}
      {input({
        name: 'moved_out',
        ...answer(typed, problems, 'moved_out'),
        type: 'date',
        label: { text: 'When did they move out?', classes: 'govuk-label--m' },
        hint: { text: 'The first day they no longer slept there. Leave it empty while they stay.' },
        classes: 'govuk-input--width-10',
      })}
      {severeWeatherField(typed)}
    </PersonFormPage>
  )
}

function placesFor(how: 'good' | 'a time') {
  return accommodationTypes
    .filter(({ isSettled }) => isSettled === (how === 'good'))
    .map(({ code, label }) => ({ value: code, text: label }))
}

function severeWeatherField(typed: Props['typed']): VNode {
  return checkboxes({
    name: 'is_severe_weather',
    idPrefix: 'is_severe_weather',
    values: typed['is_severe_weather'] === 'yes' ? ['yes'] : [],
    items: [
      {
        value: 'yes',
        text: 'It is a bed opened because of severe weather',
        hint: { text: 'It is kept, and counts as no move.' },
      },
    ],
  })
}
