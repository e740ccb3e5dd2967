import { type Due, isTimed } from '#vocabulary'
import type { ActionLink, PlanAction } from '../action/plan-action.ts'
import type { PlanActionId } from '../ids.ts'
import type { Plan, Section } from '../plan/plan.ts'
import type { DocumentedAction, DocumentedDue, PlanDocument } from './plan-document.ts'

/** What a document of a plan is made from. */
export type Written = {
  readonly plan: Plan
  readonly sections: readonly Section[]
  readonly inOrder: readonly PlanAction[]
  readonly links: readonly ActionLink[]
  /** The cells of each action as a file had them; none for whoever may not have them. */
  readonly cells?: ReadonlyMap<PlanActionId, Readonly<Record<string, string>>> | undefined
}

/** A plan as a document: read in again it gives the same plan. */
export function documentOf({ plan, sections, inOrder, links, cells }: Written): PlanDocument {
  const numbers = new Map(inOrder.map(({ id, number }) => [id, number]))
  const inSection = new Map(sections.map(({ id, number }) => [id, number]))
  const references = referencesIn(links, numbers)
  const { period, glossary, legend, title } = plan
  return {
    plan: {
      title,
      period: { from: `${period.from}`, to: `${period.to}` },
      ...(isEmpty(glossary) ? {} : { glossary: { ...glossary } }),
      ...(isEmpty(legend) ? {} : { legend: { ...legend } }),
    },
    sections: sections.map(({ number, title: called, success, part }) => ({
      ...{ number, title: called, success: success ?? null },
      ...(part === undefined ? {} : { part }),
    })),
    actions: inOrder.map((action) => ({
      ...writtenOf(action, inSection.get(action.sectionId ?? ('' as never)) ?? null),
      references: references.get(action.id) ?? [],
      raw: { ...cells?.get(action.id) },
    })),
    references: links
      .filter(({ kind }) => kind === 'related')
      .flatMap(({ from, to, declaredBy }) => {
        const [a, b] = [numbers.get(from), numbers.get(to)]
        return a && b ? [{ a, b, declaredBy: sides[declaredBy] }] : []
      }),
    duplicates: [],
    issues: [],
  }
}

const sides = { from: 'a', to: 'b', both: 'both', inferred: 'both' } as const

function writtenOf(
  action: PlanAction,
  section: string | null,
): Omit<DocumentedAction, 'references' | 'raw'> {
  return {
    number: action.number,
    section,
    type: action.type ?? null,
    statement: action.statement,
    due: documentedDueOf(action.due),
    leads: action.leads.map(({ name }) => name),
    partners: action.partners.map(({ name }) => name),
    evidence: action.claims.map(({ id: _, linked: __, schedule, ...claim }) => ({
      ...claim,
      ...(schedule.length > 0 ? { schedule: [...schedule] } : {}),
    })),
    ...(action.success === undefined ? {} : { success: action.success }),
  }
}

/** A due date as documents hold it. */
export function documentedDueOf(due: Due): DocumentedDue {
  const timed = isTimed(due) ? due : undefined
  return {
    raw: due.raw,
    kind: due.kind,
    edtf: timed?.edtf ?? null,
    from: timed ? `${timed.window.from}` : null,
    to: timed?.window.to ? `${timed.window.to}` : null,
    recurrence: due.kind === 'recurring' ? due.recurrence : null,
    flags: [...due.flags],
  }
}

/** The numbers each action refers to itself: not those that only the other side declared. */
function referencesIn(
  links: readonly ActionLink[],
  numbers: ReadonlyMap<PlanActionId, string>,
): ReadonlyMap<PlanActionId, string[]> {
  const references = new Map<PlanActionId, string[]>()
  const refer = (id: PlanActionId, other: PlanActionId) => {
    const number = numbers.get(other)
    if (number === undefined) return
    const before = references.get(id)
    if (before) before.push(number)
    else references.set(id, [number])
  }
  for (const { kind, from, to, declaredBy } of links) {
    if (kind !== 'related') continue
    if (declaredBy !== 'to') refer(from, to)
    if (declaredBy !== 'from' && from !== to) refer(to, from)
  }
  return references
}

function isEmpty(record: Readonly<Record<string, string>>): boolean {
  return Object.keys(record).length === 0
}
