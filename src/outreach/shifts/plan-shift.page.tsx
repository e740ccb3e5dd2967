import type { SignedInFrame } from '#access'
import {
  answer,
  backLink,
  button,
  checkboxes,
  errorSummary,
  input,
  Page,
  problemList,
  select,
} from '#design'
import type { CouncilChoice } from '../contacts/meeting-fields.tsx'
import { type NamedPatch, patchInWords } from './named-patches.ts'
import type { PlanProblems } from './plan-shift.form.ts'
import { conditions } from './shift.ts'

type Typed = Readonly<Record<string, string | undefined>>

type Props = SignedInFrame & {
  readonly typed: Typed
  readonly problems: PlanProblems
  readonly councils: readonly CouncilChoice[]
  readonly patches: readonly NamedPatch[]
  readonly colleagues: readonly { readonly id: string; readonly name: string }[]
}

/** The form that plans a shift, or tells one that was run. */
export function PlanShiftPage(props: Props) {
  const { typed, problems } = props
  const list = problemList(problems, ['shift_id'])
  return (
    <Page
      {...props.frame}
      title="Plan a shift"
      section="shifts"
      problem={list.length > 0}
      before={backLink({ text: 'Shifts', href: '/shifts' })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-l">Plan a shift</h1>
      <form method="post" action="/shifts" novalidate>
        <input type="hidden" name="form_token" value={props.formToken} />
        <input type="hidden" name="shift_id" value={typed['shift_id']} />
        {select({
          name: 'area_code',
          ...answer(typed, problems, 'area_code'),
          label: { text: 'Council' },
          items: props.councils.map(({ code, name }) => ({ value: code, text: name })),
        })}
        {input({
          name: 'team',
          ...answer(typed, problems, 'team'),
          label: { text: 'Team (optional)' },
          classes: 'govuk-input--width-20',
        })}
        {whenQuestions(typed, problems)}
        {select({
          name: 'conditions',
          ...answer(typed, problems, 'conditions'),
          label: { text: 'What it is like out there' },
          items: conditions.map(({ code, label }) => ({ value: code, text: label })),
        })}
        {patchQuestions(props)}
        {boxes(
          { word: 'worker_', name: 'workers', legend: 'Who works it' },
          props.colleagues,
          props,
        )}
        {button({ text: 'Plan this shift', preventDoubleClick: true })}
      </form>
    </Page>
  )
}

function whenQuestions(typed: Typed, problems: PlanProblems) {
  return (
    <>
      {input({
        name: 'day',
        ...answer(typed, problems, 'day'),
        type: 'date',
        label: { text: 'Day it begins' },
        classes: 'govuk-input--width-10',
      })}
      {input({
        name: 'starts',
        ...answer(typed, problems, 'starts'),
        label: { text: 'Begins at' },
        hint: { text: 'On the 24-hour clock, such as 22:00.' },
        classes: 'govuk-input--width-5',
        autocomplete: 'off',
      })}
      {input({
        name: 'ends',
        ...answer(typed, problems, 'ends'),
        label: { text: 'Ends at' },
        hint: { text: 'After midnight, it is the day after.' },
        classes: 'govuk-input--width-5',
        autocomplete: 'off',
      })}
    </>
  )
}

function patchQuestions({ typed, problems, patches }: Props) {
  const named = patches.map((patch) => ({ id: patch.id, name: patchInWords(patch) }))
  return (
    <>
      {named.length > 0 &&
        boxes({ word: 'patch_', name: 'patches', legend: 'Patches to walk' }, named, {
          typed,
          problems,
        })}
      {input({
        name: 'new_patches',
        ...answer(typed, problems, 'new_patches'),
        label: { text: 'Patches not known yet (optional)' },
        hint: { text: 'What teams call them, with commas between: Digbeth, Gun Quarter.' },
        autocomplete: 'off',
      })}
    </>
  )
}

type Boxes = {
  /** What the names of the boxes begin with. */
  readonly word: string
  readonly name: 'patches' | 'workers'
  readonly legend: string
}

function boxes(
  { word, name, legend }: Boxes,
  choices: readonly { readonly id: string; readonly name: string }[],
  { typed, problems }: Pick<Props, 'typed' | 'problems'>,
) {
  const wrong = problems[name]
  return checkboxes({
    name,
    errorMessage: wrong === undefined ? undefined : { text: wrong },
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
    items: choices.map((choice) => ({
      value: 'yes',
      name: `${word}${choice.id}`,
      text: choice.name,
      checked: (typed[`${word}${choice.id}`] ?? '') !== '',
    })),
  })
}
