import type { SignedInFrame } from '#access'
import { answer, input, type Problems, radios, textarea } from '#design'
import type { PersonId } from '#vocabulary'
import { personPaths } from '../../page/paths.ts'
import type { Typed } from '../lines.ts'
import { RightsFormPage } from '../rights-form.page.tsx'
import { tellingPlaces, tellings } from './own-words.ts'
import type { StatementForm } from './tell-own-words.form.ts'

type Props = SignedInFrame & {
  readonly personId: PersonId
  readonly name: string
  readonly typed: Typed
  readonly problems: Problems<StatementForm>
}

/** The form that takes down a person's own words. */
export function StatementPage(props: Props) {
  const { personId, name, typed, problems } = props
  return (
    <RightsFormPage
      {...props}
      title="In their own words"
      heading={`What ${name} says, in their own words`}
      back={{ text: 'Back to the person', href: personPaths.person(personId) }}
      action={personPaths.statement(personId)}
      button="Keep their words"
      madeId={{ field: 'statement_id', id: typed['statement_id'] }}
    >
      {textarea({
        name: 'words',
        ...answer(typed, problems, 'words'),
        rows: 8,
        label: { text: 'Their words', classes: 'govuk-label--m' },
        hint: {
          text: 'Who they are, what matters to them, what they want to happen. Write “I”, as they would, and read it back to them.',
        },
      })}
      {radios({
        name: 'is_approved',
        ...answer(typed, problems, 'is_approved'),
        fieldset: {
          legend: { text: 'Do they say that it may stand?', classes: 'govuk-fieldset__legend--m' },
        },
        hint: { text: 'Until they do, only your agency reads it.' },
        items: [
          { value: 'yes', text: 'Yes, they have heard or read it' },
          { value: 'no', text: 'Not yet' },
        ],
      })}
      {radios({
        name: 'told_how',
        ...answer(typed, problems, 'told_how'),
        fieldset: {
          legend: { text: 'How did they tell you?', classes: 'govuk-fieldset__legend--m' },
        },
        items: tellings.map(({ code, label }) => ({ value: code, text: label })),
      })}
      {radios({
        name: 'told_where',
        ...answer(typed, problems, 'told_where'),
        fieldset: { legend: { text: 'Where?', classes: 'govuk-fieldset__legend--m' } },
        hint: { text: 'Only what kind of place. Do not write the place in their words.' },
        items: tellingPlaces.map(({ code, label }) => ({ value: code, text: label })),
      })}
      {input({
        name: 'told_on',
        ...answer(typed, problems, 'told_on'),
        type: 'date',
        label: { text: 'When?' },
        classes: 'govuk-input--width-10',
      })}
    </RightsFormPage>
  )
}
