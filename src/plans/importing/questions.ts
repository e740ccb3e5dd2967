import { needsPerson } from '../document/issue-codes.ts'
import type { DocumentedIssue, PlanDocument } from '../document/plan-document.ts'
import { pairOf } from './answer-issues.ts'

/** One thing that a document asks, or only tells. An issue is answered by its place in the document. */
export type Question =
  | { readonly kind: 'asked' | 'told'; readonly issue: DocumentedIssue; readonly at: number }
  | { readonly kind: 'alike'; readonly pair: PlanDocument['duplicates'][number] }
  | { readonly kind: 'one-sided'; readonly pair: PlanDocument['references'][number] }

/** So many stand on one page. */
export const questionsAPage = 100

/** Some questions of a document, from a place on, and how many there are. */
export type QuestionPage = {
  readonly from: number
  readonly all: number
  readonly shown: readonly Question[]
}

/** Everything a document asks: what somebody must answer, then pairs of actions, then what is only told. */
export function questionsOf({ issues, duplicates, references }: PlanDocument): readonly Question[] {
  // pairs are asked as such, with both their actions
  const placed = issues.map((issue, at) => ({ issue, at })).filter(({ issue }) => !isOfPair(issue))
  const asks = ({ issue }: { readonly issue: DocumentedIssue }) => needsPerson(issue.code)
  return [
    ...placed.filter(asks).map((one) => ({ kind: 'asked' as const, ...one })),
    ...duplicates.map((pair) => ({ kind: 'alike' as const, pair })),
    ...references
      .filter(({ declaredBy }) => declaredBy !== 'both')
      .map((pair) => ({ kind: 'one-sided' as const, pair })),
    ...placed.filter((one) => !asks(one)).map((one) => ({ kind: 'told' as const, ...one })),
  ]
}

/** The page of questions that begins at a place; the last where there are fewer. */
export function questionsFrom(questions: readonly Question[], asked: number): QuestionPage {
  const last = Math.max(0, Math.floor((questions.length - 1) / questionsAPage) * questionsAPage)
  const from = asked < questions.length ? Math.max(0, asked) : last
  return { from, all: questions.length, shown: questions.slice(from, from + questionsAPage) }
}

/** Where the next page begins once those on this one were answered: at what followed it, and past none that was left open. */
export function nextPlace(
  before: readonly Question[],
  after: readonly Question[],
  from: number,
): number {
  const places = new Map(after.map((question, place) => [keyOf(question), place]))
  for (const question of before.slice(from + questionsAPage)) {
    const place = places.get(keyOf(question))
    if (place !== undefined) return place
  }
  return from
}

/** Whether an issue is asked with the pair it is about; that not all pairs are told is of none. */
function isOfPair({ code, suggestion }: DocumentedIssue): boolean {
  return code === 'reference-one-sided' || (code === 'duplicate' && suggestion !== null)
}

function keyOf(question: Question): string {
  if (question.kind === 'alike' || question.kind === 'one-sided') {
    return `${question.kind} ${pairOf(question.pair)}`
  }
  const { code, where, quote, message } = question.issue
  return [code, where.table, where.row, where.column, quote, message].join('\u0000')
}
