import type { VNode } from 'preact'
import { regionScope } from '#directory'
import { indicators, localIndicators } from '#indicators'
import { strands } from '#vocabulary'
import { pathOfIndicator } from '../paths.ts'
import { PublicPage } from '../public-page.tsx'
import { isTold, type ToldNothing, type ToldRegion } from '../told/read-told.ts'
import { headlineOf } from '../told/told-scope.ts'

type Props = { readonly told: ToldRegion | ToldNothing; readonly isDemonstration: boolean }

/** The eight national indicators, strand by strand, and after them the region's own. */
export function IndicatorsPage({ told, isDemonstration }: Props): VNode {
  return (
    <PublicPage
      title="Indicators"
      section="indicators"
      isDemonstration={isDemonstration}
      above={[]}
    >
      <h1 class="govuk-heading-xl">Indicators</h1>
      <p class="govuk-body-l">
        Eight national indicators tell whether rough sleeping is prevented, rare, brief and
        non-recurring.
      </p>
      <p class="govuk-body">
        People sleeping rough is the only total. The others are parts of it that overlap: do not add
        them up, and do not take them from the total.
      </p>
      {strands.map(({ code, label, meaning }) => (
        <section>
          <h2 class="govuk-heading-l">{label}</h2>
          <p class="govuk-body">{meaning}.</p>
          <ul class="govuk-list govuk-list--bullet">
            {indicators
              .filter(({ strand }) => strand === code)
              .map((indicator) => (
                <li>
                  <a class="govuk-link" href={pathOfIndicator(indicator.code)}>
                    {indicator.title}
                  </a>
                  {isTold(told) && `: ${sentence(headlineOf(told, regionScope, indicator))}`}
                </li>
              ))}
          </ul>
        </section>
      ))}
      {localList()}
    </PublicPage>
  )
}

function localList(): VNode {
  return (
    <section id="local">
      <h2 class="govuk-heading-l">Local indicators</h2>
      <p class="govuk-body">
        This region defined these for itself, for its own action plans. They are no national
        indicators, and cannot be compared with other regions.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {localIndicators.map(({ code, title }) => (
          <li>
            <a class="govuk-link" href={pathOfIndicator(code)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function sentence({ value, label }: { readonly value: string; readonly label: string }): string {
  return `${value} ${label}`
}
