import type { VNode } from 'preact'
import { answer, checkboxes, input, type Problems, radios } from '#design'
import type { Team } from '../teams/team.store.ts'
import { type MoveForm, type TypedMember, valuesOf } from './member.form.ts'
import { labelOfRole, type Role } from './member.ts'

/** What there is to choose from for a member of one organisation. */
export type PostChoices = {
  readonly roles: readonly Role[]
  readonly councils: readonly { readonly code: string; readonly name: string }[]
  readonly teams: readonly Team[]
}

const hints: Readonly<Record<Role, string>> = {
  outreach_worker: 'Meets people, records contacts and does casework',
  analyst:
    'Reads figures and who is behind them, and answers whether two records are of one person. Records no contact',
  coordinator: 'All of that, and looks after members and agreements',
  auditor: 'Reads who looked at what, and no record',
  partner: 'Makes pledges and plans for their organisation. Opens no person’s record',
  assessor: 'Reviews commitments and awards. Opens no person’s record',
}

/** What a member is called here. */
export function nameQuestion(typed: TypedMember, problems: Problems<MoveForm>): VNode {
  return input({
    name: 'name',
    ...answer({ name: valuesOf(typed, 'name')[0] }, problems, 'name'),
    label: { text: 'Name' },
    autocomplete: 'off',
    spellcheck: false,
    classes: 'govuk-input--width-20',
  })
}

/** The questions that say what a member is to be; the same when they come and when they move. */
export function postQuestions(
  typed: TypedMember,
  problems: Problems<MoveForm>,
  choices: PostChoices,
): VNode {
  const wrong = (text: string | undefined) => (text === undefined ? undefined : { text })
  return (
    <>
      {radios({
        name: 'role',
        idPrefix: 'role',
        value: valuesOf(typed, 'role')[0],
        errorMessage: wrong(problems.role),
        fieldset: { legend: { text: 'What they do', classes: 'govuk-fieldset__legend--m' } },
        items: choices.roles.map((role) => ({
          value: role,
          text: labelOfRole(role),
          hint: { text: hints[role] },
        })),
      })}
      {checkboxes({
        name: 'councils',
        idPrefix: 'councils',
        values: valuesOf(typed, 'councils'),
        errorMessage: wrong(problems.councils),
        fieldset: { legend: { text: 'Where they work', classes: 'govuk-fieldset__legend--m' } },
        items: choices.councils.map(({ code, name }) => ({ value: code, text: name })),
      })}
      {teamQuestion(typed, choices)}
    </>
  )
}

function teamQuestion(typed: TypedMember, { teams }: PostChoices): VNode | undefined {
  if (teams.length === 0) return undefined
  return checkboxes({
    name: 'teams',
    idPrefix: 'teams',
    values: valuesOf(typed, 'teams'),
    fieldset: { legend: { text: 'Teams (optional)', classes: 'govuk-fieldset__legend--m' } },
    items: teams.map(({ id, name }) => ({ value: id, text: name })),
  })
}
