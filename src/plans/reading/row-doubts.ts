import { type IssueCode, needsPerson } from '../document/issue-codes.ts'
import type { DocumentedAction } from '../document/plan-document.ts'
import { colourDoubts } from './cells/colours.ts'
import type { DueDoubt } from './cells/dues.ts'
import { type OwnerDoubt, readOwners } from './cells/owners.ts'
import type { Issue } from './issue.ts'
import type { Known } from './known.ts'
import type { Numbered } from './rows/numbering.ts'
import { type Cell, cellOf, cellsOf, type Row, textOf } from './rows/row.ts'
import { shiftOf } from './rows/shift.ts'

type Action = DocumentedAction
type Heard = { readonly doubts: readonly DueDoubt[]; readonly known: Known }

/** Everything to ask or tell about one action. Where its cells stand one column off, that alone is asked. */
export function doubtsInRow(
  row: Numbered,
  action: Action,
  { doubts, known }: Heard,
): readonly Issue[] {
  const joined = row.isJoined && row.table === 0 ? [joinedLines(row)] : []
  const shift = shiftOf(row, known)
  if (shift) return [...joined, shiftedIssue(row, shift)]
  return [
    ...joined,
    ...missingCells(row),
    ...headDoubts(row, known),
    ...[
      ...doubts.map(({ code, message, suggestion }) =>
        issueAt(row, cellOf(row, 'due'), { code, message, suggestion }),
      ),
      ...ownerDoubts(row, action, known),
    ].map((issue) => named(issue, action.number)),
    ...evidenceDoubts(row, action),
    ...colourDoubts(row, known),
  ]
}

/** An issue about a cell of a row; about the row where there is no such cell. */
export function issueAt(
  row: Pick<Row, 'table' | 'row'>,
  cell: Cell | undefined,
  { code, message, suggestion }: { code: IssueCode; message: string; suggestion?: string | null },
): Issue {
  const where = { table: row.table, row: row.row, column: row.table === 0 ? 0 : (cell?.at ?? 0) }
  return { code, where, quote: cell?.text ?? '', message, suggestion: suggestion ?? null }
}

/** What somebody must answer of one action names it; what is only told is told once of all. */
function named(issue: Issue, number: string): Issue {
  return needsPerson(issue.code)
    ? { ...issue, message: `Action ${number}: ${issue.message}` }
    : issue
}

function joinedLines(row: Row): Issue {
  const quote = row.cells
    .map(({ text }) => text)
    .filter(Boolean)
    .join(' | ')
  return {
    ...issueAt(row, undefined, {
      code: 'rows-joined',
      message:
        'The cells of this action stood on lines of their own; they were given to the columns in order.',
    }),
    quote,
  }
}

function shiftedIssue(row: Numbered, suggestion: string): Issue {
  const quote = row.cells
    .map(({ text }) => text)
    .filter((text) => text.trim() !== '')
    .join(' | ')
  const message = `The cells of action ${row.numbered} stand one column off. It was read as it stands; say whether they are to be moved.`
  return { ...issueAt(row, undefined, { code: 'row-shifted', message, suggestion }), quote }
}

function missingCells(row: Numbered): readonly Issue[] {
  if (row.missing === 0) return []
  const names = row.cells.slice(row.cells.length - row.missing).map(({ name }) => `“${name}”`)
  const message = `The row ends before ${names.join(' and ')}: nothing was read there.`
  return [issueAt(row, cellOf(row, 'action'), { code: 'cell-missing', message })]
}

function headDoubts(row: Numbered, { types }: Known): readonly Issue[] {
  const { type, number, mark, statement } = row.head
  const cell = cellOf(row, 'action')
  const issues: Issue[] = []
  if (number !== undefined && mark === '' && type !== undefined) {
    const message = `There is no colon after ${number}. The action was read from there on.`
    issues.push(issueAt(row, cell, { code: 'punctuation', message }))
  }
  if (statement === '') {
    issues.push(
      issueAt(row, cell, { code: 'not-an-action', message: 'Nothing says what is to be done.' }),
    )
  }
  if (types.length > 0 && type === undefined) {
    issues.push(
      issueAt(row, cell, {
        code: 'type-missing',
        message: 'No type is written, and other actions of this plan have one.',
      }),
    )
  } else if (type !== undefined && types.length > 0 && !types.includes(type.toLowerCase())) {
    const message = `The plan explains ${types.join(', ')}, and not “${type}”.`
    issues.push(issueAt(row, cell, { code: 'type-unknown', message }))
  }
  return issues
}

function ownerDoubts(row: Numbered, { leads }: Action, { names }: Known): readonly Issue[] {
  const cells = [...cellsOf(row, 'owner'), ...cellsOf(row, 'partners')]
  const doubts = cells.flatMap((cell) =>
    readOwners(cell.text, cell.name, names).doubts.map((doubt) =>
      issueAt(row, cell, ownerIssue(doubt)),
    ),
  )
  const isMissing = leads.length === 0 && doubts.every(({ code }) => code !== 'owner-person')
  if (!isMissing) return doubts
  const message = 'Nobody is named who does this.'
  return [...doubts, issueAt(row, cellOf(row, 'owner'), { code: 'owner-missing', message })]
}

function ownerIssue(doubt: OwnerDoubt): { code: IssueCode; message: string; suggestion?: string } {
  switch (doubt.code) {
    case 'owner-person':
      return {
        code: doubt.code,
        message:
          'A person is named here. Their name is kept with the cell and shown to nobody; say which post or organisation it is.',
      }
    case 'owner-placeholder':
      return {
        code: doubt.code,
        message: `“${doubt.name}” says that somebody is still to be found.`,
      }
    case 'owner-spelling':
      return {
        code: doubt.code,
        message: `“${doubt.name}” is one letter away from “${doubt.meant}”, which the plan knows.`,
        suggestion: `${doubt.name} → ${doubt.meant}`,
      }
    case 'owner-unknown':
      return {
        code: doubt.code,
        message: `The plan does not say what “${doubt.name}” is short for.`,
      }
  }
}

function evidenceDoubts(row: Numbered, { evidence }: Action): readonly Issue[] {
  const cell = cellOf(row, 'evidence')
  if (evidence.length === 0) {
    const success = textOf(row, 'success').trim() || row.context.success || ''
    const suggestion = success === '' ? null : `What success looks like here: ${success}`
    return [
      issueAt(row, cell, {
        code: 'evidence-missing',
        message: 'Nothing is said that would show success.',
        suggestion,
      }),
    ]
  }
  if (evidence.every(({ kind }) => kind === 'outcome')) {
    return [
      issueAt(row, cell, {
        code: 'evidence-no-measure',
        message: 'An outcome is named, and nothing that would measure it.',
      }),
    ]
  }
  const unread = evidence.filter(({ kind }) => kind === 'unread')
  return unread.map(({ raw }) =>
    issueAt(row, cell, {
      code: 'evidence-unread',
      message: `“${raw}” was kept as words: it was read as no number, document or report.`,
    }),
  )
}
