import type { VNode } from 'preact'
import type { LineChartOptions } from './line-chart-options.ts'
import { linePicture } from './line-picture.tsx'
import { linePlot } from './line-plot.ts'
import { picture } from './picture.tsx'

/** Lines over time or along any other order, for narrow and for wide places. */
export function lineChart(options: LineChartOptions): VNode {
  return picture(options, (sheet) => {
    const plot = linePlot(options, sheet)
    return { height: plot.height, drawing: linePicture(plot, options, sheet) }
  })
}
