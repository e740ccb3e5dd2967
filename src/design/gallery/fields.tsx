import { checkboxes } from '../checkboxes.tsx'
import { dateInput } from '../date-input.tsx'
import { fieldset } from '../fieldset.tsx'
import { fileUpload } from '../file-upload.tsx'
import { input } from '../input.tsx'
import { radios } from '../radios.tsx'
import { select } from '../select.tsx'
import { textarea } from '../textarea.tsx'
import { type Specimen, statesOf } from './specimen.ts'

const places = [
  { value: 'centre', text: 'City centre', hint: { text: 'Inside the ring road' } },
  { value: 'canal', text: 'Canal and river paths' },
  { divider: 'or' },
  {
    value: 'other',
    text: 'Somewhere else',
    conditional: { html: input({ name: 'elsewhere', label: { text: 'Name of the place' } }) },
  },
] as const

const wherePlace = { legend: { text: 'Where was the person met?' } }

/** The fields of forms. */
export const fields: readonly Specimen[] = [
  ...statesOf('input', {
    plain: () => input({ name: 'name', label: { text: 'Name of the service' } }),
    wrong: () =>
      input({
        name: 'name',
        label: { text: 'Name of the service' },
        hint: { text: 'As people on the street call it' },
        errorMessage: { text: 'Enter the name of the service' },
      }),
    'with a suffix': () =>
      input({
        name: 'beds',
        label: { text: 'Places tonight' },
        inputmode: 'numeric',
        classes: 'govuk-input--width-3',
        suffix: { text: 'places' },
        value: 12,
      }),
  }),
  ...statesOf('textarea', {
    plain: () => textarea({ name: 'note', label: { text: 'What happened' }, rows: 4 }),
    wrong: () =>
      textarea({
        name: 'note',
        label: { text: 'What happened' },
        value: 'Met near the station',
        errorMessage: { text: 'What happened must be 10 characters or more' },
      }),
  }),
  ...statesOf('select', {
    plain: () =>
      select({
        name: 'area',
        label: { text: 'Council' },
        value: 'second',
        items: [
          { value: 'first', text: 'Northfield' },
          { value: 'second', text: 'Southfield' },
        ],
      }),
  }),
  ...statesOf('radios', {
    plain: () => radios({ name: 'place', fieldset: wherePlace, items: places, value: 'canal' }),
    wrong: () =>
      radios({
        name: 'place',
        fieldset: wherePlace,
        hint: { text: 'Choose the nearest' },
        errorMessage: { text: 'Select where the person was met' },
        items: places,
      }),
    'with an answer that opens': () =>
      radios({ name: 'place', fieldset: wherePlace, items: places, value: 'other' }),
  }),
  ...statesOf('checkboxes', {
    plain: () =>
      checkboxes({ name: 'place', fieldset: wherePlace, items: places, values: ['centre'] }),
    wrong: () =>
      checkboxes({
        name: 'place',
        fieldset: wherePlace,
        errorMessage: { text: 'Select at least one place' },
        items: places,
      }),
  }),
  ...statesOf('date input', {
    plain: () =>
      dateInput({ id: 'seen', namePrefix: 'seen', fieldset: { legend: { text: 'When?' } } }),
    wrong: () =>
      dateInput({
        id: 'seen',
        namePrefix: 'seen',
        fieldset: { legend: { text: 'When was the person met?' } },
        hint: { text: 'For example, 27 3 2026' },
        errorMessage: { text: 'The date must include a year' },
        year: { error: true },
        values: { 'seen-day': 27, 'seen-month': 3 },
      }),
  }),
  ...statesOf('file upload', {
    plain: () => fileUpload({ name: 'contacts', label: { text: 'Choose contacts.csv' } }),
  }),
  ...statesOf('fieldset', {
    plain: () =>
      fieldset({
        legend: { text: 'Where is the service?', classes: 'govuk-fieldset__legend--m' },
        html: input({ name: 'postcode', label: { text: 'Postcode' } }),
      }),
  }),
]
