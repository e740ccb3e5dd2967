import type { VNode } from 'preact'
import { pathOfScope } from '../paths.ts'
import { PublicPage } from '../public-page.tsx'
import { sayMonth } from '../told/month-words.ts'
import { isTold, type ToldNothing, type ToldRegion } from '../told/read-told.ts'
import { councilsTable } from './councils-table.tsx'

type Props = { readonly told: ToldRegion | ToldNothing; readonly isDemonstration: boolean }

/** The councils side by side. */
export function CouncilsPage({ told, isDemonstration }: Props): VNode {
  return (
    <PublicPage title="Councils" isDemonstration={isDemonstration} above={[]}>
      <h1 class="govuk-heading-xl">Councils</h1>
      {isTold(told) ? (
        <>
          <p class="govuk-body-l">Figures for {sayMonth(told.months.month)}.</p>
          {councilsTable(told)}
        </>
      ) : (
        <>
          <p class="govuk-body-l">There are no figures yet.</p>
          <ul class="govuk-list govuk-list--bullet">
            {told.scopes.slice(1).map(({ scope, name }) => (
              <li>
                <a class="govuk-link" href={pathOfScope(scope)}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </PublicPage>
  )
}
