import type { VNode } from 'preact'
import { button } from '#design'
import { dayInWords } from '#vocabulary'
import type { PlanAction } from '../action/plan-action.ts'
import type { PlanActionId } from '../ids.ts'
import { PlanPartPage } from '../pages/part.page.tsx'
import { type PlanPlace, planHref, postForm } from '../pages/plan-frame.tsx'
import type { Cycle, Decision } from './cycle.ts'
import { decisionList } from './decision-part.tsx'

type Props = {
  readonly place: PlanPlace
  readonly cycle: Cycle
  readonly decisions: readonly Decision[]
  readonly actions: ReadonlyMap<PlanActionId, PlanAction>
  readonly mayWrite: boolean
  readonly refusal: string | undefined
}

/** What came of a review: what was decided, what was reached, and what is carried forward. Everybody reads it once it is published. */
export function OutcomePage(props: Props): VNode {
  const { place, cycle, decisions, actions, mayWrite, refusal } = props
  const decided = [...new Set(decisions.map(({ actionId }) => actionId))]
  return (
    <PlanPartPage
      {...{ place, refusal }}
      title="What a review came to"
      back={{ text: 'Back to the reviews', href: planHref(place, 'reviews') }}
    >
      <p class="govuk-body-l">
        {`Opened on ${dayInWords(cycle.openedOn)}, meeting on ${dayInWords(cycle.meetsOn)}. ${
          cycle.state === 'agreed' ? 'Agreed, and not published yet.' : 'Published.'
        }`}
      </p>
      {mayWrite &&
        cycle.state === 'agreed' &&
        postForm(
          place,
          planHref(place, 'reviews', cycle.id, 'move'),
          <>
            <input type="hidden" name="from" value="agreed" />
            {button({ text: 'Publish the review', preventDoubleClick: true })}
          </>,
        )}
      {cycle.notes && (
        <p class="govuk-body">
          <bdi>{cycle.notes}</bdi>
        </p>
      )}
      <h2 class="govuk-heading-m">{`Decided (${decisions.length})`}</h2>
      {decided.map((id) => (
        <section key={id}>
          <h3 class="govuk-heading-s">{actionLink(place, actions.get(id))}</h3>
          {decisionList(
            decisions.filter(({ actionId }) => actionId === id),
            place.open.plan,
          )}
        </section>
      ))}
      {listPart(props, 'Reached', cycle.reached)}
      {listPart(props, 'Carried forward to the next review', cycle.leftOpen)}
    </PlanPartPage>
  )
}

/** So many actions are listed one by one. */
const mostListed = 200

function listPart({ place, actions }: Props, title: string, ids: readonly PlanActionId[]): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">{`${title} (${ids.length})`}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {ids.slice(0, mostListed).map((id) => (
          <li key={id}>{actionLink(place, actions.get(id))}</li>
        ))}
        {ids.length > mostListed && <li>{`And ${ids.length - mostListed} more`}</li>}
      </ul>
    </>
  )
}

function actionLink(place: PlanPlace, action: PlanAction | undefined): VNode {
  if (!action) return <>An action</>
  return (
    <a class="govuk-link" href={planHref(place, 'actions', action.id)}>
      <bdi>{`${action.number} ${action.statement}`}</bdi>
    </a>
  )
}
