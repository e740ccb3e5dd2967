import type { VNode } from 'preact'
import { type ActionLink, linkKinds, type PlanAction } from '../action/plan-action.ts'
import { actionLink } from './actions-table.tsx'
import type { PlanPlace } from './plan-frame.tsx'

/** The actions another one is tied to, from either side, and whether the other says so too. */
export function tiesOf(place: PlanPlace, action: PlanAction): VNode | null {
  const ties = place.open.links.flatMap((link) => tieOf(place, action, link) ?? [])
  return ties.length === 0 ? null : <ul class="govuk-list govuk-!-margin-bottom-0">{ties}</ul>
}

function tieOf(place: PlanPlace, action: PlanAction, link: ActionLink): VNode | undefined {
  const isFrom = link.from === action.id
  if (!isFrom && link.to !== action.id) return undefined
  const other = place.open.actions.get(isFrom ? link.to : link.from)
  const kind = linkKinds.find(({ code }) => code === link.kind)
  if (!other || !kind) return undefined
  return (
    <li key={`${link.kind} ${other.id}`}>
      {`${isFrom ? kind.forward : kind.backward} `}
      {actionLink(place, other)}
      {sideOf(link)}
    </li>
  )
}

function sideOf({ declaredBy, kind }: ActionLink): string {
  if (declaredBy === 'inferred') return ' (found because their words are alike)'
  return declaredBy === 'both' || kind !== 'related' ? '' : ' (said on one side only)'
}
