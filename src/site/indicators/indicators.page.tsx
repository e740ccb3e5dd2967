import type { VNode } from 'preact'
import { regionScope } from '#directory'
import { indicators } from '#indicators'
import { strands } from '#vocabulary'
import { pathOfIndicator } from '../paths.ts'
import { PublicPage } from '../public-page.tsx'
import { isTold, type ToldNothing, type ToldRegion } from '../told/read-told.ts'
import { headlineOf } from '../told/told-scope.ts'

type Props = { readonly told: ToldRegion | ToldNothing; readonly isDemonstration: boolean }

/** The eight indicators, strand by strand. */
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
    </PublicPage>
  )
}

function sentence({ value, label }: { readonly value: string; readonly label: string }): string {
  return `${value} ${label}`
}
