import type { VNode } from 'preact'
import type { Temporal } from 'temporal-polyfill'
import { button, input, stackingTable } from '#design'
import { dayInWords } from '#vocabulary'
import { type PlanPart, PlanPartPage, partHref, postForm } from '../changing/plan-part.tsx'
import type { FormProblems, Typed } from '../changing/typed-fields.ts'
import { textOf } from '../changing/typed-fields.ts'
import { type Cycle, isGoingOn, stateInWords } from './cycle.ts'

type Props = {
  readonly part: PlanPart
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
  const { part, cycles, next, mayWrite, problems, refusal } = props
  const mayOpen = mayWrite && part.plan.state === 'published' && !cycles.some(isGoingOn)
  return (
    <PlanPartPage {...{ part, problems, refusal }} title="Reviews">
      {part.plan.state === 'draft' && (
        <p class="govuk-body">A plan is reviewed once a body has approved it.</p>
      )}
      {next && (
        <p class="govuk-body">{`The next review opens by itself on ${dayInWords(next)}.`}</p>
      )}
      {cycles.length === 0 ? (
        <p class="govuk-body">There was no review yet.</p>
      ) : (
        cycleTable(part, cycles)
      )}
      {mayOpen && openForm(props)}
    </PlanPartPage>
  )
}

function cycleTable(part: PlanPart, cycles: readonly Cycle[]): VNode {
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
          <a class="govuk-link" href={partHref(part, 'reviews', cycle.id)}>
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

function openForm({ part, typed, problems }: Props): VNode {
  return (
    <section>
      <h2 class="govuk-heading-m">Open a review now</h2>
      {postForm(
        part,
        partHref(part, 'reviews'),
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
