import type { FormProblems } from '../changing/typed-fields.ts'
import type { DocumentedIssue, PlanDocument } from '../document/plan-document.ts'
import { alikeInWords, oneSidedInWords } from '../reading/whole/relations.ts'
import { choicesIn } from './choices.ts'
import { typedReader } from './typed-answers.ts'

/** What somebody says to what a document asks: by the place of each issue, pairs by their numbers. */
export type Answers = {
  /** Issues that are to be mended as suggested, each with which of its choices, counted from 1. */
  readonly asSuggested: ReadonlyMap<number, number>
  /** What was typed for issues: who, or when. */
  readonly typed?: ReadonlyMap<number, string>
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

/** The document after some answers: what was answered is asked no more, and what was to be mended is mended. */
export function answerIssues(document: PlanDocument, answers: Answers): PlanDocument {
  const choicesOf = choicesIn(document)
  const readTyped = typedReader(document)
  const taken = document.issues.map((issue, at) => {
    const text = answers.typed?.get(at)
    const choice = answers.asSuggested.get(at)
    if (text === undefined) return choice === undefined ? undefined : choicesOf(issue)[choice - 1]
    const read = readTyped(issue, text)
    return read?.ok ? read : undefined
  })
  const mended = taken.reduce((now, choice) => choice?.take(now) ?? now, document)
  const isAnswered = new Set(
    document.issues
      .filter(
        (issue, at) =>
          taken[at] || answers.asWritten.has(at) || isOfAnsweredPair(issue, document, answers),
      )
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

/** Why what was typed for issues is not read, by field. */
export function problemsOf(document: PlanDocument, { typed }: Answers): FormProblems {
  const readTyped = typedReader(document)
  return Object.fromEntries(
    [...(typed ?? [])].flatMap(([at, text]) => {
      const issue = document.issues[at]
      const read = issue && readTyped(issue, text)
      return read && !read.ok ? [[`typed-${at}`, read.problem]] : []
    }),
  )
}

/** An issue that says of a pair what its answer has changed. */
function isOfAnsweredPair(
  { code, suggestion, message }: DocumentedIssue,
  { duplicates, references }: PlanDocument,
  { different, mutual }: Answers,
): boolean {
  if (code === 'duplicate') {
    return duplicates.some(
      (pair) => different.has(pairOf(pair)) && suggestion === alikeInWords(pair),
    )
  }
  return (
    code === 'reference-one-sided' &&
    references.some((pair) => mutual.has(pairOf(pair)) && message === oneSidedInWords(pair))
  )
}

function keyOf({ code, where, quote, message }: DocumentedIssue): string {
  return [code, where.table, where.row, where.column, quote, message].join('\u0000')
}
