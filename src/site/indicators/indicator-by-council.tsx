import type { VNode } from 'preact'
import { scrollingTable } from '#design'
import { regionScope } from '#directory'
import { type Indicator, ratePer100000 } from '#indicators'
import { pathOfScope } from '../paths.ts'
import { sayMonth } from '../told/month-words.ts'
import type { ToldRegion } from '../told/read-told.ts'
import { figureAt, figureInWords } from '../told/told-scope.ts'

/** Every figure of an indicator in one month, place by place. Those seen have a rate by population too. */
export function byCouncil(told: ToldRegion, indicator: Indicator): VNode {
  const { month } = told.months
  const hasRate = indicator.code === 'r1'
  return (
    <>
      {scrollingTable({
        id: 'by-council',
        caption: `${indicator.title} in ${sayMonth(month)}, by council`,
        captionClasses: 'govuk-table__caption--m',
        firstCellIsHeader: true,
        head: [
          { text: 'Place' },
          ...indicator.cells.flatMap(({ label }) => [
            { text: label, format: 'numeric' as const },
            ...(hasRate
              ? [{ text: 'For every 100,000 residents', format: 'numeric' as const }]
              : []),
          ]),
        ],
        rows: told.scopes.map(({ scope, name, population }) => [
          {
            html: (
              <a class="govuk-link" href={pathOfScope(scope)}>
                {scope === regionScope ? `${name}, each person once` : name}
              </a>
            ),
          },
          ...indicator.cells.flatMap(({ cell }) => {
            const value = figureAt(told, scope, month, cell)
            const rate = value === null ? undefined : ratePer100000(value, population)
            return [
              { text: figureInWords(value), format: 'numeric' as const },
              ...(hasRate ? [{ text: rate ?? 'Not known', format: 'numeric' as const }] : []),
            ]
          }),
        ]),
      })}
      <p class="govuk-body">
        A person seen in two councils counts in both, so the councils do not add up to the region.
      </p>
      {hasRate && <p class="govuk-body-s">Residents: {told.populations.join(' ')}</p>}
    </>
  )
}
