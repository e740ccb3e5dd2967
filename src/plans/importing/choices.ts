import { confirmDue, isTimed, printDue, readDueEveryWay } from '#vocabulary'
import { documentedDueOf } from '../document/document-of.ts'
import type { DocumentedDue, DocumentedIssue, PlanDocument } from '../document/plan-document.ts'
import { answerIssue } from '../reading/answer-issue.ts'
import { knownOfDocument } from '../reading/known-of.ts'
import { linkedWith } from '../reading/whole/linked-dates.ts'
import { actionsAsked, withActions } from './asked-actions.ts'
import { dueOf } from './take-in.ts'

/** One way to mend what an issue asks, in words, and the document once it is taken. */
export type Choice = {
  readonly text: string
  readonly take: (document: PlanDocument) => PlanDocument
}

/** What the house can do itself of what issues of a document suggest: each way of it a choice, none where it can do nothing. */
export function choicesIn(document: PlanDocument): (issue: DocumentedIssue) => readonly Choice[] {
  let known: ReturnType<typeof knownOfDocument> | undefined
  const calendar = () => {
    known ??= knownOfDocument(document)
    return known.calendar
  }
  return (issue) => {
    const { code, suggestion } = issue
    if (suggestion === null) return []
    if (code === 'due-missing') return linkedDates(document, issue)
    if (code.startsWith('due-')) {
      return everyReading(document, issue, (raw) => readDueEveryWay(raw, calendar()))
    }
    return isDone(document, issue)
      ? [{ text: suggestion, take: (now) => answerIssue(now, issue, 'as suggested') }]
      : []
  }
}

/** Whether what is suggested is done by taking it: a row is moved, a name put right, and a number or period stands already. */
function isDone({ actions, plan }: PlanDocument, { code, suggestion }: DocumentedIssue): boolean {
  if (code === 'period-inferred') return plan.period !== null
  if (code === 'number-missing' || code === 'number-twice') {
    return actions.some(({ number }) => suggestion === `Call it ${number}`)
  }
  return code === 'row-shifted' || code === 'owner-spelling'
}

function linkedDates(document: PlanDocument, issue: DocumentedIssue): readonly Choice[] {
  const [action, ...more] = actionsAsked(document, issue)
  if (!action || more.length > 0) return []
  const dues = linkedWith(action, document.actions).map(({ due }) => due)
  return dues.map((due) => choiceOf(document, issue, due))
}

type EveryWay = (raw: string) => ReturnType<typeof readDueEveryWay>

/** The way a date was read comes first; each other way is another choice. */
function everyReading(
  document: PlanDocument,
  issue: DocumentedIssue,
  waysOf: EveryWay,
): readonly Choice[] {
  const [action] = actionsAsked(document, issue)
  if (!action || !isTimed(dueOf(action.due))) return []
  const ways = [dueOf(action.due), ...waysOf(action.due.raw)].filter(isTimed)
  const byWords = new Map(ways.toReversed().map((way) => [printDue(confirmDue(way)), way]))
  return [...byWords.values()]
    .toReversed()
    .map((way) => choiceOf(document, issue, documentedDueOf(confirmDue(way))))
}

function choiceOf(document: PlanDocument, issue: DocumentedIssue, due: DocumentedDue): Choice {
  const asked = actionsAsked(document, issue)
  return {
    text: printDue(dueOf(due)),
    take: (now) => withActions(now, asked, (action) => ({ ...action, due })),
  }
}
