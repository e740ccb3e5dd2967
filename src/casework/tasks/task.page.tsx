import type { Member, SignedInFrame } from '#access'
import {
  answer,
  apartIn,
  backLink,
  button,
  errorSummary,
  input,
  Page,
  type Problems,
  problemList,
  radios,
  select,
} from '#design'
import { sayDay } from '../day-words.ts'
import type { Typed } from '../typed-line.ts'
import type { ChangeTaskForm } from './task.form.ts'
import type { PastChange } from './task.store.ts'
import { type NamedTask, taskChanges } from './task.ts'

type Props = SignedInFrame & {
  readonly task: NamedTask
  readonly changes: readonly PastChange[]
  readonly colleagues: readonly Member[]
  readonly typed: Typed
  readonly problems: Problems<ChangeTaskForm>
}

/** A task, what became of it so far, and the form that says what becomes of it now. */
export function TaskPage(props: Props) {
  const { task, changes, problems } = props
  // a closed task has no form to lead to
  const list = problemList(problems).map((one) =>
    task.state === 'open' ? one : { text: one.text },
  )
  return (
    <Page
      {...props.frame}
      title="A task"
      section="tasks"
      problem={list.length > 0}
      before={
        task.casework
          ? backLink({ text: 'Back to the person', href: task.casework })
          : backLink({ text: 'My tasks', href: '/tasks' })
      }
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-l">{task.what}</h1>
      <p class="govuk-body">
        {apartIn(
          `For ${task.who}. ${task.owner} does it by ${sayDay(task.dueOn)}.${task.state === 'open' ? '' : ` It is ${task.state}.`}`,
          [task.who, task.owner],
        )}
      </p>
      {task.state === 'open' && changeForm(props)}
      {changes.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What became of it</h2>
          <ul class="govuk-list govuk-list--spaced">
            {changes.map((change) => (
              <li>
                {`${sayDay(change.on)}, `}
                <bdi>{change.by}</bdi>
                {`: ${wordOf(change.kind)}`}
                {change.reason && apartIn(`. ${change.reason}`, [change.reason])}
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}

const pastWords = {
  done: 'done',
  put_off: 'put off',
  handed_over: 'handed over',
  cancelled: 'cancelled',
} as const

function wordOf(kind: PastChange['kind']): string {
  return pastWords[kind]
}

function changeForm({ task, formToken, typed, problems, colleagues }: Props) {
  return (
    <form method="post" action={`/tasks/${task.personId}/${task.id}`} novalidate>
      <input type="hidden" name="form_token" value={formToken} />
      {radios({
        name: 'kind',
        ...answer(typed, problems, 'kind'),
        fieldset: {
          legend: { text: 'What became of it?', classes: 'govuk-fieldset__legend--m' },
        },
        items: taskChanges.map(({ code, label }) => ({ value: code, text: label })),
      })}
      {input({
        name: 'due_on',
        ...answer(typed, problems, 'due_on'),
        type: 'date',
        label: { text: 'If it is put off, to which day?' },
        classes: 'govuk-input--width-10',
      })}
      {select({
        name: 'owner',
        ...answer(typed, problems, 'owner'),
        label: { text: 'If somebody else does it, who?' },
        items: [
          { value: '', text: 'Choose' },
          ...colleagues.map(({ id, name, agencyName }) => ({
            value: id,
            text: `${name}, ${agencyName}`,
          })),
        ],
      })}
      {input({
        name: 'reason',
        ...answer(typed, problems, 'reason'),
        label: { text: 'Why, or what came of it?' },
        hint: { text: 'Needed unless it is done.' },
      })}
      {button({ text: 'Save', preventDoubleClick: true })}
    </form>
  )
}
