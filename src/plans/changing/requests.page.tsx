import type { VNode } from 'preact'
import { button, checkboxes, input, summaryList } from '#design'
import { dayInWords, dayOfMoment } from '#vocabulary'
import { PlanPartPage } from '../pages/part.page.tsx'
import { type PlanPlace, planHref, postForm } from '../pages/plan-frame.tsx'
import type { PlanToday } from '../standing/open-plans.ts'
import type { ListedChange } from './change.store.ts'
import { changeKinds, isInPlan } from './change.ts'
import { changeInWords, proposedInWords } from './change-in-words.ts'
import { type ClashingChange, clashingWith } from './clash-in-words.ts'
import { type FormProblems, type Typed, textOf, textsOf } from './typed-fields.ts'

type Props = {
  readonly place: PlanPlace
  readonly open: PlanToday
  readonly changes: readonly ListedChange[]
  /** Whether whoever reads writes this plan. */
  readonly mayWrite: boolean
  readonly typed: Typed
  readonly problems: FormProblems
  readonly refusal: string | undefined
  readonly done: string | undefined
}

/** The changes that were asked for of a plan, and, for those who write it, what a body approved of them. */
export function RequestsPage(props: Props): VNode {
  const { place, changes, mayWrite, problems, refusal, done } = props
  const waiting = changes.filter(({ state }) => state === 'asked')
  const declined = changes.filter(({ state }) => state === 'declined')
  const clashing = clashingWith(waiting, props.open)
  const isDraft = place.open.plan.version === 0
  return (
    <PlanPartPage {...{ place, problems, refusal, done }} title="Changes asked for">
      <p class="govuk-body">
        {isDraft
          ? 'This plan is a draft. It is changed at once, until a body has approved it.'
          : `Version ${place.open.plan.version} was approved, and its words stay as they are. Changes wait here until they are approved as part of the next version.`}
      </p>
      {askLinks(place)}
      {!isDraft && (
        <>
          <h2 class="govuk-heading-m">{`Waiting (${waiting.length})`}</h2>
          {waiting.map((change) => changePart(props, change, clashing.get(change.id) ?? []))}
        </>
      )}
      {mayWrite && (isDraft || waiting.length > 0) && approveForm(props, waiting)}
      {declined.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{`Declined (${declined.length})`}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {declined.map((change) => (
              <li key={change.id}>{`${changeInWords(change, props.open)}: ${change.reason}`}</li>
            ))}
          </ul>
        </>
      )}
    </PlanPartPage>
  )
}

function askLinks(place: PlanPlace): VNode {
  return (
    <ul class="govuk-list">
      {changeKinds.map(({ code, label }) => (
        <li key={code}>
          <a class="govuk-link" href={planHref(place, 'requests', 'new', code)}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}

function changePart(
  { place, open, mayWrite }: Props,
  change: ListedChange,
  clashing: readonly ClashingChange[],
): VNode {
  const title = changeInWords(change, open)
  const asked = `${change.askedBy}, ${dayInWords(dayOfMoment(change.askedAt))}`
  const rows = [
    ...proposedInWords(change, open).map(([label, words]) => [label, words || 'Nothing'] as const),
    ['Why', change.reason] as const,
    ['Asked for by', asked] as const,
  ]
  return (
    <section key={change.id} id={`change-${change.id}`}>
      <h3 class="govuk-heading-s">{title}</h3>
      {summaryList({
        classes: 'govuk-summary-list--no-border',
        rows: rows.map(([label, words]) => ({
          key: { text: label },
          value: { html: <bdi>{words}</bdi> },
        })),
      })}
      {isAboutWhatLeft(change, open) && (
        <p class="govuk-body">
          An action it is about has left the plan, so it cannot be approved any more.
        </p>
      )}
      {clashing.length > 0 && clashingPart(clashing)}
      {mayWrite &&
        postForm(
          place,
          planHref(place, 'requests', change.id, 'decline'),
          button({
            html: (
              <>
                Decline<span class="govuk-visually-hidden">{`: ${title}`}</span>
              </>
            ),
            classes: 'govuk-button--secondary',
          }),
        )}
    </section>
  )
}

/** Whether a change is about an action, or one to merge it into, that is in the plan no more. */
function isAboutWhatLeft({ actionId, intoId }: ListedChange, { actions }: PlanToday): boolean {
  return [actionId, intoId].some((id) => {
    const action = id && actions.get(id)
    return action !== undefined && !isInPlan(action)
  })
}

/** Said while there is time to speak about it, and not only once a body has met. */
function clashingPart(clashing: readonly ClashingChange[]): VNode {
  return (
    <>
      <p class="govuk-body govuk-!-margin-bottom-1">It cannot be approved together with:</p>
      <ul class="govuk-list govuk-list--bullet">
        {clashing.map(({ id, words, why }) => (
          <li key={id}>
            <a class="govuk-link" href={`#change-${id}`}>
              <bdi>{words}</bdi>
            </a>
            {`: ${why}`}
          </li>
        ))}
      </ul>
    </>
  )
}

function approveForm(props: Props, waiting: readonly ListedChange[]): VNode {
  const { place, open, typed, problems } = props
  const isDraft = place.open.plan.version === 0
  const number = place.open.plan.version + 1
  const error = (field: string) => (problems[field] ? { text: problems[field] } : undefined)
  const line = (
    name: string,
    text: string,
    more: { readonly type?: string; readonly classes?: string; readonly value: string },
  ) => input({ name, label: { text }, errorMessage: error(name), ...more })
  return (
    <section>
      <h2 class="govuk-heading-m">{`What was approved as version ${number}`}</h2>
      {postForm(
        place,
        planHref(place, 'versions'),
        <>
          {!isDraft &&
            checkboxes({
              name: 'changes',
              values: textsOf(typed, 'changes'),
              errorMessage: error('changes'),
              fieldset: { legend: { text: 'Which changes were approved?' } },
              items: waiting
                .filter((change) => !isAboutWhatLeft(change, open))
                .map((change) => ({
                  value: change.id,
                  text: changeInWords(change, open),
                })),
            })}
          {line('approved_by', 'Which body approved it?', {
            value: textOf(typed, 'approved_by') || (place.open.plan.approvingBody ?? ''),
          })}
          {line('approved_on', 'On which day?', {
            type: 'date',
            classes: 'govuk-input--width-10',
            value: textOf(typed, 'approved_on'),
          })}
          {line('minute_reference', 'Under which reference do its minutes say so?', {
            value: textOf(typed, 'minute_reference'),
          })}
          {button({
            text: isDraft ? 'Publish as version 1' : `Publish as version ${number}`,
            preventDoubleClick: true,
          })}
        </>,
      )}
    </section>
  )
}
