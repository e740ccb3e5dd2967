import type { SignedInFrame } from '#access'
import { Page, stackingTable, tag } from '#design'
import { sayDay } from '../day-words.ts'
import type { NamedTask } from './task.ts'

type Props = SignedInFrame & {
  readonly today: string
  readonly tasks: readonly NamedTask[]
  readonly said: string | undefined
}

/** What a member is to do, the soonest due first. */
export function MyTasksPage({ frame, tasks, today, said }: Props) {
  return (
    <Page {...frame} title="My tasks" section="tasks">
      {said && (
        <p class="govuk-body govuk-!-font-weight-bold" role="status">
          {said}
        </p>
      )}
      <h1 class="govuk-heading-l">My tasks</h1>
      {tasks.length === 0 ? (
        <p class="govuk-body">You have no open task.</p>
      ) : (
        stackingTable({
          id: 'tasks',
          caption: 'Your open tasks, the soonest due first',
          captionClasses: 'govuk-visually-hidden',
          firstCellIsHeader: true,
          head: [{ text: 'What' }, { text: 'For whom' }, { text: 'By when' }],
          rows: tasks.map((task) => [
            {
              html: (
                <a class="govuk-link" href={`/tasks/${task.personId}/${task.id}`}>
                  {task.what}
                </a>
              ),
            },
            {
              html: task.casework ? (
                <a class="govuk-link" href={task.casework}>
                  {task.who}
                </a>
              ) : (
                task.who
              ),
            },
            {
              html: (
                <>
                  {sayDay(task.dueOn)}
                  {task.dueOn < today && (
                    <> {tag({ text: 'Overdue', classes: 'govuk-tag--red' })}</>
                  )}
                </>
              ),
            },
          ]),
        })
      )}
    </Page>
  )
}
