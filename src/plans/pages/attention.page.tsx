import type { VNode } from 'preact'
import type { PlanAction } from '../action/plan-action.ts'
import type { Attention } from '../standing/attention.ts'
import { actionsTable } from './actions-table.tsx'
import { PlanFrame, type PlanPlace, planHref } from './plan-frame.tsx'
import { unknownPart } from './unknown-part.tsx'

type Props = {
  readonly place: PlanPlace
  readonly lists: readonly Attention[]
  /** The list that is open, and the actions of it that stand on this page. */
  readonly open: { readonly list: Attention; readonly shown: readonly PlanAction[] } | undefined
  /** What the address asks for that is not there, in words. */
  readonly unknown: readonly string[]
}

/** What of a plan somebody should look at, each as a list. */
export function AttentionPage({ place, lists, open, unknown }: Props): VNode {
  return (
    <PlanFrame place={place} title="What needs attention">
      <h1 class="govuk-heading-l">What needs attention</h1>
      {unknownPart(unknown)}
      <ul class="govuk-list">
        {lists.map(({ code, title, meaning, actions }) => (
          <li key={code}>
            {actions.length === 0 ? (
              <bdi>{title}</bdi>
            ) : (
              <a
                class="govuk-link"
                href={`${planHref(place, 'attention')}?list=${code}#list-heading`}
                aria-current={open?.list.code === code ? 'true' : undefined}
              >
                <bdi>{title}</bdi>
              </a>
            )}
            {`: ${actions.length}. `}
            <span class="govuk-hint govuk-!-display-inline">{meaning}</span>
          </li>
        ))}
      </ul>
      {open && (
        <>
          <h2 id="list-heading" class="govuk-heading-m">
            <bdi>{open.list.title}</bdi>
          </h2>
          {open.shown.length < open.list.actions.length && (
            <p class="govuk-body">{`The first ${open.shown.length} of ${open.list.actions.length}.`}</p>
          )}
          {actionsTable(place, open.shown, open.list.title)}
        </>
      )}
    </PlanFrame>
  )
}
