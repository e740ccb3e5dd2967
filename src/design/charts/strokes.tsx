import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape'
import type { VNode } from 'preact'
import { tenth } from './sheet.ts'

/** How series are told apart without colour: a dash, a mark and a letter each. Colours are the stylesheet's. */
const strokes = [
  { dash: undefined, mark: symbolCircle },
  { dash: '8 4', mark: symbolSquare },
  { dash: '2 4', mark: symbolTriangle },
  { dash: '12 4 2 4', mark: symbolDiamond },
] as const

/** The class that gives a series its colour; the fifth series wears the first one's again. */
export function seriesClass(series: number): string {
  return `waymark-series-${(series % strokes.length) + 1}`
}

/** The dashes of a series' line; none for the first. */
export function dashOf(series: number): string | undefined {
  return strokes[series % strokes.length]?.dash
}

/** The letter that stands for a series where its name has no room. */
export function letterOf(series: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + series)
}

/** The mark of a series at a place. */
export function marker(series: number, x: number, y: number): VNode {
  const shape = strokes[series % strokes.length]?.mark ?? symbolCircle
  return (
    <path
      class="waymark-mark"
      d={symbol(shape, 64).digits(1)() ?? ''}
      transform={`translate(${tenth(x)},${tenth(y)})`}
    />
  )
}
