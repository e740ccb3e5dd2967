import { stackingTable } from '#design'
import { sayDay } from '../day-words.ts'
import type { SeenMeeting } from './read-meeting.ts'

type Props = Pick<SeenMeeting, 'carried' | 'tasksOpen' | 'whoOf'> & { readonly today: string }

/** The tasks of a panel: carried over from earlier meetings, and made at this one. */
export function carriedTable({ carried, tasksOpen, today, whoOf }: Props) {
  return stackingTable({
    id: 'carried',
    caption: 'Tasks of this panel, the soonest due first',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [{ text: 'What' }, { text: 'For whom' }, { text: 'Who does it' }, { text: 'By when' }],
    rows: carried.map((task) => [
      {
        html: tasksOpen.has(task.id) ? (
          <a class="govuk-link" href={`/tasks/${task.personId}/${task.id}`}>
            {task.what}
          </a>
        ) : (
          task.what
        ),
      },
      { text: whoOf.get(task.personId) ?? '' },
      { text: task.owner },
      {
        text: `${sayDay(task.dueOn)}${task.state !== 'open' ? `, ${task.state}` : task.dueOn < today ? ', overdue' : ''}`,
      },
    ]),
  })
}
