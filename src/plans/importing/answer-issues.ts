import { confirmDue } from '#vocabulary'
import { documentedDueOf } from '../document/document-of.ts'
import type { DocumentedAction, DocumentedIssue, PlanDocument } from '../document/plan-document.ts'
import { realign } from '../reading/realign.ts'
import { dueOf } from './take-in.ts'

/** What somebody says to what a document asks: by the place of each issue, pairs by their numbers. */
export type Answers = {
  /** Issues that are to be mended as suggested. */
  readonly asSuggested: ReadonlySet<number>
  /** Issues of which what is written stands. */
  readonly asWritten: ReadonlySet<number>
  /** Pairs of actions that are not the same: “1.6 14.1”. */
  readonly different: ReadonlySet<string>
  /** Pairs that are to refer to each other: “1.1 13.1”. */
  readonly mutual: ReadonlySet<string>
}

/** A pair of actions, as answers name it. */
export function pairOf({ a, b }: { readonly a: string; readonly b: string }): string {
  return `${a} ${b}`
}

/** Whether the house can do itself what an issue suggests. */
export function isDoable({ code, suggestion }: DocumentedIssue): boolean {
  return (
    suggestion !== null &&
    (code === 'row-shifted' || code.startsWith('due-') || code === 'owner-spelling')
  )
}

/** The document after some answers: what was answered is asked no more, and what was to be mended is mended. */
export function answerIssues(document: PlanDocument, answers: Answers): PlanDocument {
  const mended = document.issues
    .filter((_issue, at) => answers.asSuggested.has(at))
    .reduce(mend, document)
  const isAnswered = new Set(
    document.issues
      .filter((_issue, at) => answers.asSuggested.has(at) || answers.asWritten.has(at))
      .map(keyOf),
  )
  return {
    ...mended,
    duplicates: mended.duplicates.filter((pair) => !answers.different.has(pairOf(pair))),
    references: mended.references.map((pair) =>
      answers.mutual.has(pairOf(pair)) ? { ...pair, declaredBy: 'both' as const } : pair,
    ),
    issues: mended.issues.filter((issue) => !isAnswered.has(keyOf(issue))),
  }
}

function keyOf({ code, where, quote, message }: DocumentedIssue): string {
  return [code, where.table, where.row, where.column, quote, message].join('\u0000')
}

function mend(document: PlanDocument, issue: DocumentedIssue): PlanDocument {
  if (issue.code === 'row-shifted') return moveCells(document, issue)
  if (issue.code === 'owner-spelling') return respell(document, issue)
  if (!issue.code.startsWith('due-')) return document
  return ofActions(document, (action) =>
    action.due.raw.trim() === issue.quote.trim()
      ? { ...action, due: documentedDueOf(confirmDue(dueOf(action.due))) }
      : action,
  )
}

/** Moves the cells of the one action that an issue is about, and leaves the others as they were written. */
function moveCells(document: PlanDocument, issue: DocumentedIssue): PlanDocument {
  for (const { number } of document.actions) {
    const moved = realign(document, number)
    const isGone = moved !== document && !moved.issues.some((one) => keyOf(one) === keyOf(issue))
    if (isGone) return moved
  }
  return document
}

function respell(document: PlanDocument, { quote, suggestion }: DocumentedIssue): PlanDocument {
  const [from, to] = (suggestion ?? '').split(' → ')
  if (!from || !to) return document
  const names = (all: readonly string[]) => all.map((name) => (name === from ? to : name))
  return ofActions(document, (action) =>
    Object.values(action.raw).some((cell) => cell.includes(quote))
      ? { ...action, leads: names(action.leads), partners: names(action.partners) }
      : action,
  )
}

function ofActions(
  document: PlanDocument,
  change: (action: DocumentedAction) => DocumentedAction,
): PlanDocument {
  return { ...document, actions: document.actions.map(change) }
}
