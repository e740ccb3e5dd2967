import type { IssueCode } from '../../document/issue-codes.ts'
import type { Column } from '../columns/columns.ts'
import type { Role } from '../columns/roles.ts'
import type { Issue } from '../issue.ts'
import type { Placed } from '../whole/outline.ts'
import type { TableLine } from './table-lines.ts'

const messages = {
  'rows-joined': 'This row has no action of its own, so it was joined to the row above it.',
  'row-cut': 'Two actions stand in one row of the file; it was cut where the second begins.',
  'row-as-heading':
    'This row holds one text only, and was read as a heading for the rows below it.',
  'not-an-action': 'Nothing in this row says what is to be done, so it was not read as an action.',
  'left-over': 'This was not read as part of a table of actions. It is kept here.',
} as const satisfies Partial<Record<IssueCode, string>>

/** Something about a whole row, with all that stands in it. */
export function rowIssue(
  { number }: Placed,
  { row, cells }: TableLine,
  code: keyof typeof messages,
): Issue {
  const quote = quoteOf(cells.map(({ text }) => text))
  const where = { table: number, row, column: 0 }
  return { code, where, quote, message: messages[code], suggestion: null }
}

/** A table that holds no actions, row by row. */
export function leftOver({ table, number }: Placed): readonly Issue[] {
  return table.rows.flatMap((cells, index) => {
    const quote = quoteOf(cells.map(({ text }) => text))
    if (quote === '') return []
    const where = { table: number, row: index + 1, column: 0 }
    return [
      {
        code: 'left-over' as const,
        where,
        quote,
        message: messages['left-over'],
        suggestion: null,
      },
    ]
  })
}

/** Columns of which nothing says what they hold, or of which it was guessed; `head` is the row of headings, or -1. */
export function columnsUnknown(
  { number }: Placed,
  columns: readonly Column[],
  head: number,
): readonly Issue[] {
  const doubtful = columns.filter(({ role }) => head < 0 || role === undefined)
  return doubtful.map(({ name, role, at }) => ({
    code: 'column-unknown',
    where: { table: number, row: head + 1, column: at },
    quote: name,
    message:
      role === undefined
        ? `What stands under “${name}” was kept as it is, and read as nothing.`
        : `The table has no headings. Column ${at} was read as one of ${inWords[role]}.`,
    suggestion: null,
  }))
}

const inWords: Readonly<Record<Role, string>> = {
  number: 'numbers',
  type: 'types',
  section: 'sections',
  action: 'actions',
  due: 'dates',
  start: 'first days',
  owner: 'who is responsible',
  partners: 'partners',
  evidence: 'evidence of success',
  success: 'what success looks like',
  references: 'other actions',
  progress: 'progress',
  status: 'status',
  resources: 'cost',
}

function quoteOf(texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join(' | ')
}
