/** How a line is set: `strong` leads, `quiet` stands back, `code` is to be typed as it is. */
export type Tone = 'plain' | 'lead' | 'strong' | 'quiet' | 'code'

/** A line of words, led by a label where it has one. */
export type Line = { readonly text: string; readonly tone?: Tone; readonly label?: string }

/** What stands in a cell: words, or lines one below the other. */
export type Cell = string | readonly Line[]

export type Column = {
  readonly title: string
  /** How wide it is, beside the others. */
  readonly width: number
  readonly align?: 'middle'
}

export type Table = {
  readonly kind: 'table'
  /** What the table holds, for those who do not see it. */
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** At least so high, in millimetres: rows to write in by hand. */
  readonly rowHeight?: number
  /** A table whose first column says what stands in the second: its rows have a head, and it has none. */
  readonly heads?: 'columns' | 'rows'
  readonly print?: 'small'
}

/** A part of a document, as any office could show it. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | {
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3
      readonly text: string
      readonly on?: 'new-page'
    }
  | ({ readonly kind: 'text' } & Line)
  | { readonly kind: 'points' | 'steps'; readonly texts: readonly string[] }
  /** Lines to write on, the first behind its label where it has one. */
  | { readonly kind: 'to-write'; readonly lines: number; readonly label?: string }
  | { readonly kind: 'cut' }
  | Table

/** Pages that lie one way. */
export type Section = { readonly lies: 'upright' | 'wide'; readonly blocks: readonly Block[] }

/** A document before it is a file: what it says, and how it is ordered. */
export type OfficeDocument = { readonly title: string; readonly sections: readonly Section[] }

/** A heading of a document. */
export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, text }
}

/** A heading that begins a page. */
export function newPage(text: string): Block {
  return { kind: 'heading', level: 1, text, on: 'new-page' }
}

/** A line of words. */
export function said(text: string, tone: Tone = 'plain'): Block {
  return { kind: 'text', text, tone }
}

/** A label with a line to write on behind it. */
export function toWrite(label: string): Block {
  return { kind: 'to-write', lines: 1, label }
}

/** A line led by its label; none where there is nothing to say. */
export function fact(label: string, text: string | undefined): readonly Block[] {
  return text ? [{ kind: 'text', label, text }] : []
}

/** Rows of empty cells to write in. */
export function emptyRows(count: number, columns: number): readonly (readonly Cell[])[] {
  return Array.from({ length: count }, () => Array.from({ length: columns }, () => ''))
}
