import type { ComponentChildren, VNode } from 'preact'
import { figureScale, plainFigure } from './axis.ts'
import { picture } from './picture.tsx'
import { lineHeight, type Sheet, tenth, widthOf, wrapped } from './sheet.ts'
import { wordsAt } from './words.tsx'

/** One bar; `null` is no figure, and says so instead of showing a bar of nothing. */
export type Bar = { readonly label: string; readonly value: number | null }

export type BarChartOptions = {
  /** Unique on the page. */
  readonly id: string
  readonly title: string
  /** What the chart shows, in a sentence or two, for those who do not see it. */
  readonly description: string
  readonly bars: readonly Bar[]
  /** What the figures count: "People". */
  readonly yLabel: string
  /** What the bars are: "Council". Heads the first column of the table. */
  readonly xLabel: string
  readonly format?: ((figure: number) => string) | undefined
  /** What stands where there is no figure. "No figure" when none is given. */
  readonly missing?: string | undefined
}

/** Bars that lie down, each under its name, so that long names fit a phone. */
export function barChart(options: BarChartOptions): VNode {
  return picture(options, (sheet) => {
    const format = options.format ?? plainFigure
    const texts = options.bars.map(({ value }) =>
      value === null ? (options.missing ?? 'No figure') : format(value),
    )
    const room = Math.max(0, ...texts.map((text) => widthOf(text, sheet))) + 16
    const scale = figureScale(
      options.bars.map(({ value }) => value),
      [0, sheet.width - room],
      4,
    )
    const names = options.bars.map(({ label }) => wrapped(label, sheet.width, sheet))
    const tops = topsOf(names, sheet)
    const height = tenth((tops.at(-1) ?? 0) + lineHeight(sheet) * 0.5)
    const drawing = options.bars.map(({ value }, index) => {
      const length = value === null ? undefined : scale.at(value)
      const place = { top: tops[index] ?? 0, length, sheet }
      return bar(names[index] ?? [], texts[index] ?? '', place)
    })
    return { height, drawing: [...drawing, baseline(height)] }
  })
}

/** The top of each bar's name, and after them the foot of the last bar. */
function topsOf(names: readonly (readonly string[])[], sheet: Sheet): readonly number[] {
  const tops = [0]
  for (const name of names) {
    tops.push((tops.at(-1) ?? 0) + lineHeight(sheet) * (name.length + 0.6) + barHeight(sheet))
  }
  return tops
}

function barHeight(sheet: Sheet): number {
  return sheet.fontSize * 1.4
}

function bar(
  name: readonly string[],
  text: string,
  place: { readonly top: number; readonly length: number | undefined; readonly sheet: Sheet },
): ComponentChildren {
  const { sheet, length } = place
  const top = place.top + lineHeight(sheet) * (name.length + 0.2)
  return (
    <>
      {wordsAt(name, 6, place.top + sheet.fontSize, { sheet })}
      {length !== undefined && (
        <rect
          class="waymark-bar"
          x={0}
          y={tenth(top)}
          width={tenth(length)}
          height={tenth(barHeight(sheet))}
        />
      )}
      {wordsAt([text], (length ?? 0) + 8, top + barHeight(sheet) * 0.72, { sheet, strong: '' })}
    </>
  )
}

function baseline(height: number): VNode {
  return <line class="waymark-axis" x1={0} x2={0} y1={0} y2={height} />
}
