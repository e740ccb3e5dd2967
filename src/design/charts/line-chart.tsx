import type { VNode } from 'preact'
import { linePicture } from './line-picture.tsx'
import { linePlot } from './line-plot.ts'
import { picture } from './picture.tsx'
import type { Series } from './series.ts'

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

/** Lines over time or along any other order, for narrow and for wide places. */
export function lineChart(options: LineChartOptions): VNode {
  return picture(options, (sheet) => {
    const plot = linePlot(options, sheet)
    return { height: plot.height, drawing: linePicture(plot, options, sheet) }
  })
}
