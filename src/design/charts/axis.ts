import { scaleLinear } from 'd3-scale'
import { type Sheet, widthOf } from './sheet.ts'

/** A scale of figures from nought: how far along each lies, and the round figures to mark. */
export type FigureScale = {
  readonly at: (figure: number) => number
  readonly ticks: readonly number[]
}

/**
 * A scale from nought to a round figure at or above the greatest. It always begins at nought, since a
 * cut axis makes small changes look large. Whole figures get whole marks only.
 */
export function figureScale(
  figures: readonly (number | null)[],
  range: readonly [number, number],
  marks: number,
): FigureScale {
  const known = figures.flatMap((figure) => (figure === null ? [] : [figure]))
  const greatest = Math.max(0, ...known)
  const scale = scaleLinear([0, greatest || 1], range).nice(marks)
  const isWhole = known.every(Number.isInteger)
  const ticks = scale.ticks(marks).filter((tick) => !isWhole || Number.isInteger(tick))
  return { at: (figure) => scale(figure), ticks }
}

/** Strides that people find their way by along months: a quarter, half a year, a year. */
const strides = [1, 2, 3, 4, 6, 12, 24, 36, 60, 120]

/**
 * Which of the labels along an axis to write so that none touches the next: every nth, counted back
 * from the last, because the latest is the one that people look for.
 */
export function thinned(labels: readonly string[], width: number, sheet: Sheet): readonly number[] {
  const last = labels.length - 1
  const widest = Math.max(0, ...labels.map((label) => widthOf(label, sheet)))
  const apart = last > 0 ? width / last : width
  const needed = (widest + sheet.fontSize * 0.5) / apart
  const stride = strides.find((some) => some >= needed) ?? Math.ceil(needed)
  return labels.map((_, index) => index).filter((index) => (last - index) % stride === 0)
}

const plainly = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** A figure as it is written on an axis and in a table: "1,234". */
export function plainFigure(figure: number): string {
  return plainly.format(figure)
}

/**
 * Heights for labels that should stand at the given heights but must not overlap, in the order given.
 * None stands above `top` or below `bottom` unless there is no room for all.
 */
export function spread(
  wanted: readonly number[],
  room: { readonly top: number; readonly bottom: number; readonly gap: number },
): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => heightOf(a) - heightOf(b))
  const placed: number[] = []
  for (const [rank, index] of order.entries()) {
    const above = placed[rank - 1]
    placed.push(Math.max(heightOf(index), above === undefined ? room.top : above + room.gap))
  }
  for (let rank = placed.length - 1; rank >= 0; rank -= 1) {
    const below = placed[rank + 1]
    const limit = below === undefined ? room.bottom : below - room.gap
    placed[rank] = Math.min(placed[rank] ?? limit, limit)
  }
  return wanted.map((_, index) => placed[order.indexOf(index)] ?? room.top)

  function heightOf(index: number): number {
    return wanted[index] ?? room.top
  }
}
