import { type FigureScale, figureScale, plainFigure, thinned } from './axis.ts'
import type { LineChartOptions } from './line-chart-options.ts'
import { rowsOf, type SeriesRow } from './series.ts'
import { lineHeight, type Sheet, tenth, widthOf, wrapped } from './sheet.ts'

/** Where everything of a line chart goes on one sheet, in the sheet's own units. */
export type LinePlot = {
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly rows: readonly SeriesRow[]
  readonly scale: FigureScale
  readonly across: (index: number) => number
  readonly written: readonly number[]
  /** The names of the series as lines of words: beside the lines, or in a key above them. */
  readonly names: readonly (readonly string[])[]
  readonly keyTop: number
}

/** Lays a line chart out on a sheet. */
export function linePlot(options: LineChartOptions, sheet: Sheet): LinePlot {
  const rows = rowsOf(options.series)
  const line = lineHeight(sheet)
  const names = options.series.map(({ name }) => wrapped(name, nameWidth(sheet), sheet))
  const keyTop = line * 0.5
  const keyLines = hasKey(options, sheet) ? names.flat().length + 0.5 : 0
  const top = line * (2 + keyLines)
  const bottom = top + sheet.height - line * 4
  const scale = figureScale(
    rows.flatMap(({ values }) => values),
    [bottom, top],
    5,
  )
  const labels = rows.map(({ axisLabel }) => axisLabel)
  // Labels stand centred under their points, so half of one may hang over either edge.
  const overhang = Math.max(0, ...labels.map((label) => widthOf(label, sheet) / 2))
  const left = tenth(Math.max(overhang, leftMargin(options, scale, sheet)))
  const right = tenth(sheet.width - Math.max(overhang, rightMargin(options, names, sheet)))
  const across = (index: number) =>
    rows.length < 2 ? (left + right) / 2 : left + (index * (right - left)) / (rows.length - 1)
  const written = thinned(labels, right - left, sheet)
  const height = tenth(bottom + line * 2)
  return { height, left, right, top, bottom, rows, scale, across, written, names, keyTop }
}

/** Whether the series are named in a key above the lines, where there is no room beside them. */
export function hasKey(options: LineChartOptions, sheet: Sheet): boolean {
  return options.series.length > 1 && sheet.name === 'narrow'
}

function nameWidth(sheet: Sheet): number {
  return sheet.name === 'narrow' ? sheet.width - 64 : 200
}

function leftMargin(options: LineChartOptions, scale: FigureScale, sheet: Sheet): number {
  const format = options.format ?? plainFigure
  return Math.max(0, ...scale.ticks.map((tick) => widthOf(format(tick), sheet))) + 12
}

function rightMargin(
  options: LineChartOptions,
  names: readonly (readonly string[])[],
  sheet: Sheet,
): number {
  if (options.series.length < 2) return 12
  if (sheet.name === 'narrow') return 30
  return Math.max(...names.flat().map((words) => widthOf(words, sheet))) + 20
}
