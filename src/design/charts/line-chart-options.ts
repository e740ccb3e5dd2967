import type { Series } from './series.ts'

/** What a line chart is told. */
export type LineChartOptions = {
  /** Unique on the page. */
  readonly id: string
  readonly title: string
  /** What the chart shows, in a sentence or two, for those who do not see it. */
  readonly description: string
  readonly series: readonly Series[]
  /** What the figures count: "People". */
  readonly yLabel: string
  /** What the points are; heads the first column of the table. "Month" when none is given. */
  readonly xLabel?: string | undefined
  /** How a figure is written; with thousands set apart when nothing is given. */
  readonly format?: ((figure: number) => string) | undefined
  /** What the table says where there is no figure. "No figure" when none is given. */
  readonly missing?: string | undefined
}
