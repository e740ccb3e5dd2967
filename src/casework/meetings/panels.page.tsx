import type { Member, SignedInFrame } from '#access'
import {
  answer,
  apartIn,
  button,
  checkboxes,
  errorSummary,
  input,
  Page,
  type Problems,
  problemList,
  select,
} from '#design'
import { sayDay } from '../day-words.ts'
import type { Council } from '../list/list.page.tsx'
import type { CallForm } from './meeting.form.ts'
import { kindInWords, type Meeting, meetingKinds } from './meeting.ts'

/** What was typed to call a panel; who takes part may be several. */
export type TypedCall = Readonly<Record<string, string | readonly string[] | undefined>>

type Props = SignedInFrame & {
  readonly meetings: readonly Meeting[]
  readonly councils: readonly Council[]
  readonly colleagues: readonly Member[]
  readonly typed: TypedCall
  readonly problems: Problems<CallForm>
}

/** The panels there have been, and the form that calls one together. */
export function PanelsPage(props: Props) {
  const { meetings, problems, councils } = props
  const list = problemList(problems, ['meeting_id'])
  return (
    <Page {...props.frame} title="Panel meetings" section="list" problem={list.length > 0}>
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-l">Panel meetings</h1>
      {meetings.length === 0 ? (
        <p class="govuk-body">No panel has met yet.</p>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {meetings.map((meeting) => (
            <li>
              <a class="govuk-link" href={`/panels/${meeting.id}`}>
                {`${kindInWords(meeting.kind)}, ${sayDay(meeting.heldOn)}`}
              </a>
              {`, ${councilOf(meeting, councils)}${meeting.state === 'closed' ? ', closed' : ''}`}
            </li>
          ))}
        </ul>
      )}
      <h2 class="govuk-heading-m">Call a panel together</h2>
      {callForm(props)}
    </Page>
  )
}

/** Whose panel it is. */
export function councilOf({ areaCode }: Meeting, councils: readonly Council[]): string {
  if (areaCode === undefined) return 'the whole region'
  return councils.find(({ code }) => code === areaCode)?.name ?? areaCode
}

function callForm({ formToken, typed, problems, councils, colleagues }: Props) {
  const one = oneLine(typed)
  return (
    <form method="post" action="/panels" novalidate>
      <input type="hidden" name="form_token" value={formToken} />
      <input type="hidden" name="meeting_id" value={one['meeting_id']} />
      {select({
        name: 'kind',
        ...answer(one, problems, 'kind'),
        label: { text: 'What is it about?' },
        items: meetingKinds.map(({ code, label }) => ({ value: code, text: label })),
      })}
      {input({
        name: 'held_on',
        ...answer(one, problems, 'held_on'),
        type: 'date',
        label: { text: 'On which day?' },
        classes: 'govuk-input--width-10',
      })}
      {select({
        name: 'council',
        ...answer(one, problems, 'council'),
        label: { text: 'For which council?' },
        items: [
          { value: '', text: 'The whole region' },
          ...councils.map(({ code, name }) => ({ value: code, text: name })),
        ],
      })}
      {checkboxes({
        name: 'members',
        errorMessage: problems.members ? { text: problems.members } : undefined,
        values: [typed['members'] ?? []].flat(),
        fieldset: {
          legend: { text: 'Who takes part?', classes: 'govuk-fieldset__legend--s' },
        },
        hint: { text: 'Members of organisations that share casework under an agreement.' },
        items: colleagues.map(({ id, name, agencyName }) => ({
          value: id,
          html: apartIn(`${name}, ${agencyName}`, [name, agencyName]),
        })),
      })}
      {button({ text: 'Call the panel together', preventDoubleClick: true })}
    </form>
  )
}

function oneLine(typed: TypedCall): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(typed).map(([field, value]) => [
      field,
      typeof value === 'string' ? value : undefined,
    ]),
  )
}
