import { confirmDue } from '#vocabulary'
import { documentedDueOf } from '../document/document-of.ts'
import type { DocumentedAction, DocumentedIssue, PlanDocument } from '../document/plan-document.ts'
import { answerIssue } from '../reading/answer-issue.ts'
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
  if (!issue.code.startsWith('due-')) return answerIssue(document, issue, 'as suggested')
  return ofActions(document, (action) =>
    action.due.raw.trim() === issue.quote.trim()
      ? { ...action, due: documentedDueOf(confirmDue(dueOf(action.due))) }
      : action,
  )
}

function ofActions(
  document: PlanDocument,
  change: (action: DocumentedAction) => DocumentedAction,
): PlanDocument {
  return { ...document, actions: document.actions.map(change) }
}
