import type { SignedInFrame } from '#access'
import { Page, stackingTable, tag } from '#design'
import { sayDay } from '../day-words.ts'
import type { Task } from './task.ts'

type Props = SignedInFrame & {
  readonly today: string
  readonly tasks: readonly (Task & { readonly who: string })[]
  readonly said: string | undefined
}

/** What a member is to do, those due first first. */
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
          caption: 'Your open tasks, those due first first',
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
              html: (
                <a class="govuk-link" href={`/by-name-list/${task.personId}`}>
                  {task.who}
                </a>
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
