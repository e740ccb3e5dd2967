import type { VNode } from 'preact'
import { statusColours, statusMark } from '#commitment'
import { backLink, button, input, insetText, Page, scrollingTable } from '#design'
import { dayInWords } from '#vocabulary'
import type { PlanAction } from '../action/plan-action.ts'
import { type Choice, choiceAsQuery } from '../standing/chosen.ts'
import { coloursOf, type Group, groupings } from '../standing/groups.ts'
import { actionsTable } from './actions-table.tsx'
import { type PlanPlace, planHref } from './plan-frame.tsx'
import { planWays } from './plan-ways.tsx'

type Props = {
  readonly place: PlanPlace
  readonly choice: Choice
  readonly groups: readonly Group[]
  readonly found: readonly PlanAction[]
}

/** So many actions stand on one page. */
const actionsAPage = 50

/** A plan at a glance: how many actions stand how, by aim, pillar, owner or quarter, and the actions themselves. */
export function GlancePage(props: Props): VNode {
  const { place } = props
  const { plan, inOrder, today } = place.open
  const last = plan.period.to.subtract({ days: 1 })
  return (
    <Page
      {...place.frame}
      title="An action plan"
      section={place.base === '/plans' ? 'plans' : 'our-plans'}
      before={backLink({ text: 'Back to the plans', href: place.base })}
    >
      <span class="govuk-caption-xl">
        <bdi>{plan.agencyName}</bdi>
      </span>
      <h1 class="govuk-heading-xl">
        <bdi>{plan.title}</bdi>
      </h1>
      <p class="govuk-body-l">
        {`${count(inOrder.length)}, from ${dayInWords(plan.period.from)} to ${dayInWords(last)}. This is how they stand on ${dayInWords(today)}.`}
      </p>
      {plan.state === 'draft' &&
        insetText({
          text: 'This is a draft. Only your organisation sees it until a body has approved it.',
        })}
      {coloursPart(props)}
      {groupsPart(props)}
      {listPart(props)}
      {planWays(place)}
    </Page>
  )
}

function count(actions: number): string {
  return actions === 1 ? '1 action' : `${actions.toLocaleString('en-GB')} actions`
}

function coloursPart({ place, choice }: Props): VNode {
  const colours = coloursOf(place.open.inOrder, place.open.statuses)
  return (
    <ul class="waymark-plan__colours" aria-label="How the actions stand">
      {statusColours.toReversed().map(({ code, letter, word, shape }) => (
        <li key={code}>
          <a
            class="govuk-link govuk-link--no-visited-state"
            href={`${planHref(place)}${choiceAsQuery({ by: choice.by, colour: code })}#actions-heading`}
          >
            <span class="govuk-heading-l govuk-!-margin-bottom-1">{colours.get(code) ?? 0}</span>
            {statusMark({ colour: code, letter, word, shape })}
          </a>
        </li>
      ))}
    </ul>
  )
}

function groupsPart({ place, choice, groups }: Props): VNode {
  const heading = groupings.find(({ code }) => code === choice.by)?.heading ?? ''
  return (
    <section aria-labelledby="groups-heading">
      <h2 id="groups-heading" class="govuk-heading-m">
        At a glance
      </h2>
      <nav aria-label="Look at it by">
        <ul class="govuk-list waymark-plan__ways">
          {groupings.map(({ code, label }) => (
            <li key={code}>
              {code === choice.by ? (
                <strong aria-current="true">{label}</strong>
              ) : (
                <a class="govuk-link" href={`${planHref(place)}${choiceAsQuery({ by: code })}`}>
                  {label}
                </a>
              )}
            </li>
          ))}
        </ul>
      </nav>
      {scrollingTable({
        id: 'groups',
        caption: `How many actions stand how, by ${heading.toLowerCase()}`,
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
        head: [
          { text: heading },
          { text: 'Actions', format: 'numeric' },
          ...statusColours.toReversed().map(({ letter, word }) => ({
            text: `${letter}: ${word}`,
            format: 'numeric' as const,
          })),
        ],
        rows: groups.map((group) => groupRow(place, choice, group)),
      })}
    </section>
  )
}

function groupRow(place: PlanPlace, { by }: Choice, group: Group) {
  return [
    {
      html: (
        <a
          class="govuk-link"
          href={`${planHref(place)}${choiceAsQuery({ by, group: group.code })}#actions-heading`}
        >
          <bdi>{group.label}</bdi>
        </a>
      ),
    },
    { text: `${group.actions.length}`, format: 'numeric' as const },
    ...statusColours.toReversed().map(({ code }) => ({
      text: `${group.colours.get(code) ?? 0}`,
      format: 'numeric' as const,
    })),
  ]
}

function listPart({ place, choice, groups, found }: Props): VNode {
  const group = groups.find(({ code }) => code === choice.group)
  const from = (choice.page - 1) * actionsAPage
  const shown = found.slice(from, from + actionsAPage)
  const isAll = found.length === place.open.inOrder.length
  const colour = statusColours.find(({ code }) => code === choice.colour)
  const about = [group?.label, colour?.word, choice.words].filter(Boolean).join(', ')
  return (
    <section aria-labelledby="actions-heading">
      <h2 id="actions-heading" class="govuk-heading-m">
        {isAll ? 'The actions' : `${count(found.length)}: ${about}`}
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
