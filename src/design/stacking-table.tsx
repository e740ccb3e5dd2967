import type { VNode } from 'preact'
import { classes, present, wordsOf } from './options.ts'
import type { ScrollingTableOptions } from './scrolling-table.tsx'
import type { Cell } from './table.tsx'

export type StackingTableOptions = Omit<ScrollingTableOptions, 'head' | 'attributes'> & {
  /** The name of each column, in words: on a narrow screen it stands above every cell of the column. */
  readonly head: readonly (Cell & { readonly text: string })[]
}

// A browser may forget that a table is one when its rows are laid out as blocks, unless the roles are said
// outright (https://adrianroselli.com/2018/02/tables-css-display-properties-and-aria.html).
const as = <const Role extends string>(role: Role) => ({ role })

/**
 * A list in rows and columns. On a narrow screen each row becomes a block, its cells one below another under
 * the names of their columns, so that a phone shows all of a row at once; on a wider one it is a table, which
 * scrolls in a box of its own where it must. For figures that are compared down a column use `scrollingTable`.
 */
export function stackingTable(options: StackingTableOptions): VNode {
  const { id, caption, captionClasses, head, rows, firstCellIsHeader } = options
  const captionId = `${id}-caption`
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section gets the role only once it has a name, so the role is said outright
    <div
      class="waymark-scroll"
      role="region"
      aria-labelledby={captionId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without focus the keyboard cannot scroll it
      tabIndex={0}
    >
      <table class={classes('govuk-table waymark-stacking', options.classes)} {...as('table')}>
        <caption id={captionId} class={classes('govuk-table__caption', captionClasses)}>
          {caption}
        </caption>
        <thead class="govuk-table__head" {...as('rowgroup')}>
          <tr class="govuk-table__row" {...as('row')}>
            {head.map((cell) => (
              <th scope="col" class={dressOf('header', cell)} {...as('columnheader')}>
                {wordsOf(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body" {...as('rowgroup')}>
          {present(rows).map((cells) => (
            <tr class="govuk-table__row" {...as('row')}>
              {cells.map((cell, at) =>
                at === 0 && firstCellIsHeader ? rowHeader(cell) : plainCell(cell, head[at]?.text),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function rowHeader(cell: Cell): VNode {
  return (
    <th scope="row" class={classes('govuk-table__header', cell.classes)} {...as('rowheader')}>
      {wordsOf(cell)}
    </th>
  )
}

function plainCell(cell: Cell, label: string | undefined): VNode {
  return (
    <td class={dressOf('cell', cell)} data-label={label} {...as('cell')} {...cell.attributes}>
      {wordsOf(cell)}
    </td>
  )
}

function dressOf(part: 'header' | 'cell', { format, classes: more }: Cell): string {
  return classes(`govuk-table__${part}`, format && `govuk-table__${part}--${format}`, more)
}
