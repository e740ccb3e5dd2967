import type { PlanDocument } from '../document/plan-document.ts'
import type { Issue } from './issue.ts'
import { realign, realignedAction } from './realign.ts'

/** What somebody says to an issue: it is meant as it suggests, or it stands as it is. */
export type Answer = 'as suggested' | 'as it stands'

/**
 * The document after somebody has answered one of its issues. A row is moved, and a name put right, where that was
 * suggested and is wanted; any other answer closes the issue and changes nothing.
 */
export function answerIssue(document: PlanDocument, issue: Issue, answer: Answer): PlanDocument {
  if (answer === 'as suggested' && issue.code === 'row-shifted') {
    const number = realignedAction(document, issue)
    return number === undefined ? document : realign(document, number)
  }
  const closed = { ...document, issues: document.issues.filter((one) => !isSame(one, issue)) }
  if (answer === 'as suggested' && issue.code === 'owner-spelling') return putRight(closed, issue)
  return closed
}

function putRight(document: PlanDocument, { quote, suggestion }: Issue): PlanDocument {
  const [written, meant] = suggestion?.split(' → ') ?? []
  if (written === undefined || meant === undefined) return document
  const named = (names: readonly string[]) => [
    ...new Set(names.map((name) => (name === written ? meant : name))),
  ]
  return {
    ...document,
    actions: document.actions.map((action) =>
      Object.values(action.raw).includes(quote)
        ? { ...action, leads: named(action.leads), partners: named(action.partners) }
        : action,
    ),
  }
}

function isSame(one: Issue, other: Issue): boolean {
  return (
    one.code === other.code &&
    one.message === other.message &&
    one.where.table === other.where.table &&
    one.where.row === other.where.row &&
    one.where.column === other.where.column
  )
}
