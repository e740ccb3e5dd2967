import type { VNode } from 'preact'
import { scrollingTable } from '#design'
import { regionScope, type Scope } from '#directory'
import type { Indicator } from '#indicators'
import { pathOfScope } from '../paths.ts'
import { figureInWords, rateInWords } from '../told/figure.ts'
import { sayMonth } from '../told/month-words.ts'
import type { ToldRegion } from '../told/read-told.ts'
import { figureAt } from '../told/told-scope.ts'

/** Every figure of an indicator in one month, place by place. Those seen have a rate by population too. */
export function byCouncil(told: ToldRegion, indicator: Indicator): VNode {
  const { month } = told.months
  return (
    <>
      {scrollingTable({
        id: 'by-council',
        caption: `${indicator.title} in ${sayMonth(month)}, by council`,
        captionClasses: 'govuk-table__caption--m',
        firstCellIsHeader: true,
        head: [{ text: 'Place' }, ...columnsOf(indicator)],
        rows: told.scopes.map((scope) => [placeCell(scope), ...figuresOf(told, indicator, scope)]),
      })}
      <p class="govuk-body">
        A person seen in two councils counts in both, so the councils do not add up to the region.
      </p>
      {hasNight(indicator) && nightsDeclared(told)}
      {hasRate(indicator) && <p class="govuk-body-s">Residents: {told.populations.join(' ')}</p>}
    </>
  )
}

function hasRate({ code }: Indicator): boolean {
  return code === 'r1'
}

function hasNight({ cells }: Indicator): boolean {
  return cells.some(({ cell }) => cell.endsWith('_night'))
}

function columnsOf(indicator: Indicator) {
  const rate = { text: 'For every 100,000 residents', format: 'numeric' as const }
  return indicator.cells.flatMap(({ label }) => [
    { text: label, format: 'numeric' as const },
    ...(hasRate(indicator) ? [rate] : []),
  ])
}

function placeCell({ scope, name }: Scope) {
  return {
    html: (
      <a class="govuk-link" href={pathOfScope(scope)}>
        {scope === regionScope ? `${name}, each person once` : name}
      </a>
    ),
  }
}

function figuresOf(told: ToldRegion, indicator: Indicator, { scope, population }: Scope) {
  return indicator.cells.flatMap(({ cell }) => {
    const value = figureAt(told, scope, told.months.month, cell)
    return [
      { text: figureInWords(value), format: 'numeric' as const },
      ...(hasRate(indicator)
        ? [{ text: rateInWords(value, population), format: 'numeric' as const }]
        : []),
    ]
  })
}

/** Whether the region's single night is whole. */
function nightsDeclared({ declared, months, scopes }: ToldRegion): VNode {
  const count = declared.get(`${regionScope} ${months.month}`) ?? 0
  return (
    <p class="govuk-body">
      {count} of {scopes.length - 1} councils declared a single night in {sayMonth(months.month)}.
      The region’s single night holds theirs alone.
    </p>
  )
}
