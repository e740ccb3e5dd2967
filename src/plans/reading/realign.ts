import type { IssueCode } from '../document/issue-codes.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import { columnsOf } from './columns/columns.ts'
import { type Issue, inOrderOfPlace } from './issue.ts'
import { knownOfDocument } from './known-of.ts'
import { type Action, readAction } from './read-action.ts'
import { headOf, type Numbered } from './rows/numbering.ts'
import { noContext } from './rows/row.ts'
import { realigned } from './rows/shift.ts'
import { offerLinkedDates } from './whole/linked-dates.ts'
import { oneSidedInWords, relationsOf } from './whole/relations.ts'

/**
 * The document after somebody has said that the cells of an action are to be moved as its issue suggests; the same
 * document where there is no such issue.
 */
export function realign(document: PlanDocument, actionNumber: string): PlanDocument {
  const action = document.actions.find(({ number }) => number === actionNumber)
  const issue = action && shiftOfAction(document, action)
  if (!action || !issue) return document
  const row = rowAfter(action, issue)
  if (!row) return document
  const section = document.sections.find((one) => one.number === action.section)
  const context = { ...noContext, success: section?.success ?? undefined }
  const read = readAction({ ...row, context }, knownOfDocument(document))
  const success = read.action.success === section?.success ? null : (read.action.success ?? null)
  const moved: Action = { ...read.action, section: action.section, success }
  const actions = document.actions.map((one) => (one === action ? moved : one))
  const rows = new Map([[moved.number, row]])
  const relations = relationsOf(actions, rows)
  const { references, duplicates } = relations
  const kept = document.issues.filter(
    (one) => !isReadAnew(one, issue) && isStillTrue(one, references),
  )
  const unknown = kept.filter(({ code }) => code === 'owner-unknown').map(({ message }) => message)
  const added = [...read.issues, ...relations.issues].filter(
    ({ message }) => !unknown.some((told) => told.startsWith(message)),
  )
  return {
    ...document,
    actions,
    references,
    duplicates,
    issues: [...inOrderOfPlace([...kept, ...offerLinkedDates(added, actions, rows)])],
  }
}

/** The number of the action whose cells an issue suggests to move. */
export function realignedAction({ actions }: PlanDocument, issue: Issue): string | undefined {
  return actions.find(({ raw }) => realigned(raw, issue.suggestion ?? ''))?.number
}

/** The issue that asks whether the cells of an action are to be moved. */
function shiftOfAction({ issues }: PlanDocument, { raw }: Action): Issue | undefined {
  return issues.find(
    ({ code, suggestion }) =>
      code === 'row-shifted' && suggestion !== null && realigned(raw, suggestion),
  )
}

function rowAfter(action: Action, { where, suggestion }: Issue): Numbered | undefined {
  const cells = realigned(action.raw, suggestion ?? '') ?? []
  const columns = columnsOf(cells.map(([name]) => name))
  if (!columns) return undefined
  const row = {
    table: where.table,
    row: where.row,
    cells: columns.map((column, index) => ({
      ...column,
      name: cells[index]?.[0] ?? column.name,
      text: cells[index]?.[1] ?? '',
    })),
    missing: 0,
    isJoined: false,
    context: noContext,
  }
  const types = action.type === null ? [] : [action.type]
  return { ...row, head: headOf(row, types), numbered: action.number }
}

/** What is said of how a row was found stays; all that is said of its cells is said anew. */
const ofStructure: readonly IssueCode[] = [
  'cell-shared',
  'rows-joined',
  'row-cut',
  'row-as-heading',
  'number-missing',
  'number-twice',
]

function isReadAnew({ code, where }: Issue, { where: row }: Issue): boolean {
  return where.table === row.table && where.row === row.row && !ofStructure.includes(code)
}

function isStillTrue({ code, message }: Issue, pairs: PlanDocument['references']): boolean {
  return code !== 'reference-one-sided' || pairs.some((pair) => oneSidedInWords(pair) === message)
}
