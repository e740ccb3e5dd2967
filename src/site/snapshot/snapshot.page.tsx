import type { VNode } from 'preact'
import { chartWithTable, scrollingTable } from '#design'
import { paths } from '../paths.ts'
import { PublicPage } from '../public-page.tsx'
import { figure } from '../told/say-change.ts'
import { addedTogether, england, type SnapshotValue, standings } from './autumn-snapshot.ts'

type Props = { readonly values: readonly SnapshotValue[]; readonly isDemonstration: boolean }

/** The official autumn snapshot, by itself: it is made differently from the monthly figures. */
export function SnapshotPage({ values, isDemonstration }: Props): VNode {
  const title = 'The official autumn snapshot'
  return (
    <PublicPage title={title} isDemonstration={isDemonstration} above={[]}>
      <h1 class="govuk-heading-xl">{title}</h1>
      <p class="govuk-body-l">
        Each autumn every council in England counts or estimates the people sleeping rough on one
        night. These are official statistics, with a source for every value.
      </p>
      <p class="govuk-body">
        The snapshot and the{' '}
        <a href={paths.region} class="govuk-link">
          monthly figures
        </a>{' '}
        are made differently: one night in the year, chosen by each council and checked by others,
        against what the shared record holds. Do not join the two or set one against the other.
        {isDemonstration &&
          ' The values on this page are real; only the monthly figures are invented.'}
      </p>
      {councilsChart(values)}
      {englandChart(values)}
      {everyValue(values)}
      <p class="govuk-body">– means not available: no published value was found.</p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.snapshotFile}>
          Download every value with its source (CSV)
        </a>
      </p>
      {sources(values)}
      <h2 class="govuk-heading-l">What this does not tell you</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>One night says nothing of the other 364, and the weather of that night matters.</li>
        <li>People who hide or keep moving at night are missed, and this is true of many women.</li>
        <li>
          Councils choose their own night and method. A change of method can look like a change in
          numbers.
        </li>
      </ul>
    </PublicPage>
  )
}

function councilsChart(values: readonly SnapshotValue[]): VNode {
  const codes = [...new Set(values.map(({ code }) => code))].filter((code) => code !== england)
  const years = addedTogether(values, codes)
  return chartWithTable({
    kind: 'line',
    format: figure,
    id: 'seven-councils',
    title: 'The counts of the seven West Midlands councils added together, autumn 2010 onwards',
    description: describe(years),
    xLabel: 'Year',
    yLabel: 'Counted on the night',
    missing: 'A council’s value is not available',
    series: [{ name: 'Seven councils', points: pointsOf(years) }],
    source: 'Derived: added up here from the values below, in years that have all seven.',
  })
}

function englandChart(values: readonly SnapshotValue[]): VNode {
  const years = addedTogether(values, [england])
  return chartWithTable({
    kind: 'line',
    format: figure,
    id: 'england',
    title: 'England, autumn 2010 onwards',
    description: describe(years),
    xLabel: 'Year',
    yLabel: 'People on the night',
    series: [{ name: 'England', points: pointsOf(years) }],
    source: 'Source: the official statistics for each year, listed below.',
  })
}

function pointsOf(years: ReturnType<typeof addedTogether>) {
  return years.map(({ year, count }) => ({ label: String(year), value: count }))
}

function describe(years: ReturnType<typeof addedTogether>): string {
  const known = years.flatMap(({ year, count }) => (count === null ? [] : [{ year, count }]))
  const lowest = known.reduce((low, one) => (one.count < low.count ? one : low), known[0] ?? none)
  const highest = known.reduce(
    (high, one) => (one.count > high.count ? one : high),
    known[0] ?? none,
  )
  const last = known.at(-1) ?? none
  return (
    `${figure(last.count)} in ${last.year}; fewest ${figure(lowest.count)} in ${lowest.year}, ` +
    `most ${figure(highest.count)} in ${highest.year}.`
  )
}

const none = { year: 0, count: 0 }

/** Every value, a row a year. */
function everyValue(values: readonly SnapshotValue[]): VNode {
  const areas = [...new Set(values.map(({ area }) => area))]
  const years = [...new Set(values.map(({ year }) => year))]
  return scrollingTable({
    id: 'every-value',
    caption: 'People sleeping rough on one autumn night',
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [{ text: 'Year' }, ...areas.map((text) => ({ text, format: 'numeric' as const }))],
    rows: years.map((year) => [
      { text: String(year) },
      ...areas.map((area) => ({
        text: inWords(values.find((value) => value.year === year && value.area === area)),
        format: 'numeric' as const,
      })),
    ]),
  })
}

function inWords(value: SnapshotValue | undefined): string {
  if (!value || value.people === null) return '–'
  const count = figure(value.people)
  return value.standing === 'derived' ? `${count} (derived)` : count
}

function sources(values: readonly SnapshotValue[]): VNode {
  const named = new Map(
    values.filter(({ address }) => address).map((value) => [value.source, value]),
  )
  return (
    <>
      <h2 class="govuk-heading-l">Sources</h2>
      <ul class="govuk-list govuk-list--bullet">
        {[...named.values()].map(({ source, address, standing }) => (
          <li>
            <a class="govuk-link" href={address}>
              {source}
            </a>
            : {standings[standing].toLowerCase()}. {whichOf(values, source)}
          </li>
        ))}
      </ul>
    </>
  )
}

function whichOf(values: readonly SnapshotValue[], source: string): string {
  const own = values.filter((value) => value.source === source)
  const years = [...new Set(own.map(({ year }) => year))]
  const areas = [...new Set(own.map(({ area }) => area))]
  return `${areas.length > 3 ? 'Councils' : areas.join(', ')}, ${years.join(', ')}.`
}
