import { isTimed } from '#vocabulary'
import { needsPerson } from '../document/issue-codes.ts'
import type { DocumentedAction, DocumentedIssue, PlanDocument } from '../document/plan-document.ts'
import { documentDue, readDueCell } from '../reading/cells/dues.ts'
import { readOwners } from '../reading/cells/owners.ts'
import { roleOf } from '../reading/columns/roles.ts'
import type { Known } from '../reading/known.ts'
import { knownOfDocument } from '../reading/known-of.ts'
import { actionsAsked, withActions } from './asked-actions.ts'

/** What the answer to an issue is, where it can be typed: who it is, or when. */
export type TypedKind = 'owner' | 'due'

/** What is typed comes to a document that says it, or to why it is not read, to stand beside its field. */
export type TypedRead =
  | { readonly ok: true; readonly take: (document: PlanDocument) => PlanDocument }
  | { readonly ok: false; readonly problem: string }

/** What the answer to an issue is; nothing where no action is asked about, or it is neither who nor when. */
export function typedKind(document: PlanDocument, issue: DocumentedIssue): TypedKind | undefined {
  const kind = kindOf(issue)
  return kind && actionsAsked(document, issue).length > 0 ? kind : undefined
}

/** Reads what was typed for issues of a document as its cells would be; nothing where an issue takes no such answer. */
export function typedReader(
  document: PlanDocument,
): (issue: DocumentedIssue, text: string) => TypedRead | undefined {
  let made: Known | undefined
  const known = () => {
    made ??= knownOfDocument(document)
    return made
  }
  return (issue, text) => {
    const kind = typedKind(document, issue)
    if (!kind) return undefined
    if (text.length > 200) return refusal('The answer must be 200 characters or fewer')
    const asked = actionsAsked(document, issue)
    const typed = { issue, asked, text: text.trim() }
    return kind === 'due' ? readDate(typed, known()) : readNames(typed, known())
  }
}

type TypedText = {
  readonly issue: DocumentedIssue
  readonly asked: readonly DocumentedAction[]
  readonly text: string
}

function kindOf({ code }: DocumentedIssue): TypedKind | undefined {
  if (!needsPerson(code)) return undefined
  if (code.startsWith('owner-')) return 'owner'
  return code.startsWith('due-') || code === 'legend-missing' ? 'due' : undefined
}

function refusal(problem: string): TypedRead {
  return { ok: false, problem }
}

function readDate({ issue, asked, text }: TypedText, { calendar }: Known): TypedRead {
  const { due, doubts } = readDueCell(text, calendar)
  if (!isTimed(due)) {
    return refusal('Enter when it is due as plans write it, such as June 2026 or every month')
  }
  // a date that can be meant in two ways is asked as one in a cell would be
  const [{ number } = { number: '' }] = asked
  const issues = doubts
    .filter(({ code }) => needsPerson(code))
    .map((doubt) => ({
      ...{ ...doubt, where: issue.where, quote: text },
      message: `Action ${number}: ${doubt.message}`,
    }))
  const isOfDate = (one: DocumentedIssue) => kindOf(one) === 'due' && isAt(one, issue)
  return {
    ok: true,
    take: (now) => ({
      ...withActions(now, asked, (action) => ({ ...action, due: documentDue(due) })),
      issues: [...now.issues.filter((one) => !isOfDate(one)), ...issues],
    }),
  }
}

/** Whether two issues are about the same cell, and of one action. */
function isAt(one: DocumentedIssue, other: DocumentedIssue): boolean {
  const isSame = (['table', 'row', 'column'] as const).every(
    (part) => one.where[part] === other.where[part],
  )
  return isSame && nameIn(one) === nameIn(other)
}

function nameIn({ message }: DocumentedIssue): string | undefined {
  return /^Action (.+?): /.exec(message)?.[1]
}

function readNames({ issue, asked, text }: TypedText, { names }: Known): TypedRead {
  const { owners, doubts } = readOwners(text, '', names)
  if (doubts.some(({ code }) => code === 'owner-person')) {
    return refusal('Enter a post or organisation, and not a person’s name')
  }
  if (owners.length === 0 || doubts.some(({ code }) => code === 'owner-placeholder')) {
    return refusal('Enter the post or organisation that does it, such as Housing Options Manager')
  }
  return {
    ok: true,
    take: (now) => withActions(now, asked, (action) => namedIn(action, issue, owners)),
  }
}

/** A name in doubt gives way to those that were typed; a person had none, and they are added. */
function namedIn(
  action: DocumentedAction,
  { code, quote, message }: DocumentedIssue,
  owners: readonly string[],
): DocumentedAction {
  const column = Object.entries(action.raw).find(([, text]) => text === quote)?.[0] ?? ''
  const doubted = code === 'owner-person' ? undefined : /“(.+?)”/.exec(message)?.[1]
  const put = (names: readonly string[]) => [
    ...new Set(
      doubted !== undefined && names.includes(doubted)
        ? names.flatMap((name) => (name === doubted ? owners : [name]))
        : [...names, ...owners],
    ),
  ]
  const isPartner = quote.trim() !== '' && roleOf(column) === 'partners'
  return isPartner
    ? { ...action, partners: put(action.partners) }
    : { ...action, leads: put(action.leads) }
}
