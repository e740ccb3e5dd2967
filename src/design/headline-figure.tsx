import type { ComponentChildren, VNode } from 'preact'

export type HeadlineFigureOptions = {
  /** The figure as it is read, such as "12" or "41%"; "Not known" where there is none. */
  readonly value: string | number
  /** What it counts, and when: "people seen sleeping rough in June 2024". */
  readonly label: ComponentChildren
  /** What it is set against, or why it is withheld. */
  readonly note?: ComponentChildren
}

/** One figure in large type, read as one sentence with what it counts. */
export function headlineFigure(options: HeadlineFigureOptions): VNode {
  return (
    <p class="waymark-figure">
      <span class="waymark-figure__value">{options.value}</span>{' '}
      <span class="waymark-figure__label">{options.label}</span>{' '}
      {options.note && <span class="waymark-figure__note">{options.note}</span>}
    </p>
  )
}
