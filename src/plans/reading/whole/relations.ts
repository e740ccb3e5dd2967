import type { DocumentedAction, PlanDocument } from '../../document/plan-document.ts'
import { type Issue, nowhere } from '../issue.ts'
import { issueAt } from '../row-doubts.ts'
import { evenNumber } from '../rows/numbers.ts'
import { type Cell, cellOf, type Row } from '../rows/row.ts'
import { areCutShort, duplicatesIn, pairsOf } from './pairs.ts'

type Action = DocumentedAction
type Pair = PlanDocument['references'][number]

/** How the actions of a plan hang together, and what is to be asked of that. */
export type Relations = Pick<PlanDocument, 'references' | 'duplicates'> & {
  readonly issues: readonly Issue[]
}

/**
 * Pairs that refer to each other and pairs that say the same. Only of actions whose row is given something is asked; pairs
 * that a table of the file lists are told by it.
 */
export function relationsOf(
  actions: readonly Action[],
  rows: ReadonlyMap<string, Row>,
  told?: readonly Pair[],
): Relations {
  const references = told ? [...told] : pairsOf(actions)
  const duplicates = duplicatesIn(actions)
  const numbers = new Set(actions.map(({ number }) => evenNumber(number)))
  return {
    references,
    duplicates,
    issues: [
      ...actions.flatMap((action) => strayReferences(action, numbers, rows.get(action.number))),
      ...references.flatMap((pair) => oneSided(pair, rows)),
      ...(areCutShort(actions, duplicates) ? [cutShort] : []),
      ...duplicates.flatMap((pair) => nearlyTheSame(pair, references, rows.get(pair.a))),
    ],
  }
}

/** What an issue says of a pair to which only one side refers; `undefined` where both do. */
export function oneSidedInWords({ a, b, declaredBy }: Pair): string | undefined {
  if (declaredBy === 'both') return undefined
  const [from, to] = declaredBy === 'a' ? [a, b] : [b, a]
  return `Action ${from} refers to ${to}, and ${to} does not refer to ${from}.`
}

/** What an issue suggests of two actions that are nearly the same. */
export function alikeInWords({ a, b }: Pick<Pair, 'a' | 'b'>): string {
  return `${a} and ${b} are the same`
}

const cutShort: Issue = {
  code: 'duplicate',
  where: nowhere,
  quote: '',
  message:
    'There are more actions, or more that are alike, than are compared here. Not all pairs are told.',
  suggestion: null,
}

function strayReferences(
  { number, references }: Action,
  known: ReadonlySet<string>,
  row: Row | undefined,
): readonly Issue[] {
  if (!row) return []
  const cell = cellOf(row, 'references')
  return references.flatMap((other) => {
    if (other === number) {
      const message = `Action ${number} refers to itself.`
      return [issueAt(row, cell, { code: 'reference-self', message })]
    }
    if (known.has(evenNumber(other))) return []
    const message = `Action ${number} refers to ${other}, and the plan has no such action.`
    return [issueAt(row, cell, { code: 'reference-missing', message })]
  })
}

function oneSided(pair: Pair, rows: ReadonlyMap<string, Row>): readonly Issue[] {
  const message = oneSidedInWords(pair)
  const [from, to] = pair.declaredBy === 'a' ? [pair.a, pair.b] : [pair.b, pair.a]
  const row = rows.get(from)
  if (!row || message === undefined) return []
  const suggestion = 'Show it with both'
  return [
    issueAt(row, cellReferring(row, to), { code: 'reference-one-sided', message, suggestion }),
  ]
}

/** The cell that names another action: that of references where it does, else whichever holds it. */
function cellReferring(row: Row, other: string): Cell | undefined {
  const own = cellOf(row, 'references')
  const holds = ({ text }: Cell) => text.includes(other)
  return own && holds(own)
    ? own
    : (row.cells.find((cell) => cell.role !== 'action' && holds(cell)) ?? own)
}

function nearlyTheSame(
  { a, b, similarity }: PlanDocument['duplicates'][number],
  references: PlanDocument['references'],
  row: Row | undefined,
): readonly Issue[] {
  if (!row) return []
  const pair = references.find((one) => one.a === a && one.b === b)
  const percent = Math.round(similarity * 100)
  const message = `Actions ${a} and ${b} are alike by ${percent}%, and ${referringInWords(pair)}.`
  return [
    issueAt(row, cellOf(row, 'action'), {
      code: 'duplicate',
      message,
      suggestion: alikeInWords({ a, b }),
    }),
  ]
}

function referringInWords(pair: Pair | undefined): string {
  if (!pair) return 'do not refer to each other'
  if (pair.declaredBy === 'both') return 'refer to each other'
  return pair.declaredBy === 'a'
    ? `only ${pair.a} refers to ${pair.b}`
    : `only ${pair.b} refers to ${pair.a}`
}
