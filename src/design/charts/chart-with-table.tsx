import type { ComponentChildren, VNode } from 'preact'
import { details } from '../details.tsx'
import { scrollingTable } from '../scrolling-table.tsx'
import type { Cell } from '../table.tsx'
import { plainFigure } from './axis.ts'
import { type BarChartOptions, barChart } from './bar-chart.tsx'
import { lineChart } from './line-chart.tsx'
import type { LineChartOptions } from './line-chart-options.ts'
import { rowsOf } from './series.ts'

/** A line chart or a bar chart, and where its figures come from. */
export type ChartWithTableOptions = (
  | ({ readonly kind: 'line' } & LineChartOptions)
  | ({ readonly kind: 'bars' } & BarChartOptions)
) & {
  /** The definition, period or source of the figures, under the chart. */
  readonly source?: ComponentChildren
}

/** A chart under its title, and under it every figure of it in a table. */
export function chartWithTable(options: ChartWithTableOptions): VNode {
  return (
    <figure class="waymark-chart">
      <figcaption class="waymark-chart__title">{options.title}</figcaption>
      {options.kind === 'line' ? lineChart(options) : barChart(options)}
      {options.source && <p class="waymark-chart__source">{options.source}</p>}
      {details({
        summaryText: 'Show this chart as a table',
        html: scrollingTable({
          id: `${options.id}-table`,
          caption: options.title,
          captionClasses: 'govuk-table__caption--s',
          firstCellIsHeader: true,
          ...(options.kind === 'line' ? linesAsTable(options) : barsAsTable(options)),
        }),
      })}
    </figure>
  )
}

type AsTable = { readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }

function linesAsTable(options: LineChartOptions): AsTable {
  return {
    head: [
      { text: options.xLabel ?? 'Month' },
      ...options.series.map(({ name }) => ({ text: name, format: 'numeric' }) as const),
    ],
    rows: rowsOf(options.series).map(({ label, values }) => [
      { text: label },
      ...values.map((value) => figureCell(value, options)),
    ]),
  }
}

function barsAsTable(options: BarChartOptions): AsTable {
  return {
    head: [{ text: options.xLabel }, { text: options.yLabel, format: 'numeric' }],
    rows: options.bars.map(({ label, value }) => [{ text: label }, figureCell(value, options)]),
  }
}

function figureCell(
  value: number | null,
  options: Pick<LineChartOptions, 'format' | 'missing'>,
): Cell {
  const format = options.format ?? plainFigure
  return {
    text: value === null ? (options.missing ?? 'No figure') : format(value),
    format: 'numeric',
  }
}
