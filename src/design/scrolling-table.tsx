import type { VNode } from 'preact'
import { type TableOptions, table } from './table.tsx'

export type ScrollingTableOptions = Omit<TableOptions, 'captionAttributes'> & {
  /** Unique on the page; names the region after the caption. */
  readonly id: string
  readonly caption: string
}

/** A table that scrolls in a box of its own where the screen is narrow, so that the page does not. */
export function scrollingTable(options: ScrollingTableOptions): VNode {
  const { id, ...tableOptions } = options
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
      {table({ ...tableOptions, captionAttributes: { id: captionId } })}
    </div>
  )
}
