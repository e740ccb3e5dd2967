import type { VNode } from 'preact'
import { chartWithTable } from '#design'
import { dayInWords, monthInWords } from '#vocabulary'
import type { Claim } from '../action/plan-action.ts'
import { isInPlan } from '../changing/change.ts'
import type { Figure, FigureLine } from '../figures.ts'
import { type Observation, percentOf } from '../following/observation.ts'
import type { ActionShown, ClaimShown } from './action-shown.ts'
import { claimInWords, targetInWords } from './claim-words.ts'
import { type PlanPlace, planHref } from './plan-frame.tsx'

/** What is said to show success, each with the figures there are for it. */
export function claimsPart(place: PlanPlace, { action, claims, mayTell }: ActionShown): VNode {
  return (
    <section aria-labelledby="claims-heading">
      <h2 id="claims-heading" class="govuk-heading-m">
        How we will know
      </h2>
      {claims.length === 0 && (
        <p class="govuk-body">Nothing is said to show success of this action itself.</p>
      )}
      {claims.map((shown) => (
        <article key={shown.claim.id} class="waymark-plan__claim">
          <h3 class="govuk-heading-s">
            <bdi>{shown.claim.raw}</bdi>
          </h3>
          <p class="govuk-body">
            <bdi>{claimInWords(shown.claim)}</bdi>
          </p>
          {figurePart(shown)}
          {observedPart(place, shown)}
          {claimWays(place, action.id, { shown, mayTell: mayTell && isInPlan(action) })}
        </article>
      ))}
    </section>
  )
}

function figurePart({ claim, figure, lines }: ClaimShown): VNode | null {
  if (!figure || !claim.linked) return null
  const how = claim.linked.link === 'measured_by' ? 'Measured by' : 'Contributes to'
  return (
    <>
      <p class="govuk-body">
        {`${how} `}
        <a class="govuk-link" href={figure.definitionHref}>
          {figure.name}
        </a>
        {`. ${directionOf(claim, figure)} ${targetInWords(claim)}`}
      </p>
      {figure.source === 'record' &&
        (isAnyTold(lines) ? (
          trendChart(claim, figure, lines)
        ) : (
          <p class="govuk-body">
            No month of it can be shown here: it is too small to be told, or nothing is recorded.
          </p>
        ))}
      <p class="govuk-body">
        {`${figure.provesNot} The line shows what happened while the action ran, and not that the action brought it about.`}
      </p>
    </>
  )
}

const directions = {
  up: 'It should go up.',
  down: 'It should go down.',
  hold: 'It should stay as it is.',
  fewer: 'It should go down.',
  more: 'It should go up.',
  same: 'It should stay as it is.',
} as const

function directionOf({ linked }: Claim, { better }: Figure): string {
  return directions[linked?.direction ?? better]
}

function isAnyTold(lines: readonly FigureLine[]): boolean {
  return lines.some(({ points }) => points.some(({ value }) => typeof value === 'number'))
}

function trendChart(claim: Claim, figure: Figure, lines: readonly FigureLine[]): VNode {
  const suffix = figure.unit === 'percent' ? '%' : ''
  const months = lines[0]?.points.map(({ month }) => month) ?? []
  const [first, last] = [months[0], months.at(-1)]
  const span =
    first && last ? `, month by month from ${monthInWords(first)} to ${monthInWords(last)}` : ''
  return chartWithTable({
    kind: 'line',
    id: `trend-${claim.id}`,
    title: figure.name,
    description: `${figure.name}${span}.`,
    yLabel: figure.unit === 'percent' ? 'Share' : 'Number',
    format: (value) => `${value.toLocaleString('en-GB')}${suffix}`,
    missing: 'Withheld, or no figure',
    series: lines.map(({ area, points }) => ({
      name: area,
      points: points.map(({ month, value }) => ({
        label: monthInWords(month),
        axisLabel: `${month.month}/${String(month.year).slice(2)}`,
        value: typeof value === 'number' ? value : null,
      })),
    })),
    source: 'From the shared record. Numbers that are too small to be told are left out.',
  })
}

function observedPart({ base }: PlanPlace, { observations }: ClaimShown): VNode | null {
  if (observations.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--bullet">
      {observations.slice(0, 12).map((observation) => (
        <li key={observation.id}>
          {`${dayInWords(observation.on)}: ${base === '/plans' && !observation.mayBeTold ? 'too small to be told' : observedInWords(observation)}. Source: `}
          <bdi>{observation.source}</bdi>
        </li>
      ))}
    </ul>
  )
}

function observedInWords(observation: Observation): string {
  const { value, outOf } = observation
  const percent = percentOf(observation)
  return percent === undefined ? `${value}` : `${value} of ${outOf}, which is ${percent}%`
}

function claimWays(
  place: PlanPlace,
  actionId: string,
  { shown, mayTell }: { readonly shown: ClaimShown; readonly mayTell: boolean },
): VNode | null {
  if (place.base !== '/our-plans' || !mayTell) return null
  const { id } = shown.claim
  return (
    <ul class="govuk-list waymark-plan__ways">
      {place.isOurs && (
        <li>
          <a class="govuk-link" href={planHref(place, 'actions', actionId, 'claims', id)}>
            {shown.figure ? 'Change its figure' : 'Link it to a figure'}
          </a>
        </li>
      )}
      {shown.figure?.source !== 'record' && (
        <li>
          <a
            class="govuk-link"
            href={planHref(place, 'actions', actionId, 'claims', id, 'observed')}
          >
            Add what was observed
          </a>
        </li>
      )}
    </ul>
  )
}
