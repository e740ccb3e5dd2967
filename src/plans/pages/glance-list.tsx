import type { VNode } from 'preact'
import { statusColours } from '#commitment'
import { button, input } from '#design'
import type { PlanAction } from '../action/plan-action.ts'
import { type Choice, choiceAsQuery } from '../standing/chosen.ts'
import type { Group } from '../standing/groups.ts'
import { actionsAPage } from '../standing/unknown-choice.ts'
import { actionsTable } from './actions-table.tsx'
import { type PlanPlace, planHref } from './plan-frame.tsx'

type Props = {
  readonly place: PlanPlace
  readonly choice: Choice
  readonly groups: readonly Group[]
  readonly found: readonly PlanAction[]
}

/** “1 action”, “5,000 actions”. */
export function countInWords(actions: number): string {
  return actions === 1 ? '1 action' : `${actions.toLocaleString('en-GB')} actions`
}

/** The actions that were asked for, page by page, and a field to find others. */
export function listPart({ place, choice, groups, found }: Props): VNode {
  const group = groups.find(({ code }) => code === choice.group)
  const from = (choice.page - 1) * actionsAPage
  const shown = found.slice(from, from + actionsAPage)
  const isAll = found.length === place.open.inOrder.length
  const colour = statusColours.find(({ code }) => code === choice.colour)
  const about = [group?.label, colour?.word, choice.words].filter(Boolean).join(', ')
  return (
    <section aria-labelledby="actions-heading">
      <h2 id="actions-heading" class="govuk-heading-m">
        {isAll ? 'The actions' : `${countInWords(found.length)}: ${about}`}
      </h2>
      {!isAll && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${planHref(place)}${choiceAsQuery({ by: choice.by })}`}>
            Show all of them
          </a>
        </p>
      )}
      <form method="get" action={planHref(place)} class="waymark-plan__search">
        <input type="hidden" name="by" value={choice.by} />
        {input({
          name: 'words',
          value: choice.words,
          label: { text: 'Find an action by its words, number or owner' },
          classes: 'govuk-input--width-20',
        })}
        {button({ text: 'Find', classes: 'govuk-button--secondary' })}
      </form>
      {shown.length === 0 ? (
        <p class="govuk-body">No action is like that.</p>
      ) : (
        actionsTable(place, shown)
      )}
      {pagesPart(place, choice, found.length)}
    </section>
  )
}

function pagesPart(place: PlanPlace, choice: Choice, found: number): VNode | null {
  const pages = Math.ceil(found / actionsAPage)
  if (pages < 2) return null
  const to = (page: number, words: string) => (
    <li key={words}>
      <a
        class="govuk-link"
        href={`${planHref(place)}${choiceAsQuery({ ...choice, page })}#actions-heading`}
      >
        {words}
      </a>
    </li>
  )
  return (
    <nav aria-label="Pages of actions">
      <p class="govuk-body">{`Page ${choice.page} of ${pages}`}</p>
      <ul class="govuk-list waymark-plan__ways">
        {choice.page > 1 && to(choice.page - 1, 'The page before')}
        {choice.page < pages && to(choice.page + 1, 'The next page')}
      </ul>
    </nav>
  )
}
