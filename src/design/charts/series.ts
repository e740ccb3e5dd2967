/** One point of a line: what it is labelled, shortly for the axis, and its figure if there is one. */
export type Point = {
  readonly label: string
  /** A shorter form for the axis, such as "Jun 24"; the label itself when none is given. */
  readonly axisLabel?: string | undefined
  /** `null` where there is no figure: the line has a gap there, never a nought. */
  readonly value: number | null
}

/** A line and what it counts. */
export type Series = { readonly name: string; readonly points: readonly Point[] }

/** One label and what each series says there. */
export type SeriesRow = {
  readonly label: string
  readonly axisLabel: string
  readonly values: readonly (number | null)[]
}

/** The points of every series in rows: one for each label, in the order the labels first appear. */
export function rowsOf(series: readonly Series[]): readonly SeriesRow[] {
  const labels = new Map<string, string>()
  for (const { label, axisLabel } of series.flatMap(({ points }) => points)) {
    if (!labels.has(label)) labels.set(label, axisLabel ?? label)
  }
  const lookups = series.map(
    ({ points }) => new Map(points.map(({ label, value }) => [label, value])),
  )
  return [...labels].map(([label, axisLabel]) => ({
    label,
    axisLabel,
    values: lookups.map((lookup) => lookup.get(label) ?? null),
  }))
}
