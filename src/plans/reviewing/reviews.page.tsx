import type { VNode } from 'preact'
import type { Temporal } from 'temporal-polyfill'
import { button, input, stackingTable } from '#design'
import { dayInWords } from '#vocabulary'
import type { FormProblems, Typed } from '../changing/typed-fields.ts'
import { textOf } from '../changing/typed-fields.ts'
import { PlanPartPage } from '../pages/part.page.tsx'
import { type PlanPlace, planHref, postForm } from '../pages/plan-frame.tsx'
import { type Cycle, isGoingOn, stateInWords } from './cycle.ts'

type Props = {
  readonly place: PlanPlace
  readonly cycles: readonly Cycle[]
  /** When the next opens by itself; nothing while one goes on. */
  readonly next: Temporal.PlainDate | undefined
  readonly mayWrite: boolean
  readonly typed: Typed
  readonly problems: FormProblems
  readonly refusal: string | undefined
}

/** The reviews of a plan: those that were, the one that goes on, and when the next opens. */
export function ReviewsPage(props: Props): VNode {
  const { place, cycles, next, mayWrite, problems, refusal } = props
  const mayOpen = mayWrite && place.open.plan.state === 'published' && !cycles.some(isGoingOn)
  return (
    <PlanPartPage {...{ place, problems, refusal }} title="Reviews">
      {place.open.plan.state === 'draft' && (
        <p class="govuk-body">A plan is reviewed once a body has approved it.</p>
      )}
      {next && (
        <p class="govuk-body">{`The next review opens by itself on ${dayInWords(next)}.`}</p>
      )}
      {cycles.length === 0 ? (
        <p class="govuk-body">There was no review yet.</p>
      ) : (
        cycleTable(place, cycles)
      )}
      {mayOpen && openForm(props)}
    </PlanPartPage>
  )
}

function cycleTable(place: PlanPlace, cycles: readonly Cycle[]): VNode {
  return stackingTable({
    id: 'reviews',
    caption: 'Reviews, the latest first',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [
      { text: 'Opened on' },
      { text: 'Meeting' },
      { text: 'How it stands' },
      { text: 'Carried forward to the next' },
    ],
    rows: cycles.map((cycle) => [
      {
        html: (
          <a class="govuk-link" href={planHref(place, 'reviews', cycle.id)}>
            {dayInWords(cycle.openedOn)}
          </a>
        ),
      },
      { text: dayInWords(cycle.meetsOn) },
      { text: stateInWords(cycle.state) },
      { text: isGoingOn(cycle) ? 'Not agreed yet' : String(cycle.leftOpen.length) },
    ]),
  })
}

function openForm({ place, typed, problems }: Props): VNode {
  return (
    <section>
      <h2 class="govuk-heading-m">Open a review now</h2>
      {postForm(
        place,
        planHref(place, 'reviews'),
        <>
          <input type="hidden" name="cycle_id" value={textOf(typed, 'cycle_id')} />
          {input({
            name: 'meets_on',
            type: 'date',
            value: textOf(typed, 'meets_on'),
            label: { text: 'On which day is its meeting?' },
            hint: { text: 'Those who lead actions are written to, and asked for their updates.' },
            errorMessage: problems['meets_on'] ? { text: problems['meets_on'] } : undefined,
          })}
          {button({ text: 'Open the review', preventDoubleClick: true })}
        </>,
      )}
    </section>
  )
}
