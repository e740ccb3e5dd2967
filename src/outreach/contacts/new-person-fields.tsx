import type { VNode } from 'preact'
import { answer, details, input, type Problems, radios } from '#design'
import { genders } from '#vocabulary'
import type { NewPersonForm } from './new-person.form.ts'

type Typed = Readonly<Record<string, string | undefined>>

/** Who somebody new is, as far as they told; what is told seldom stands behind a line that opens. */
export function newPersonQuestions(typed: Typed, problems: Problems<NewPersonForm>): VNode {
  return (
    <>
      {nameQuestion(typed, problems, 'given_name')}
      {nameQuestion(typed, problems, 'family_name')}
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
      {moreAboutThem(typed, problems)}
    </>
  )
}

const nameLabels = {
  given_name: 'First name (optional)',
  family_name: 'Last name (optional)',
} as const

function nameQuestion(
  typed: Typed,
  problems: Problems<NewPersonForm>,
  name: keyof typeof nameLabels,
): VNode {
  return input({
    name,
    ...answer(typed, problems, name),
    label: { text: nameLabels[name] },
    classes: 'govuk-input--width-20',
    autocomplete: 'off',
    spellcheck: false,
  })
}

const moreAbout = [
  { name: 'year_of_birth', label: 'Year of birth, where only that is known' },
  { name: 'middle_name', label: 'Middle names' },
  { name: 'also_known_as', label: 'Other names they go by' },
  { name: 'phone', label: 'Phone' },
  { name: 'email', label: 'E-mail' },
  { name: 'national_insurance_number', label: 'National Insurance number' },
  { name: 'last_settled_postcode', label: 'Postcode of their last settled home' },
] as const

function moreAboutThem(typed: Typed, problems: Problems<NewPersonForm>): VNode {
  return details({
    summaryText: 'More about them (optional)',
    open: moreAbout.some(({ name }) => (typed[name] ?? '') !== '' || name in problems),
    html: (
      <>
        <p class="govuk-body">
          Any of these tells them apart from others of their name, now and when another agency meets
          them. Ask only for what they want to tell.
        </p>
        {moreAbout.map(({ name, label }) =>
          input({
            name,
            ...answer(typed, problems, name),
            label: { text: label },
            classes: name === 'year_of_birth' ? 'govuk-input--width-4' : 'govuk-input--width-20',
            ...(name === 'year_of_birth' && { inputmode: 'numeric' as const }),
            autocomplete: 'off',
            spellcheck: false,
          }),
        )}
      </>
    ),
  })
}
