import type { VNode } from 'preact'
import type { Temporal } from 'temporal-polyfill'
import { apartIn, button, input, insetText, Page, select } from '#design'
import { momentInWords, pathwayStages } from '#vocabulary'
import { applicantKinds } from '../commitments/events/plan-events.ts'
import { awardStates } from '../commitments/state/commitment.ts'
import type { PublicFrame } from '../public-frame.ts'
import type { RegisterLine, RegisterSearch } from './register.store.ts'
import type { RegisterEntry } from './register-entry.ts'
import { nextReportInWords, reportOfEntry } from './report-in-words.ts'
import { shownState, stateInWords } from './shown.ts'
import { unknownFilters } from './unknown-filters.ts'

type Props = {
  readonly frame: PublicFrame
  readonly search: RegisterSearch
  readonly lines: readonly RegisterLine[]
  readonly areas: readonly { readonly code: string; readonly name: string }[]
  readonly now: Temporal.Instant
}

/** The register of commitments, for anybody: who pledged what, and how it stands. */
export function RegisterPage({ frame, search, lines, areas, now }: Props): VNode {
  return (
    <Page {...frame} title="The register of commitments" section="commitments">
      <h1 class="govuk-heading-xl">The register of commitments</h1>
      <p class="govuk-body-l">
        Who has pledged what to prevent homelessness, what they said they would do, and what became
        of it.
      </p>
      {frame.isCopy ? copyNote(now) : searchForm(search, areas)}
      {unknownFilters(search, areas).map((text) => insetText({ text }))}
      <h2 class="govuk-heading-m">{`${lines.length} ${lines.length === 1 ? 'commitment' : 'commitments'}`}</h2>
      {lines.map(({ entry }) => (
        <section key={entry.id} class="waymark-room__entry">
          <h3 class="govuk-heading-s">
            <a class="govuk-link" href={`/commitments/${entry.reference}`}>
              {entry.title}
            </a>
          </h3>
          <p class="govuk-body">
            {apartIn(
              `${entry.partners.map(({ name }) => name).join(', ')}. ${stateInWords(shownState(entry, now))}. ${entry.pledges.length} ${entry.pledges.length === 1 ? 'pledge' : 'pledges'}.${lateInWords(entry, now)}`,
              entry.partners.map(({ name }) => name),
            )}
          </p>
        </section>
      ))}
      {linksPart(frame, search)}
    </Page>
  )
}

/** That a report of it is late; nothing where none is. */
function lateInWords(entry: RegisterEntry, now: Temporal.Instant): string {
  return reportOfEntry(entry, now).kind === 'late' ? ` ${nextReportInWords(entry, now)}` : ''
}

function copyNote(now: Temporal.Instant): VNode {
  return insetText({
    text: `This is a copy of the register, made at ${momentInWords(now)}. Badges are checked against the lists beside it: “waymark credential verify FILE”.`,
  })
}

function linksPart({ isCopy }: Props['frame'], search: RegisterSearch): VNode {
  const given = Object.entries(search).filter(([, value]) => value !== '')
  const query = given.length > 0 ? `?${new URLSearchParams(given)}` : ''
  const links = [
    [`/commitments.json${query}`, 'For other programs (JSON)'],
    [`/commitments.csv${query}`, 'For a spreadsheet (CSV)'],
    [`/commitments.atom${query}`, 'What changes, as a feed (Atom)'],
    ...(isCopy ? [] : [['/verify', 'Check a badge']]),
    ['/roundtable-records', 'Records of roundtables'],
    ['/scheme', 'The terms of the award'],
  ]
  return (
    <>
      <h2 class="govuk-heading-m">Take it along, and more</h2>
      <ul class="govuk-list">
        {links.map(([href, text]) => (
          <li key={href}>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
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
        items: [all, ...awardStates.map((state) => ({ value: state, text: stateInWords(state) }))],
      })}
      {button({ text: 'Search' })}
    </form>
  )
}
