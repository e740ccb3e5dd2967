import type { VNode } from 'preact'
import type { Temporal } from 'temporal-polyfill'
import { button, input, Page, type PageOptions, select } from '#design'
import { pathwayStages } from '#vocabulary'
import { applicantKinds } from '../commitments/events/plan-events.ts'
import type { RegisterLine, RegisterSearch } from './register.store.ts'
import { shownState, stateInWords } from './shown.ts'

type Props = {
  readonly frame: Pick<PageOptions, 'signedIn' | 'sections' | 'demonstration'>
  readonly search: RegisterSearch
  readonly lines: readonly RegisterLine[]
  readonly areas: readonly { readonly code: string; readonly name: string }[]
  readonly now: Temporal.Instant
}

/** The register of commitments, for anybody: who pledged what, and how it stands. */
export function RegisterPage({ frame, search, lines, areas, now }: Props): VNode {
  const query = new URLSearchParams(
    Object.entries(search).filter(([, value]) => value !== ''),
  ).toString()
  return (
    <Page {...frame} title="The register of commitments" section="commitments">
      <h1 class="govuk-heading-xl">The register of commitments</h1>
      <p class="govuk-body-l">
        Who has pledged what to prevent homelessness, what they said they would do, and what became
        of it.
      </p>
      {searchForm(search, areas)}
      <h2 class="govuk-heading-m">{`${lines.length} ${lines.length === 1 ? 'commitment' : 'commitments'}`}</h2>
      {lines.map(({ entry }) => (
        <section key={entry.id} class="waymark-room__entry">
          <h3 class="govuk-heading-s">
            <a class="govuk-link" href={`/commitments/${entry.reference}`}>
              {entry.title}
            </a>
          </h3>
          <p class="govuk-body">
            {`${entry.partners.map(({ name }) => name).join(', ')}. ${stateInWords(shownState(entry, now))}. ${entry.pledges.length} pledges.`}
          </p>
        </section>
      ))}
      <h2 class="govuk-heading-m">Take it along</h2>
      <ul class="govuk-list">
        {[
          ['json', 'For other programs (JSON)'],
          ['csv', 'For a spreadsheet (CSV)'],
          ['atom', 'What changes, as a feed (Atom)'],
        ].map(([kind, text]) => (
          <li key={kind}>
            <a class="govuk-link" href={`/commitments.${kind}${query ? `?${query}` : ''}`}>
              {text}
            </a>
          </li>
        ))}
        <li>
          <a class="govuk-link" href="/verify">
            Check a badge
          </a>
        </li>
      </ul>
    </Page>
  )
}

function searchForm(search: RegisterSearch, areas: Props['areas']): VNode {
  const all = { value: '', text: 'All' }
  return (
    <form method="get" action="/commitments" novalidate>
      {input({
        name: 'words',
        value: search.words,
        label: { text: 'Organisation, title or reference' },
        classes: 'govuk-input--width-20',
      })}
      {select({
        name: 'area',
        value: search.area,
        label: { text: 'Council' },
        items: [all, ...areas.map(({ code, name }) => ({ value: code, text: name }))],
      })}
      {select({
        name: 'applicant',
        value: search.applicant,
        label: { text: 'Made by' },
        items: [all, ...applicantKinds.map(({ code, label }) => ({ value: code, text: label }))],
      })}
      {select({
        name: 'stage',
        value: search.stage,
        label: { text: 'Stage of the pathway' },
        items: [all, ...pathwayStages.map(({ code, label }) => ({ value: code, text: label }))],
      })}
      {select({
        name: 'state',
        value: search.state,
        label: { text: 'How the award stands' },
        items: [
          all,
          ...(
            ['active', 'suspended', 'revoked', 'expired', 'relinquished', 'superseded'] as const
          ).map((state) => ({ value: state, text: stateInWords(state) })),
        ],
      })}
      {button({ text: 'Search' })}
    </form>
  )
}
