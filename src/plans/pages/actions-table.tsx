import type { VNode } from 'preact'
import { statusMark } from '#commitment'
import { stackingTable } from '#design'
import { printDue } from '#vocabulary'
import type { PlanAction } from '../action/plan-action.ts'
import { type PlanPlace, planHref } from './plan-frame.tsx'

/** Actions in rows: what, by when, who leads and how each stands. */
export function actionsTable(
  place: PlanPlace,
  actions: readonly PlanAction[],
  caption = 'Actions',
): VNode {
  return stackingTable({
    id: 'actions',
    caption,
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [{ text: 'Action' }, { text: 'Due' }, { text: 'Who leads' }, { text: 'How it stands' }],
    rows: actions.map((action) => {
      const status = place.open.statuses.get(action.id)
      return [
        { html: actionLink(place, action) },
        { text: printDue(action.due) },
        { html: <bdi>{leadsInWords(action)}</bdi> },
        status ? { html: statusMark(status) } : { text: '' },
      ]
    }),
  })
}

/** An action as a link: its number and what it says. */
export function actionLink(place: PlanPlace, { id, number, statement }: PlanAction): VNode {
  return (
    <a class="govuk-link" href={planHref(place, 'actions', id)}>
      <bdi>{`${number} ${statement}`}</bdi>
    </a>
  )
}

/** Who leads, one after another. */
export function leadsInWords({ leads }: PlanAction): string {
  return leads.map(({ name }) => name).join(', ') || 'Nobody is named'
}
