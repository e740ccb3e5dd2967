import { line as lineThrough } from 'd3-shape'
import type { ComponentChildren, VNode } from 'preact'
import { plainFigure, spread } from './axis.ts'
import type { LineChartOptions } from './line-chart-options.ts'
import { hasKey, type LinePlot } from './line-plot.ts'
import { lineHeight, type Sheet, tenth } from './sheet.ts'
import { dashOf, letterOf, marker, seriesClass } from './strokes.tsx'
import { wordsAt } from './words.tsx'

/** The drawing of a line chart, back to front: the grid, the lines, their names. */
export function linePicture(
  plot: LinePlot,
  options: LineChartOptions,
  sheet: Sheet,
): ComponentChildren {
  return (
    <>
      {grid(plot, options, sheet)}
      {labelsAlong(plot, sheet)}
      {options.series.map((_, index) => seriesLine(plot, index))}
      {options.series.length > 1 && endNames(plot, options, sheet)}
      {hasKey(options, sheet) && key(plot, sheet)}
      {plot.rows.every(({ values }) => values.every((value) => value === null)) &&
        wordsAt(
          ['No figures to show'],
          (plot.left + plot.right) / 2,
          (plot.top + plot.bottom) / 2,
          {
            anchor: 'middle',
            sheet,
          },
        )}
    </>
  )
}

function grid(plot: LinePlot, options: LineChartOptions, sheet: Sheet): ComponentChildren {
  const format = options.format ?? plainFigure
  const third = sheet.fontSize * 0.35
  return (
    <>
      {wordsAt([options.yLabel], 0, plot.top - lineHeight(sheet) * 0.8, { sheet })}
      {plot.scale.ticks.map((tick) => {
        const height = tenth(plot.scale.at(tick))
        return (
          <>
            <line
              class={tick === 0 ? 'waymark-axis' : 'waymark-grid'}
              x1={plot.left}
              x2={plot.right}
              y1={height}
              y2={height}
            />
            {wordsAt([format(tick)], plot.left - 8, height + third, { anchor: 'end', sheet })}
          </>
        )
      })}
    </>
  )
}

function labelsAlong(plot: LinePlot, sheet: Sheet): ComponentChildren {
  return plot.written.map((index) => {
    const x = plot.across(index)
    return (
      <>
        <line
          class="waymark-axis"
          x1={tenth(x)}
          x2={tenth(x)}
          y1={plot.bottom}
          y2={plot.bottom + 5}
        />
        {wordsAt([plot.rows[index]?.axisLabel ?? ''], x, plot.bottom + lineHeight(sheet) * 1.25, {
          anchor: 'middle',
          sheet,
        })}
      </>
    )
  })
}

function seriesLine(plot: LinePlot, series: number): VNode {
  const values = plot.rows.map(({ values }) => values[series] ?? null)
  const path = lineThrough<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => plot.across(index))
    .y((value) => plot.scale.at(value ?? 0))
    .digits(1)(values)
  const last = values.findLastIndex((value) => value !== null)
  const lonely = values.flatMap((value, index) =>
    value !== null && isNone(values[index - 1]) && isNone(values[index + 1]) ? [index] : [],
  )
  return (
    <g class={seriesClass(series)}>
      <path class="waymark-line" d={path ?? ''} stroke-dasharray={dashOf(series)} />
      {[...new Set([...lonely, last])].map((index) => {
        const value = values[index] ?? null
        return value !== null && marker(series, plot.across(index), plot.scale.at(value))
      })}
    </g>
  )
}

function isNone(value: number | null | undefined): boolean {
  return value === null || value === undefined
}

/** Names each line at its end: in full where there is room, else by the letter of its key. */
function endNames(plot: LinePlot, options: LineChartOptions, sheet: Sheet): ComponentChildren {
  const line = lineHeight(sheet)
  const isLettered = hasKey(options, sheet)
  const ends = options.series.map((_, series) => {
    const value = plot.rows.findLast(({ values }) => !isNone(values[series]))?.values[series]
    return plot.scale.at(value ?? 0)
  })
  const lines = isLettered ? 1 : Math.max(...plot.names.map((name) => name.length))
  const heights = spread(ends, { top: plot.top, bottom: plot.bottom, gap: line * (lines + 0.3) })
  return options.series.map((_, series) => {
    const words = isLettered ? [letterOf(series)] : (plot.names[series] ?? [])
    const height = (heights[series] ?? plot.top) + sheet.fontSize * 0.35
    const first = height - ((words.length - 1) * line) / 2
    return wordsAt(words, plot.right + 14, first, { sheet, strong: seriesClass(series) })
  })
}

function key(plot: LinePlot, sheet: Sheet): ComponentChildren {
  const line = lineHeight(sheet)
  return plot.names.map((name, series) => {
    const before = plot.names.slice(0, series).flat().length
    const height = plot.keyTop + line * (before + 0.6)
    const middle = tenth(height - sheet.fontSize * 0.35)
    return (
      <g class={seriesClass(series)}>
        <line
          class="waymark-line"
          x1={0}
          x2={30}
          y1={middle}
          y2={middle}
          stroke-dasharray={dashOf(series)}
        />
        {marker(series, 15, middle)}
        {wordsAt([letterOf(series)], 38, height, { sheet, strong: '' })}
        {wordsAt(name, 56, height, { sheet })}
      </g>
    )
  })
}
