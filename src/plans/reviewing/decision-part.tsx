import type { VNode } from 'preact'
import { button, details, input, radios } from '#design'
import { type Due, isTimed } from '#vocabulary'
import type { PlanAction } from '../action/plan-action.ts'
import { textOf } from '../changing/typed-fields.ts'
import { planHref, postForm } from '../pages/plan-frame.tsx'
import { readingChoices } from '../pages/reading-choices.ts'
import type { Plan } from '../plan/plan.ts'
import type { Decision } from './cycle.ts'
import { decidedDueInWords } from './decided-due.ts'
import type { MeetingProps } from './meeting-props.ts'

/** What was decided, each with who does it and by when. */
export function decisionList(
  decisions: readonly Decision[],
  plan: Pick<Plan, 'period'>,
): VNode | null {
  if (decisions.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--bullet">
      {decisions.map(({ id, words, owner, due }) => (
        <li key={id}>
          {'Decided: '}
          <bdi>{words}</bdi>
          {' – '}
          <bdi>{owner}</bdi>
          {', '}
          <bdi>{decidedDueInWords(due, plan)}</bdi>
        </li>
      ))}
    </ul>
  )
}

/** What can be done of an action in its meeting: note a decision, and tick that what was asked for is reached. */
export function decisionForm(props: MeetingProps, action: PlanAction): VNode {
  const { place, cycle } = props
  const isReached = cycle.reached.includes(action.id)
  return (
    <>
      {postForm(
        place,
        planHref(place, 'reviews', cycle.id, 'reached'),
        <>
          {hidden(props, action)}
          <input type="hidden" name="ticked" value={isReached ? 'not-reached' : 'reached'} />
          {button({
            html: named(isReached ? 'It is not reached after all' : 'Tick as reached', action),
            classes: 'govuk-button--secondary',
          })}
        </>,
      )}
      {details({
        summaryText: `Note a decision about ${action.number}`,
        open: textOf(props.typed, 'action') === action.id,
        html: postForm(
          place,
          planHref(place, 'reviews', cycle.id, 'decisions'),
          noteFields(props, action),
        ),
      })}
    </>
  )
}

function noteFields(props: MeetingProps, action: PlanAction): VNode {
  const { typed, problems } = props
  const isTyped = textOf(typed, 'action') === action.id
  const line = (name: string, text: string, hint?: string) =>
    input({
      name,
      id: isTyped ? name : `${name}-${action.id}`,
      label: { text },
      value: isTyped ? textOf(typed, name) : undefined,
      ...(hint ? { hint: { text: hint } } : {}),
      errorMessage: isTyped && problems[name] ? { text: problems[name] } : undefined,
    })
  return (
    <>
      {hidden(props, action)}
      <input type="hidden" name="decision_id" value={props.freshId()} />
      {line('words', 'What was decided?')}
      {line('owner', 'Who does it?', 'An organisation or a post, not the name of a person.')}
      {line('by_when', 'By when?', 'As people say it: May 2025, 3 June 2025.')}
      {isTyped && decidedDueFields(textOf(typed, 'by_when').trim(), props.readings)}
      {button({ html: named('Note it', action) })}
    </>
  )
}

/** The ways a time can be read, to choose from. */
function decidedDueFields(said: string, readings: readonly Due[]): VNode | null {
  if (readings.length === 0) return null
  const timed = readings.flatMap((reading, at) => (isTimed(reading) ? [{ reading, at }] : []))
  return (
    <>
      <input type="hidden" name="by_when_said" value={said} />
      {radios({
        name: 'by_when_reading',
        fieldset: { legend: { html: <bdi>{`You wrote “${said}”. What does that mean?`}</bdi> } },
        items: [
          ...readingChoices(timed),
          { value: 'as-written', text: 'No one day: it stands as it is written' },
        ],
      })}
    </>
  )
}

/** Which action it is about, and where the page was. */
function hidden({ shown }: MeetingProps, { id }: PlanAction): VNode {
  return (
    <>
      <input type="hidden" name="action" value={id} />
      <input type="hidden" name="turn" value={String(shown.turn)} />
      <input type="hidden" name="from" value={String(shown.from)} />
    </>
  )
}

function named(words: string, { number }: PlanAction): VNode {
  return (
    <>
      {words}
      <span class="govuk-visually-hidden">{`: action ${number}`}</span>
    </>
  )
}
