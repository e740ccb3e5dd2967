import type { VNode } from 'preact'
import { statusMark } from '#commitment'
import { isTimed, monthInWords, printDue } from '#vocabulary'
import type { Claim, PlanAction } from '../action/plan-action.ts'
import type { Figure, FigurePoint } from '../figures.ts'
import type { ChainPart } from '../pledges/account.ts'
import { actionLink, leadsInWords } from './actions-table.tsx'
import { targetInWords } from './claim-words.ts'
import { PlanFrame, type PlanPlace, planHref } from './plan-frame.tsx'

type Props = {
  readonly place: PlanPlace
  readonly chains: readonly ChainPart[]
  readonly figures: ReadonlyMap<string, { readonly figure: Figure; readonly last: readonly Last[] }>
  readonly page: number
  readonly pages: number
}

/** The last month of a figure in one council, or in the region. */
type Last = { readonly area: string; readonly point: FigurePoint | undefined }

/** The account of a plan: what was pledged, what is done for it, and what the figures say, as one chain. */
export function AccountPage(props: Props): VNode {
  const { place, chains, page, pages } = props
  return (
    <PlanFrame place={place} title="From pledge to figure">
      <h1 class="govuk-heading-l">From pledge to figure</h1>
      <p class="govuk-body-l">
        What was pledged, what is done for it, and what the shared record says since.
      </p>
      {chains.map((chain) => (
        <section key={chain.key} class="waymark-plan__update">
          {chainHead(chain)}
          <ul class="govuk-list">{chain.actions.map((action) => actionPart(props, action))}</ul>
        </section>
      ))}
      {pages > 1 && (
        <nav aria-label="Pages of the account">
          <p class="govuk-body">{`Page ${page} of ${pages}`}</p>
          <ul class="govuk-list waymark-plan__ways">
            {page > 1 && pageLink(place, page - 1, 'The page before')}
            {page < pages && pageLink(place, page + 1, 'The next page')}
          </ul>
        </nav>
      )}
    </PlanFrame>
  )
}

function pageLink(place: PlanPlace, page: number, words: string): VNode {
  return (
    <li key={words}>
      <a class="govuk-link" href={`${planHref(place, 'account')}?page=${page}`}>
        {words}
      </a>
    </li>
  )
}

function chainHead({ pledge, aim, goesOn }: ChainPart): VNode {
  const more = goesOn ? ' (more of it)' : ''
  if (!pledge) {
    return (
      <h2 class="govuk-heading-m">
        <bdi>{aim}</bdi>
        {more}
      </h2>
    )
  }
  return (
    <>
      <h2 class="govuk-heading-m">
        <a class="govuk-link" href={pledge.href}>
          <bdi>{pledge.words}</bdi>
        </a>
        {more}
      </h2>
      <p class="govuk-body-s">
        {'Pledged by '}
        <bdi>{pledge.makers.join(', ')}</bdi>
      </p>
    </>
  )
}

function dueInWords({ due }: PlanAction): string {
  if (isTimed(due)) return `Due ${printDue(due)}. `
  return due.kind === 'missing' ? 'No date is written. ' : 'No day could be read in its date. '
}

function actionPart({ place, figures }: Props, action: PlanAction): VNode {
  const status = place.open.statuses.get(action.id)
  return (
    <li key={action.id} class="waymark-plan__claim">
      {actionLink(place, action)}
      <p class="govuk-body-s govuk-!-margin-bottom-1">
        {dueInWords(action)}
        <bdi>{leadsInWords(action)}</bdi>
      </p>
      {status && statusMark(status)}
      {action.claims.map((claim) => figureLine(claim, figures))}
    </li>
  )
}

function figureLine(claim: Claim, figures: Props['figures']): VNode | null {
  const known = figures.get(claim.linked?.indicator ?? '')
  if (!known || !claim.linked) return null
  const { figure, last } = known
  const how = claim.linked.link === 'measured_by' ? 'Measured by' : 'Contributes to'
  return (
    <p key={claim.id} class="govuk-body-s govuk-!-margin-bottom-1">
      {`${how} `}
      <a class="govuk-link" href={figure.definitionHref}>
        {figure.name}
      </a>
      {`${lastInWords(figure, last)} ${targetInWords(claim)}`}
    </p>
  )
}

function lastInWords(figure: Figure, last: readonly Last[]): string {
  const told = last.flatMap(({ area, point }) => lastOfArea(figure, area, point) ?? [])
  return told.length === 0 ? ': no figure yet.' : `: ${told.join('; ')}.`
}

function lastOfArea(
  { unit }: Figure,
  area: string,
  point: FigurePoint | undefined,
): string | undefined {
  if (point?.value === undefined) return undefined
  const month = monthInWords(point.month)
  if (point.value === 'withheld') return `${area}, too small to be told for ${month}`
  const value = `${point.value.toLocaleString('en-GB')}${unit === 'percent' ? '%' : ''}`
  return `${area}, ${value} in ${month}`
}
