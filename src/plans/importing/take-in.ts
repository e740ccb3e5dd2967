import { Temporal } from 'temporal-polyfill'
import {
  type AgencyId,
  type Due,
  type DueFlag,
  dueFlags,
  type Id,
  type MemberId,
  type Period,
} from '#vocabulary'
import type { ActionLink, Assigned, PlanAction } from '../action/plan-action.ts'
import type { DocumentedAction, DocumentedDue, PlanDocument } from '../document/plan-document.ts'
import type { PlanActionId, PlanId, SectionId } from '../ids.ts'
import type { NewPlan } from '../plan/plan.store.ts'
import type { Section } from '../plan/plan.ts'

/** Who takes a plan in, when, and what is known beside the document. */
export type Taking = {
  readonly id: PlanId
  readonly agencyId: AgencyId
  readonly madeBy: MemberId
  readonly madeAt: Temporal.Instant
  readonly today: Temporal.PlainDate
  readonly areaCodes: readonly string[]
  readonly newId: <Kind extends string>() => Id<Kind>
  /** The organisations of this house, by name. */
  readonly agencies: ReadonlyMap<string, AgencyId>
}

/** A plan as it is to be kept: all that the document says, under ids of its own. */
export type TakenIn = {
  readonly plan: NewPlan
  readonly sections: readonly Section[]
  readonly actions: readonly PlanAction[]
  readonly links: readonly ActionLink[]
  readonly rows: readonly {
    readonly actionId: PlanActionId
    readonly cells: Readonly<Record<string, string>>
  }[]
}

/** Makes a plan of a document. Everything it says is in it; what it asks was asked before. */
export function takeIn(document: PlanDocument, taking: Taking): TakenIn {
  const { newId } = taking
  const sections = document.sections.map(
    (section): Section => ({
      id: newId<'plan-section'>(),
      kind: 'area',
      number: section.number,
      title: section.title,
      part: section.part ?? undefined,
      success: section.success ?? undefined,
    }),
  )
  const ofNumber = new Map(sections.map(({ number, id }) => [number, id]))
  const actions = document.actions.map((action) =>
    takeAction(action, { taking, sectionId: ofNumber.get(action.section ?? '') }),
  )
  const ids = new Map(actions.map(({ number, id }) => [number, id]))
  return {
    plan: planOf(document, taking),
    ...{ sections, actions, links: takeLinks(document, ids) },
    rows: document.actions.map(({ raw }, at) => ({
      actionId: actions[at]?.id ?? newId<'plan-action'>(),
      cells: raw,
    })),
  }
}

function planOf({ plan, actions }: PlanDocument, taking: Taking): NewPlan {
  const { id, agencyId, madeBy, madeAt, areaCodes, today } = taking
  return {
    ...{ id, agencyId, madeBy, madeAt, areaCodes },
    title: plan.title.trim() || 'An action plan without a title',
    period: plan.period ? periodOf(plan.period) : { from: today, to: today.add({ years: 1 }) },
    followedFrom: today,
    types: [...new Set(actions.flatMap(({ type }) => type ?? []))].toSorted(),
    glossary: plan.glossary ?? {},
    legend: plan.legend ?? {},
  }
}

function periodOf({ from, to }: { readonly from: string; readonly to: string }): Period {
  return { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) }
}

type Within = { readonly taking: Taking; readonly sectionId: SectionId | undefined }

function takeAction(action: DocumentedAction, { taking, sectionId }: Within): PlanAction {
  const { newId, agencies } = taking
  const assigned = (names: readonly string[]) => names.map((name) => assignedOf(name, agencies))
  return {
    id: newId<'plan-action'>(),
    number: action.number,
    formerNumbers: [],
    sectionId,
    type: action.type ?? undefined,
    stages: [],
    statement: action.statement,
    success: action.success ?? undefined,
    resources: undefined,
    due: dueOf(action.due),
    leads: assigned(action.leads),
    partners: assigned(action.partners),
    claims: action.evidence.map(({ schedule, ...claim }) => ({
      ...claim,
      id: newId<'claim'>(),
      schedule: schedule ?? [],
      linked: undefined,
    })),
    pledge: undefined,
    sinceVersion: 0,
    left: notBegun,
  }
}

/** How an action stands of which nothing was told yet. */
export const notBegun: PlanAction['left'] = {
  life: 'not_started',
  confidence: undefined,
  updatedOn: undefined,
  doneOn: [],
  evidence: undefined,
  colourBefore: undefined,
  override: undefined,
}

/** Words that say that somebody is still to be found. */
const toBeFound =
  /\b(successful|relevant|tbc|tbd|to be (?:confirmed|agreed|found)|various|partners? in)\b/i

/** An owner as it is written, and the organisation of this house of that name. */
export function assignedOf(name: string, agencies: ReadonlyMap<string, AgencyId>): Assigned {
  const agencyId = agencies.get(name.trim().toLowerCase())
  return { name, agencyId, isPlaceholder: !agencyId && toBeFound.test(name) }
}

/** A due date of a document: what was read of it stands, and is not read again. */
export function dueOf(due: DocumentedDue): Due {
  const flags = due.flags.filter((flag): flag is DueFlag =>
    dueFlags.some(({ code }) => code === flag),
  )
  const { raw, kind, edtf, from, to, recurrence } = due
  if (kind === 'missing' || kind === 'unparsed') return { raw, kind, flags }
  if (edtf === null || from === null) return { raw, kind: 'unparsed', flags }
  const window = {
    from: Temporal.PlainDate.from(from),
    to: to === null ? undefined : Temporal.PlainDate.from(to),
  }
  return kind === 'recurring'
    ? { raw, kind, edtf, window, flags, recurrence: recurrence ?? '' }
    : { raw, kind, edtf, window, flags }
}

function takeLinks(
  { references, duplicates }: PlanDocument,
  ids: ReadonlyMap<string, PlanActionId>,
): readonly ActionLink[] {
  const declared = references.flatMap(({ a, b, declaredBy }) =>
    tie(ids.get(a), ids.get(b), { kind: 'related', declaredBy: declarers[declaredBy] }),
  )
  const alike = duplicates.flatMap(({ a, b }) =>
    tie(ids.get(a), ids.get(b), { kind: 'same_as', declaredBy: 'inferred' }),
  )
  return [...declared, ...alike]
}

const declarers = { a: 'from', b: 'to', both: 'both' } as const

function tie(
  from: PlanActionId | undefined,
  to: PlanActionId | undefined,
  how: Pick<ActionLink, 'kind' | 'declaredBy'>,
): readonly ActionLink[] {
  return from && to && from !== to ? [{ from, to, ...how }] : []
}
