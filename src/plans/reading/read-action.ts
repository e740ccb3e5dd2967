import type { DocumentedAction } from '../document/plan-document.ts'
import { documentDue, readDueCell } from './cells/dues.ts'
import { readEvidence } from './cells/evidence.ts'
import { readOwners } from './cells/owners.ts'
import { areOnlyReferences, readReferences } from './cells/references.ts'
import type { Issue } from './issue.ts'
import type { Known } from './known.ts'
import { doubtsInRow } from './row-doubts.ts'
import type { Numbered } from './rows/numbering.ts'
import { type Cell, cellOf, cellsOf, textOf } from './rows/row.ts'

export type Action = DocumentedAction

/** An action as its cells say it, and everything there is to ask about it. */
export type ActionRead = { readonly action: Action; readonly issues: readonly Issue[] }

/** Reads the cells of an action. Its section is left to who knows the others. */
export function readAction(row: Numbered, known: Known): ActionRead {
  const { head } = row
  const { due, doubts } = readDueCell(cellOf(row, 'due')?.text ?? '', known.calendar)
  const owners = ownersOf(cellsOf(row, 'owner'), known)
  const partners = ownersOf(cellsOf(row, 'partners'), known).filter(
    (name) => !owners.includes(name),
  )
  const action: Action = {
    number: row.numbered,
    section: null,
    type: head.type === undefined ? null : typeOf(head.type),
    statement: oneLine(head.statement),
    due: documentDue(due),
    leads: [...owners],
    partners: [...partners],
    evidence: [...readEvidence(textOf(row, 'evidence'))],
    success: successOf(row, known),
    progress: joinedOrNull([textOf(row, 'progress'), textOf(row, 'status')]),
    references: [...referencesOf(row, known)],
    raw: Object.fromEntries(row.cells.map(({ name, text }) => [name, text])),
  }
  return { action, issues: doubtsInRow(row, action, { doubts, known }) }
}

function ownersOf(cells: readonly Cell[], { names }: Known): readonly string[] {
  return [...new Set(cells.flatMap(({ text, name }) => readOwners(text, name, names).owners))]
}

/** “Prevention:” and “PREVENTION” are one type. */
function typeOf(written: string): string {
  return oneLine(written).replace(/[:.]$/, '').toLowerCase()
}

function successOf(row: Numbered, { numbers }: Known): string | null {
  const texts = cellsOf(row, 'success').map(({ text }) => text.trim())
  return joinedOrNull(texts.filter((text) => !areOnlyReferences(text, numbers)))
}

/** The references of its own column, and every cell that holds numbers of actions and nothing else. */
function referencesOf(row: Numbered, { numbers }: Known): readonly string[] {
  const own = readReferences(textOf(row, 'references'), numbers)
  const elsewhere = row.cells.filter(
    ({ role, text }) =>
      role !== 'references' &&
      role !== 'number' &&
      role !== 'action' &&
      areOnlyReferences(text, numbers),
  )
  return [...new Set([...own, ...elsewhere.flatMap(({ text }) => readReferences(text, numbers))])]
}

function joinedOrNull(texts: readonly string[]): string | null {
  const written = texts.filter((text) => text.trim() !== '')
  return written.length === 0 ? null : written.join('\n')
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
