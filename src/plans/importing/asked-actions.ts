import type { DocumentedAction, DocumentedIssue, PlanDocument } from '../document/plan-document.ts'

/** The actions an issue is about: the one it names; where it names none, those whose cells say what it quotes. */
export function actionsAsked(
  { actions }: Pick<PlanDocument, 'actions'>,
  { message, quote }: Pick<DocumentedIssue, 'message' | 'quote'>,
): readonly DocumentedAction[] {
  const named = /^Action (.+?): /.exec(message)?.[1] ?? /\baction ([\w.]*\w)/i.exec(message)?.[1]
  const own = actions.filter(({ number }) => number === named)
  if (own.length > 0 || quote.trim() === '') return own
  return actions.filter(({ raw }) => Object.values(raw).includes(quote))
}

/** A document in which some of its actions are otherwise. */
export function withActions(
  document: PlanDocument,
  asked: readonly DocumentedAction[],
  change: (action: DocumentedAction) => DocumentedAction,
): PlanDocument {
  const numbers = new Set(asked.map(({ number }) => number))
  return {
    ...document,
    actions: document.actions.map((one) => (numbers.has(one.number) ? change(one) : one)),
  }
}
