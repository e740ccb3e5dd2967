import type { VNode } from 'preact'
import { learningStart } from '#commitment'
import { regionScope } from '#directory'
import { councilsTable } from '../councils/councils-table.tsx'
import { paths } from '../paths.ts'
import { PublicPage } from '../public-page.tsx'
import { sayMonth } from '../told/month-words.ts'
import { isTold, type ToldNothing, type ToldRegion } from '../told/read-told.ts'
import { monthSoFar, strandsAtAGlance, strandsAtLength } from '../told/strands-told.tsx'

type Props = { readonly told: ToldRegion | ToldNothing; readonly isDemonstration: boolean }

/** The region: the four strands, the month so far, the councils, and ways on. */
export function RegionPage({ told, isDemonstration }: Props): VNode {
  const name = told.scopes[0]?.name ?? 'The region'
  const place = { scope: regionScope, name }
  const past = told.months && !told.months.month.equals(told.months.last)
  const title = `Rough sleeping: ${name}${past ? `, ${sayMonth(told.months.month)}` : ''}`
  return (
    <PublicPage title={title} isDemonstration={isDemonstration} above={past ? [] : undefined}>
      <h1 class="govuk-heading-xl">{title}</h1>
      {isTold(told) ? (
        <>
          <p class="govuk-body-l">
            Figures for {sayMonth(told.months.month)}
            {past ? '' : ', the last complete month'}, computed from the shared record of every
            council. Each person counts once, wherever in the region they were seen.
          </p>
          {strandsAtAGlance(told, place)}
          {monthSoFar(told, place)}
          {strandsAtLength(told, place)}
          <h2 class="govuk-heading-l">The councils</h2>
          {councilsTable(told)}
        </>
      ) : (
        <p class="govuk-body-l">
          There are no figures yet. They begin with the first complete month in which someone was
          met.
        </p>
      )}
      {waysOn()}
    </PublicPage>
  )
}

function waysOn(): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">More</h2>
      <ul class="govuk-list govuk-list--bullet">
        {link(paths.councils, 'Each council’s figures')}
        {link(paths.indicators, 'The eight indicators and what they mean')}
        {link(paths.snapshot, 'The official autumn snapshot since 2010')}
        {link(paths.downloads, 'Download the figures')}
        {link(paths.howFiguresAreMade, 'How figures are made')}
        {link(learningStart.path, `${learningStart.title}: what everybody can do`)}
      </ul>
    </>
  )
}

function link(href: string, words: string): VNode {
  return (
    <li>
      <a class="govuk-link" href={href}>
        {words}
      </a>
    </li>
  )
}
