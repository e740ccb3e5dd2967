import type { SignedInFrame } from '#access'
import { apartIn, backLink, Page } from '#design'
import { sayDay } from '../day-words.ts'
import type { Council } from '../list/list.page.tsx'
import { kindInWords } from './meeting.ts'
import { minutedInWords } from './minuted-in-words.ts'
import type { MinutedTask } from './minuted-task.store.ts'
import { attendeesInWords } from './names-in-words.tsx'
import { councilOf } from './panels.page.tsx'
import type { SeenMeeting } from './read-meeting.ts'

type Props = SignedInFrame &
  Pick<SeenMeeting, 'meeting' | 'attendees' | 'said' | 'carried' | 'minuted' | 'whoOf'> & {
    readonly councils: readonly Council[]
  }

/** The minutes of a panel meeting, to be read and printed. */
export function MinutesPage(props: Props) {
  const { frame, meeting, attendees, said, whoOf, councils } = props
  const tasks = tasksOf(props)
  const people = [...new Set([...said, ...tasks].map(({ personId }) => personId))]
  return (
    <Page
      {...frame}
      title="Minutes of a panel meeting"
      section="list"
      before={backLink({ text: 'Back to the meeting', href: `/panels/${meeting.id}` })}
    >
      <h1 class="govuk-heading-l">
        {`Minutes: ${kindInWords(meeting.kind)}, ${sayDay(meeting.heldOn)}, ${councilOf(meeting, councils)}`}
      </h1>
      <p class="govuk-body">{attendeesInWords('Took part', attendees)}</p>
      <p class="govuk-body">
        {meeting.state === 'closed'
          ? 'The meeting is closed. Tasks are told as they stood then, and what became of them since is marked as later.'
          : 'The meeting is not closed yet.'}
      </p>
      {people.length === 0 && <p class="govuk-body">Nothing was decided.</p>}
      {people.map((personId) => (
        <section>
          <h2 class="govuk-heading-m">{whoOf.get(personId)}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {said
              .filter((one) => one.personId === personId)
              .map((one) => (
                <li>
                  {apartIn(
                    `${one.words}${one.when === 'later' ? ` (added on ${sayDay(one.on)} by ${one.by})` : ''}`,
                    [one.words, one.by],
                  )}
                </li>
              ))}
            {tasks
              .filter((one) => one.personId === personId)
              .map((task) => (
                <li>
                  {apartIn(minutedInWords(task), [task.what, task.stood.owner, task.stands.owner])}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}

/** The tasks of the minutes: of a closed meeting as they stood then, of one that is open as they stand. */
function tasksOf({ minuted, carried }: Props): readonly MinutedTask[] {
  if (minuted) return minuted
  return carried.map(({ owner, dueOn, state, ...rest }) => {
    const standing = { owner, dueOn, state }
    return { ...rest, stood: standing, stands: standing }
  })
}
