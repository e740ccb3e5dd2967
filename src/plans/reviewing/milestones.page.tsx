import type { VNode } from 'preact'
import { button, input } from '#design'
import type { PlanAction } from '../action/plan-action.ts'
import { type FormProblems, type Typed, textOf } from '../changing/typed-fields.ts'
import { fieldsOf } from '../changing/wording-fields.tsx'
import { PlanPartPage } from '../pages/part.page.tsx'
import { type PlanPlace, planHref, postForm } from '../pages/plan-frame.tsx'
import { type Milestone, milestoneInWords, percentReached } from './milestone.ts'

type Props = {
  readonly place: PlanPlace
  readonly action: PlanAction
  readonly milestones: readonly Milestone[]
  /** Whether whoever reads tells how the action stands. */
  readonly mayFollow: boolean
  readonly typed: Typed
  readonly problems: FormProblems
  readonly refusal: string | undefined
}

/** The milestones of an action, how far it is by them, and, for those who tell that, one more. */
export function MilestonesPage(props: Props): VNode {
  const { place, action, milestones, mayFollow, problems, refusal } = props
  const percent = percentReached(milestones)
  return (
    <PlanPartPage
      {...{ place, problems, refusal }}
      title="Milestones"
      back={{ text: 'Back to the action', href: planHref(place, 'actions', action.id) }}
    >
      <p class="govuk-body">
        <bdi>{`${action.number} ${action.statement}`}</bdi>
      </p>
      <p class="govuk-body-l">
        {percent === undefined
          ? 'This action has no milestones yet.'
          : `${percent}% of the way is reached, by the weight of its milestones.`}
      </p>
      <ol class="govuk-list govuk-list--number">
        {milestones.map((milestone) => (
          <li key={milestone.id}>
            <bdi>{milestone.title}</bdi>
            {milestoneInWords(milestone)}
            {mayFollow && tickForm(props, milestone)}
          </li>
        ))}
      </ol>
      {mayFollow && addForm(props)}
    </PlanPartPage>
  )
}

function tickForm({ place, action }: Props, { id, title, reachedOn }: Milestone): VNode {
  return postForm(
    place,
    planHref(place, 'actions', action.id, 'milestones', id),
    <>
      <input type="hidden" name="ticked" value={reachedOn ? 'not-reached' : 'reached'} />
      {button({
        html: (
          <>
            {reachedOn ? 'It is not reached after all' : 'It is reached'}
            <span class="govuk-visually-hidden">{`: ${title}`}</span>
          </>
        ),
        classes: 'govuk-button--secondary',
      })}
    </>,
  )
}

function addForm({ place, action, typed, problems }: Props): VNode {
  const { line } = fieldsOf({ typed, problems })
  return postForm(
    place,
    planHref(place, 'actions', action.id, 'milestones'),
    <>
      <h2 class="govuk-heading-m">Add a milestone</h2>
      <input type="hidden" name="milestone_id" value={textOf(typed, 'milestone_id')} />
      {line('title', 'What will be reached?')}
      {line('due', 'By when? (optional)', 'As people say it: May 2025.')}
      {input({
        name: 'weight',
        inputmode: 'numeric',
        classes: 'govuk-input--width-3',
        value: typed['weight'] === undefined ? '1' : textOf(typed, 'weight'),
        label: { text: 'How much of the way is it?' },
        hint: {
          text: 'A weight against the other milestones, from 1 to 100. Percentages follow from it.',
        },
        errorMessage: problems['weight'] ? { text: problems['weight'] } : undefined,
      })}
      {button({ text: 'Add the milestone', preventDoubleClick: true })}
    </>,
  )
}
