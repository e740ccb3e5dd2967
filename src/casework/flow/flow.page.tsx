import { Temporal } from 'temporal-polyfill'
import type { SignedInFrame } from '#access'
import { button, chartWithTable, Page, scrollingTable, select } from '#design'
import { contactTypes, monthInWords } from '#vocabulary'
import type { Coverage } from '../list/coverage.ts'
import { coveragePart } from '../list/coverage-part.tsx'
import { flowInWords, flowKinds, type MonthFlow } from './flow.ts'
import { byGender, type MetCount, type ShownCount, sexes } from './wider-count.ts'

type Props = SignedInFrame & {
  readonly scopes: readonly { readonly code: string; readonly name: string }[]
  readonly scope: string
  readonly flows: readonly MonthFlow[]
  readonly met: readonly MetCount[]
  readonly nights: number
  readonly coverage: Coverage
}

/** Who came onto the by-name list and left it each month, and whom the official count does not see. */
export function FlowPage(props: Props) {
  const { flows, scopes, scope } = props
  const latest = flows.at(-1)
  const isRegion = scope === 'region'
  return (
    <Page {...props.frame} title="Coming and going" section="list">
      <h1 class="govuk-heading-l">Coming and going</h1>
      <form method="get" action="/by-name-list/flow">
        {select({
          name: 'scope',
          value: scope,
          label: { text: 'Whose list' },
          items: scopes.map(({ code, name }) => ({ value: code, text: name })),
        })}
        {button({ text: 'Show', classes: 'govuk-button--secondary' })}
      </form>
      {coveragePart(props.coverage)}
      {latest && (
        <p class="govuk-body">{`${wordsOf(latest.month)} so far: ${flowInWords(latest)}.`}</p>
      )}
      {chartWithTable({
        kind: 'line',
        id: 'flow-chart',
        title: 'The list each month',
        description:
          'Lines of how many people were on the list at the end of each month, how many came onto it and how many left it.',
        series: [
          { name: 'On the list at the end', points: pointsOf(flows, ({ end }) => end) },
          { name: 'Came', points: pointsOf(flows, (flow) => sumOf(flow, 1) - flow.start) },
          { name: 'Left', points: pointsOf(flows, (flow) => sumOf(flow, -1)) },
        ],
        yLabel: 'People',
      })}
      {flowTable(
        flows,
        flowKinds.filter(({ code }) => !isRegion || (code !== 'came' && code !== 'went')),
      )}
      {widerPart(props)}
    </Page>
  )
}

function wordsOf(month: string): string {
  return monthInWords(Temporal.PlainYearMonth.from(month.slice(0, 7)))
}

function pointsOf(flows: readonly MonthFlow[], value: (flow: MonthFlow) => number) {
  return flows.map((flow) => ({
    label: wordsOf(flow.month),
    axisLabel: flow.month.slice(2, 7),
    value: value(flow),
  }))
}

function sumOf(flow: MonthFlow, wanted: 1 | -1): number {
  return flowKinds
    .filter(({ sign }) => sign === wanted)
    .reduce((sum, { code }) => sum + flow[code], 0)
}

function flowTable(flows: readonly MonthFlow[], kinds: readonly (typeof flowKinds)[number][]) {
  return scrollingTable({
    id: 'flow',
    caption: 'At the start, plus whoever came, less whoever left, is at the end',
    captionClasses: 'govuk-table__caption--m',
    classes: 'waymark-close-columns',
    firstCellIsHeader: true,
    head: [
      { text: 'Month' },
      ...kinds.map(
        ({ label, sign, code }) =>
          ({
            text: code === 'start' ? label : `${sign === 1 ? '+' : '−'} ${label}`,
            format: 'numeric',
          }) as const,
      ),
      { text: '= At the end', format: 'numeric' },
    ],
    rows: flows
      .toReversed()
      .map((flow) => [
        { text: wordsOf(flow.month) },
        ...kinds.map(({ code }) => ({ text: flow[code], format: 'numeric' }) as const),
        { text: flow.end, format: 'numeric' },
      ]),
  })
}

function widerPart({ met, nights }: Props) {
  const rows = [
    { way: 'seen', label: 'Seen sleeping rough: the official way of counting' },
    ...contactTypes
      .filter(({ isSeen, code }) => !isSeen && code !== 'intelligence')
      .map(({ code, label }) => ({ way: code, label })),
    { way: 'met', label: 'Met in any of these ways: the wider count' },
  ] as const
  return (
    <>
      <h2 class="govuk-heading-m">Whom the official count does not see</h2>
      <p class="govuk-body">
        The official count is of people lying down or about to. Many women keep walking at night,
        ride on buses or sit in day services instead: they are counted here beside it.
      </p>
      {scrollingTable({
        id: 'wider',
        caption: `People met on the last ${nights} nights, each once in a line`,
        captionClasses: 'govuk-table__caption--s',
        firstCellIsHeader: true,
        head: [
          { text: 'How met' },
          ...sexes.map(({ label }) => ({ text: label, format: 'numeric' }) as const),
          { text: 'Everybody', format: 'numeric' },
        ],
        rows: rows.map(({ way, label }) => {
          const { total, parts } = byGender(met, way)
          return [
            { text: label },
            ...sexes.map(
              ({ code }) => ({ text: shown(parts.get(code) ?? 0), format: 'numeric' }) as const,
            ),
            { text: total, format: 'numeric' },
          ]
        }),
      })}
      <p class="govuk-body">
        A number below five is withheld, and another with it where it could be worked out.
      </p>
    </>
  )
}

function shown(count: ShownCount): string | number {
  return count === 'withheld' ? 'Withheld' : count
}
