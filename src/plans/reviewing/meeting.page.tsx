import type { VNode } from 'preact'
import { statusMark } from '#commitment'
import { button, input, tag, textarea } from '#design'
import { dayInWords, printDue } from '#vocabulary'
import { textOf } from '../changing/typed-fields.ts'
import { PlanPartPage } from '../pages/part.page.tsx'
import { planHref, postForm } from '../pages/plan-frame.tsx'
import type { Turn } from './agenda.ts'
import { type Asked, asks } from './checklist.ts'
import { cycleStates, stateInWords } from './cycle.ts'
import { decisionForm, decisionList } from './decision-part.tsx'
import type { MeetingProps } from './meeting-props.ts'

/** So many actions stand on one page of a meeting. */
const askedAPage = 20

/** What a review asks for, and its meeting: one organisation after another, what is worst first, and what is decided of each action. */
export function MeetingPage(props: MeetingProps): VNode {
  const { place, cycle, turns, shown, problems, refusal } = props
  const turn = turns[shown.turn]
  return (
    <PlanPartPage
      {...{ place, problems, refusal }}
      title="Review of the plan"
      back={{ text: 'Back to the reviews', href: planHref(place, 'reviews') }}
    >
      <p class="govuk-body-l">
        {`${stateInWords(cycle.state)}. Opened on ${dayInWords(cycle.openedOn)}, meeting on ${dayInWords(cycle.meetsOn)}.`}
      </p>
      {nextStep(props)}
      {sumsPart(turns)}
      {turnsPart(props)}
      {turn ? (
        turnPart(props, turn)
      ) : (
        <p class="govuk-body">Nothing is asked for in this review.</p>
      )}
      {notesPart(props)}
    </PlanPartPage>
  )
}

/** The one act that leads on, and the day of the meeting. */
function nextStep({ place, cycle, mayWrite, problems }: MeetingProps): VNode | null {
  const act = cycleStates.find(({ code }) => code === cycle.state)?.act
  if (!mayWrite || !act) return null
  return (
    <div class="waymark-plan__acts">
      {postForm(
        place,
        planHref(place, 'reviews', cycle.id, 'move'),
        <>
          <input type="hidden" name="from" value={cycle.state} />
          {button({ text: act, preventDoubleClick: true })}
        </>,
      )}
      {postForm(
        place,
        planHref(place, 'reviews', cycle.id, 'meets'),
        <>
          {input({
            name: 'meets_on',
            type: 'date',
            classes: 'govuk-input--width-10',
            value: `${cycle.meetsOn}`,
            label: { text: 'Day of the meeting' },
            errorMessage: problems['meets_on'] ? { text: problems['meets_on'] } : undefined,
          })}
          {button({ text: 'Set the day', classes: 'govuk-button--secondary' })}
        </>,
      )}
    </div>
  )
}

/** How much of each thing is asked for. */
function sumsPart(turns: readonly Turn[]): VNode | null {
  const asked = turns.flatMap((turn) => turn.asked)
  if (asked.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{`What is asked for (${asked.length})`}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {asks.map(({ code, label }) => (
          <li key={code}>{`${label}: ${asked.filter((one) => one.asks.includes(code)).length}`}</li>
        ))}
      </ul>
    </>
  )
}

/** Whose turn it is, and everybody else’s. */
function turnsPart({ place, cycle, turns, shown }: MeetingProps): VNode | null {
  if (turns.length < 2) return null
  return (
    <nav aria-label="Organisations">
      <ol class="govuk-list govuk-list--number">
        {turns.map((turn, at) => (
          <li key={turn.lead}>
            <a
              class="govuk-link"
              href={`${planHref(place, 'reviews', cycle.id)}?turn=${at}`}
              aria-current={at === shown.turn ? 'true' : undefined}
            >
              <bdi>{turn.lead}</bdi>
            </a>
            {`: ${turn.asked.length} asked for, ${turn.red} red, ${turn.amber} amber`}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function turnPart(props: MeetingProps, turn: Turn): VNode {
  const { place, cycle, shown } = props
  const { from } = shown
  const until = from + askedAPage
  const here = `${planHref(place, 'reviews', cycle.id)}?turn=${shown.turn}`
  return (
    <section>
      <h2 class="govuk-heading-m">
        <bdi>{turn.lead}</bdi>
      </h2>
      {turn.asked.slice(from, until).map((asked) => askedPart(props, asked))}
      <ul class="govuk-list">
        {from > 0 && (
          <li>
            <a class="govuk-link" href={`${here}&from=${Math.max(0, from - askedAPage)}`}>
              The actions before these
            </a>
          </li>
        )}
        {until < turn.asked.length && (
          <li>
            <a class="govuk-link" href={`${here}&from=${until}`}>
              The actions after these
            </a>
          </li>
        )}
      </ul>
    </section>
  )
}

function askedPart(props: MeetingProps, asked: Asked): VNode {
  const { place, cycle, decisions } = props
  const { action, status } = asked
  const own = decisions.filter(({ actionId }) => actionId === action.id)
  return (
    <section key={action.id} id={`action-${action.id}`} class="waymark-room__entry">
      <h3 class="govuk-heading-s">
        <a class="govuk-link" href={planHref(place, 'actions', action.id)}>
          <bdi>{`${action.number} ${action.statement}`}</bdi>
        </a>
      </h3>
      <p class="govuk-body">
        {statusMark(status)} {`Due: ${printDue(action.due)}. ${status.why[0] ?? ''}`}
      </p>
      <div class="waymark-plan__tags">
        {asked.asks.map((code) => (
          <div key={code}>
            {tag({
              text: asks.find((one) => one.code === code)?.label,
              classes: code === 'carried' ? 'govuk-tag--purple' : 'govuk-tag--grey',
            })}
          </div>
        ))}
        {cycle.reached.includes(action.id) && tag({ text: 'Reached', classes: 'govuk-tag--green' })}
      </div>
      {asked.milestones.map(({ id, title, due }) => (
        <p class="govuk-body" key={id}>
          {'Milestone: '}
          <bdi>{`${title} (${due})`}</bdi>
        </p>
      ))}
      {decisionList(own, place.open.plan)}
      {props.mayWrite && cycle.state === 'meeting' && decisionForm(props, action)}
    </section>
  )
}

function notesPart({ place, cycle, mayWrite, typed, problems }: MeetingProps): VNode | null {
  if (!mayWrite || cycle.state !== 'meeting') return null
  return postForm(
    place,
    planHref(place, 'reviews', cycle.id, 'notes'),
    <>
      {textarea({
        name: 'notes',
        rows: 4,
        value: textOf(typed, 'notes') || cycle.notes,
        label: { text: 'What was said about the plan as a whole?' },
        hint: { text: 'It is published with the review. Name no person.' },
        errorMessage: problems['notes'] ? { text: problems['notes'] } : undefined,
      })}
      {button({ text: 'Save the notes', classes: 'govuk-button--secondary' })}
    </>,
  )
}
