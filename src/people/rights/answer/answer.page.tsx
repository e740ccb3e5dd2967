import { answer, radios } from '#design'
import { personPaths } from '../../page/paths.ts'
import type { FormShown } from '../person-form.tsx'
import { RightsFormPage } from '../rights-form.page.tsx'
import { type AnswerForm, checks, papers } from './answer.form.ts'

/** The form that makes a copy of everything held of somebody. */
export function AnswerPage(props: FormShown<AnswerForm>) {
  const { personId, name, typed, problems } = props
  return (
    <RightsFormPage
      {...props}
      title="A copy of everything held"
      heading={`A copy of everything held of ${name}`}
      back={{ text: 'Back to the person', href: personPaths.person(personId) }}
      action={personPaths.answer(personId)}
      button="Make the copy"
      before={
        <>
          <p class="govuk-body">
            It has what every agency that shares with yours wrote, and who has looked. Agencies that
            do not share with yours answer for themselves. Give it within one calendar month.
          </p>
          <p class="govuk-body">
            Read it before you give it: what somebody wrote may name somebody else. Members are told
            by role and agency, and not by name. That you made it is noted in the record.
          </p>
        </>
      }
    >
      {radios({
        name: 'paper',
        ...answer(typed, problems, 'paper'),
        fieldset: { legend: { text: 'Which copy?', classes: 'govuk-fieldset__legend--m' } },
        hint: {
          text: 'Places are a paper of their own, so that a lost paper never tells where somebody is to be found beside who they are.',
        },
        items: papers.map(({ code, label }) => ({ value: code, text: label })),
      })}
      {radios({
        name: 'checked',
        ...answer(typed, problems, 'checked'),
        fieldset: {
          legend: {
            text: 'How do you know that it is them?',
            classes: 'govuk-fieldset__legend--m',
          },
        },
        items: checks.map(({ code, label }) => ({ value: code, text: label })),
      })}
    </RightsFormPage>
  )
}
