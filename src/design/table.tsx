import type { VNode } from 'preact'
import {
  type Attributes,
  classes,
  type Dressing,
  type Maybe,
  present,
  type Wording,
  wordsOf,
} from './options.ts'

/** One cell. Figures are `format: 'numeric'`, which lines up their digits. */
export type Cell = Wording & {
  readonly format?: 'numeric' | undefined
  readonly classes?: string | undefined
  readonly colspan?: number | undefined
  readonly rowspan?: number | undefined
  readonly attributes?: Attributes | undefined
}

export type TableOptions = Dressing & {
  readonly caption?: string | undefined
  readonly captionClasses?: string | undefined
  /** Ours alone: an id here lets a region be named after the caption. */
  readonly captionAttributes?: Attributes | undefined
  readonly head?: readonly Cell[] | undefined
  readonly rows: readonly Maybe<readonly Cell[]>[]
  readonly firstCellIsHeader?: boolean | undefined
}

/** Figures and words in rows. On a page, put it use `scrollingTable` unless it is two columns wide. */
export function table(options: TableOptions): VNode {
  return (
    <table class={classes('govuk-table', options.classes)} {...options.attributes}>
      {options.caption && (
        <caption
          class={classes('govuk-table__caption', options.captionClasses)}
          {...options.captionAttributes}
        >
          {options.caption}
        </caption>
      )}
      {options.head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">{options.head.map((cell) => columnHeader(cell))}</tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {present(options.rows).map((cells) => (
          <tr class="govuk-table__row">
            {cells.map((cell, index) =>
              index === 0 && options.firstCellIsHeader ? rowHeader(cell) : plainCell(cell),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function columnHeader(cell: Cell): VNode {
  const format = cell.format && `govuk-table__header--${cell.format}`
  return (
    <th scope="col" class={classes('govuk-table__header', format, cell.classes)} {...reach(cell)}>
      {wordsOf(cell)}
    </th>
  )
}

function rowHeader(cell: Cell): VNode {
  return (
    <th scope="row" class={classes('govuk-table__header', cell.classes)} {...reach(cell)}>
      {wordsOf(cell)}
    </th>
  )
}

function plainCell(cell: Cell): VNode {
  const format = cell.format && `govuk-table__cell--${cell.format}`
  return (
    <td class={classes('govuk-table__cell', format, cell.classes)} {...reach(cell)}>
      {wordsOf(cell)}
    </td>
  )
}

function reach(cell: Cell): Readonly<Record<string, string | number | undefined>> {
  return { colspan: cell.colspan, rowspan: cell.rowspan, ...cell.attributes }
}
