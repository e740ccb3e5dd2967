import type { Member, SignedInFrame } from '#access'
import {
  answer,
  apartIn,
  backLink,
  button,
  errorSummary,
  input,
  Page,
  problemList,
  select,
} from '#design'
import { sayDay } from '../day-words.ts'
import type { Task } from '../tasks/task.ts'
import type { Typed } from '../typed-line.ts'
import { endingPart } from './ending-part.tsx'
import { historyOfList } from './history.tsx'
import type { PersonProblems } from './person.form.ts'
import type { SeenPerson } from './seen-person.ts'

export type PersonPageProps = SignedInFrame &
  SeenPerson & {
    readonly today: string
    readonly typed: Typed
    readonly problems: PersonProblems
    readonly said: string | undefined
  }

/** Somebody on the by-name list: why, who leads, what is to be done, and how they came and went. */
export function PersonPage(props: PersonPageProps) {
  const list = problemList(props.problems, ['task_id', 'ending_id'])
  return (
    <Page
      {...props.frame}
      title="A person on the by-name list"
      section="list"
      problem={list.length > 0}
      before={backLink({ text: 'Back to the by-name list', href: '/by-name-list' })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      {props.said && (
        <p class="govuk-body govuk-!-font-weight-bold" role="status">
          {props.said}
        </p>
      )}
      <h1 class="govuk-heading-l">{props.who}</h1>
      <p class="govuk-body">
        <a class="govuk-link" href={`/people/${props.personId}`}>
          Everything on record of them
        </a>
      </p>
      <h2 class="govuk-heading-m">On the list or not, and why</h2>
      {props.why.map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      <h2 class="govuk-heading-m">Lead worker</h2>
      {leadPart(props)}
      <h2 class="govuk-heading-m">What is to be done</h2>
      {taskPart(props)}
      <h2 class="govuk-heading-m">Coming and going</h2>
      {historyOfList(props.events, props.councilNames)}
      {endingPart(props)}
    </Page>
  )
}

/** The members a lead or a task may be given to, each with their organisation. */
function colleagueChoices(colleagues: readonly Member[]) {
  return colleagues.map(({ id, name, agencyName }) => ({
    value: id,
    text: `${name}, ${agencyName}`,
  }))
}

function leadPart({ leads, colleagues, typed, problems, personId, formToken }: PersonPageProps) {
  const now = leads.find(({ endedOn }) => endedOn === undefined)
  const before = leads.filter(({ endedOn }) => endedOn !== undefined)
  return (
    <>
      <p class="govuk-body">
        {now
          ? apartIn(`${now.name}, ${now.agencyName}, since ${sayDay(now.fromOn)}.`, [
              now.name,
              now.agencyName,
            ])
          : 'Nobody yet.'}
      </p>
      {before.length > 0 && (
        <ul class="govuk-list">
          {before.map((lead) => (
            <li>
              <bdi>{lead.name}</bdi>
              {`, ${sayDay(lead.fromOn)} to ${sayDay(lead.endedOn ?? lead.fromOn)}`}
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={`/by-name-list/${personId}/lead`} novalidate>
        <input type="hidden" name="form_token" value={formToken} />
        <input type="hidden" name="seen_lead" value={now?.id ?? ''} />
        {select({
          name: 'lead_member',
          ...answer(typed, problems, 'lead_member'),
          label: { text: 'Lead worker from today' },
          items: [
            { value: '', text: 'Choose' },
            ...colleagueChoices(colleagues),
            ...(now ? [{ value: 'nobody', text: 'Nobody' }] : []),
          ],
        })}
        {button({ text: 'Assign', classes: 'govuk-button--secondary', preventDoubleClick: true })}
      </form>
    </>
  )
}

function taskPart(props: PersonPageProps) {
  const { tasks, personId, formToken, typed, problems } = props
  return (
    <>
      {tasks.length === 0 ? <p class="govuk-body">No task yet.</p> : taskList(tasks, props.today)}
      <form method="post" action={`/by-name-list/${personId}/tasks`} novalidate>
        <input type="hidden" name="form_token" value={formToken} />
        <input type="hidden" name="task_id" value={typed['task_id']} />
        {taskQuestions(typed, problems, props.colleagues)}
        {button({ text: 'Add this task', preventDoubleClick: true })}
      </form>
    </>
  )
}

/** The questions about something to be done; the same on the page of a person and at a meeting. */
export function taskQuestions(
  typed: Typed,
  problems: PersonProblems,
  colleagues: readonly Member[],
) {
  return (
    <>
      {input({
        name: 'what',
        ...answer(typed, problems, 'what'),
        label: { text: 'What is to be done?' },
        autocomplete: 'off',
      })}
      {select({
        name: 'owner',
        ...answer(typed, problems, 'owner'),
        label: { text: 'Who does it?' },
        items: [{ value: '', text: 'Choose' }, ...colleagueChoices(colleagues)],
      })}
      {input({
        name: 'due_on',
        ...answer(typed, problems, 'due_on'),
        type: 'date',
        label: { text: 'By when?' },
        classes: 'govuk-input--width-10',
      })}
    </>
  )
}

function taskList(tasks: readonly Task[], today: string) {
  return (
    <ul class="govuk-list govuk-list--spaced">
      {tasks.map((task) => (
        <li>
          <a class="govuk-link" href={`/tasks/${task.personId}/${task.id}`}>
            <bdi>{task.what}</bdi>
          </a>
          {' – '}
          <bdi>{task.owner}</bdi>
          {`, ${standing(task, today)}`}
        </li>
      ))}
    </ul>
  )
}

function standing({ state, dueOn }: Task, today: string): string {
  if (state === 'done') return 'done'
  if (state === 'cancelled') return 'cancelled'
  return `${dueOn < today ? 'overdue since' : 'by'} ${sayDay(dueOn)}`
}
