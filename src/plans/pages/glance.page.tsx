import type { VNode } from 'preact'
import { statusColours, statusMark } from '#commitment'
import { backLink, insetText, Page, scrollingTable } from '#design'
import { dayInWords } from '#vocabulary'
import type { PlanAction } from '../action/plan-action.ts'
import { type Choice, choiceAsQuery } from '../standing/chosen.ts'
import { coloursOf, type Group, groupings } from '../standing/groups.ts'
import { countInWords, listPart } from './glance-list.tsx'
import { type PlanPlace, planHref } from './plan-frame.tsx'
import { planWays } from './plan-ways.tsx'
import { unknownPart } from './unknown-part.tsx'

type Props = {
  readonly place: PlanPlace
  readonly choice: Choice
  readonly groups: readonly Group[]
  readonly found: readonly PlanAction[]
  /** What the address asks for that is not there, in words. */
  readonly unknown: readonly string[]
}

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
        {`${countInWords(inOrder.length)}, from ${dayInWords(plan.period.from)} to ${dayInWords(last)}. This is how they stand on ${dayInWords(today)}.`}
      </p>
      {plan.state === 'draft' &&
        insetText({
          text: 'This is a draft. Only your organisation sees it until a body has approved it.',
        })}
      {unknownPart(props.unknown)}
      {coloursPart(props)}
      {groupsPart(props)}
      {listPart(props)}
      {planWays(place)}
    </Page>
  )
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
