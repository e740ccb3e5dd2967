import type { SignedInFrame } from '#access'
import { backLink, button, errorSummary, input, Page, problemList, stackingTable } from '#design'
import { sayDay } from '../day-words.ts'
import type { ShownLine } from '../list/line.ts'
import type { Council } from '../list/list.page.tsx'
import { stateInWords } from '../list/list-state.ts'
import { taskQuestions } from '../person/person.page.tsx'
import type { Typed } from '../typed-line.ts'
import { carriedTable } from './carried-table.tsx'
import type { DecideProblems } from './meeting.form.ts'
import { kindInWords } from './meeting.ts'
import { attendeesInWords, leadInWords, taskInWords } from './names-in-words.tsx'
import { councilOf } from './panels.page.tsx'
import type { SeenMeeting } from './read-meeting.ts'

export type MeetingPageProps = SignedInFrame &
  SeenMeeting & {
    readonly today: string
    readonly councils: readonly Council[]
    readonly names: 'on' | 'off'
    readonly typed: Typed
    readonly problems: DecideProblems
  }

/** A panel meeting: the whole list, or one person of it at a time, with what was decided before and is to be decided now. */
export function MeetingPage(props: MeetingPageProps) {
  const { meeting, councils, one } = props
  const list = problemList(props.problems)
  return (
    <Page
      {...props.frame}
      title="A panel meeting"
      section="list"
      problem={list.length > 0}
      before={
        one
          ? backLink({ text: 'Back to the whole list', href: addressOf(props, undefined) })
          : backLink({ text: 'Back to panel meetings', href: '/panels' })
      }
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-l">
        {`${kindInWords(meeting.kind)}, ${sayDay(meeting.heldOn)}, ${councilOf(meeting, councils)}`}
      </h1>
      {one ? onePerson(props, one) : wholeList(props)}
    </Page>
  )
}

/** The address of the meeting at one person or at the whole list, with names as they are shown now. */
function addressOf(
  { meeting, names }: Pick<MeetingPageProps, 'meeting' | 'names'>,
  personId: string | undefined,
): string {
  const query = new URLSearchParams({
    ...(personId ? { person: personId } : {}),
    ...(names === 'off' ? { names } : {}),
  }).toString()
  return `/panels/${meeting.id}${query ? `?${query}` : ''}`
}

function wholeList(props: MeetingPageProps) {
  const { meeting, attendees, carried, lines, names } = props
  const other = names === 'on' ? 'off' : 'on'
  return (
    <>
      <p class="govuk-body">{attendeesInWords('Taking part', attendees)}</p>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={addressOf({ meeting, names: other }, undefined)}>
            {names === 'on' ? 'Hide names, for a wall' : 'Show names'}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`/panels/${meeting.id}/minutes`}>
            Minutes
          </a>
        </li>
      </ul>
      <h2 class="govuk-heading-m">Carried over, and decided here</h2>
      {carried.length === 0 ? <p class="govuk-body">Nothing yet.</p> : carriedTable(props)}
      <h2 class="govuk-heading-m">
        {meeting.state === 'open' ? 'The list' : 'Spoken of here, and on the list today'}
      </h2>
      {lines.length === 0 ? <p class="govuk-body">Nobody.</p> : peopleTable(props)}
      {meeting.state === 'open' ? (
        button({
          text: 'Close the meeting',
          href: `/panels/${meeting.id}/close`,
          classes: 'govuk-button--secondary',
        })
      ) : (
        <p class="govuk-body">This meeting is closed. Later words can be added to it.</p>
      )}
    </>
  )
}

function peopleTable(props: MeetingPageProps) {
  return stackingTable({
    id: 'people',
    caption: 'People on the list, by how long they are on it',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [{ text: 'Who' }, { text: 'State' }, { text: 'Lead worker' }, { text: 'Said here' }],
    rows: props.lines.map((line) => [
      {
        html: (
          <a class="govuk-link" href={addressOf(props, line.personId)}>
            {props.whoOf.get(line.personId)}
          </a>
        ),
      },
      { text: stateInWords(line.state) },
      { text: line.lead?.name ?? 'Nobody' },
      { text: props.said.some(({ personId }) => personId === line.personId) ? 'Yes' : 'Not yet' },
    ]),
  })
}

function onePerson(props: MeetingPageProps, one: ShownLine) {
  const { said, carried, next, previous } = props
  const here = said.filter(({ personId }) => personId === one.personId)
  const tasks = carried.filter(({ personId }) => personId === one.personId)
  return (
    <>
      <h2 class="govuk-heading-l">{one.who}</h2>
      {one.why.map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      <p class="govuk-body">{leadInWords(one.lead)}</p>
      {tasks.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {tasks.map((task) => (
            <li>{taskInWords('', task)}</li>
          ))}
        </ul>
      )}
      {here.map((words) => (
        <p class="govuk-body">{`${words.when === 'later' ? `Added on ${sayDay(words.on)}` : 'Decided'}: ${words.words}`}</p>
      ))}
      {decideForm(props, one)}
      <nav aria-label="People on the list">
        <ul class="govuk-list">
          {next && (
            <li>
              <a class="govuk-link" href={addressOf(props, next)} rel="next">
                Next person
              </a>
            </li>
          )}
          {previous && (
            <li>
              <a class="govuk-link" href={addressOf(props, previous)} rel="prev">
                Person before
              </a>
            </li>
          )}
        </ul>
      </nav>
    </>
  )
}

function decideForm(props: MeetingPageProps, one: ShownLine) {
  const { meeting, typed, problems, formToken, colleagues } = props
  const isOpen = meeting.state === 'open'
  return (
    <form method="post" action={`/panels/${meeting.id}/decisions`} novalidate>
      <input type="hidden" name="form_token" value={formToken} />
      <input type="hidden" name="said_id" value={typed['said_id']} />
      <input type="hidden" name="task_id" value={typed['task_id']} />
      <input type="hidden" name="person_id" value={one.personId} />
      <input type="hidden" name="names" value={props.names} />
      {input({
        name: 'words',
        value: typed['words'],
        errorMessage: problems.words ? { text: problems.words } : undefined,
        label: { text: isOpen ? 'What was decided?' : 'What is to be added?' },
        autocomplete: 'off',
      })}
      {isOpen && taskQuestions(typed, problems, colleagues)}
      {button({ text: isOpen ? 'Save the decision' : 'Add these words', preventDoubleClick: true })}
    </form>
  )
}
