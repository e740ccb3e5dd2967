/** What several runs came to: the middle one, and the ends. */
export type Spread = { readonly median: number; readonly least: number; readonly most: number }

/** The median of some measurements with the least and the most of them. */
export function spreadOf(values: readonly number[]): Spread {
  const inOrder = values.toSorted((one, other) => one - other)
  return {
    median: quantile(inOrder, 0.5),
    least: inOrder[0] ?? Number.NaN,
    most: inOrder.at(-1) ?? Number.NaN,
  }
}

/** The value below which a share of the ordered values lies (nearest rank). */
export function quantile(inOrder: readonly number[], share: number): number {
  return inOrder[Math.max(0, Math.ceil(share * inOrder.length) - 1)] ?? Number.NaN
}

/** Runs something and gives how many milliseconds it took. */
export async function timed(act: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await act()
  return performance.now() - before
}

/** A line of a report: what, the median, and the spread in brackets. */
export function line(what: string, spread: Spread, write: (value: number) => string): string {
  return `  ${what.padEnd(46)} ${write(spread.median).padStart(12)}   (${write(spread.least)} to ${write(spread.most)})`
}

/** Milliseconds as people read them. */
export function inTime(milliseconds: number): string {
  return milliseconds >= 10_000
    ? `${(milliseconds / 1000).toFixed(1)} s`
    : `${milliseconds.toFixed(milliseconds < 100 ? 1 : 0)} ms`
}

/** A whole number with its thousands apart. */
export function inNumber(value: number): string {
  return Math.round(value).toLocaleString('en-GB')
}
