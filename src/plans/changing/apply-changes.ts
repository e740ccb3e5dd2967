import type { ActionLink, Assigned, PlanAction } from '../action/plan-action.ts'
import type { ChangeId, PlanActionId } from '../ids.ts'
import { dueOf } from '../importing/take-in.ts'
import { actionOf, type Change, isInPlan, type Proposal } from './change.ts'
import { clashesIn } from './clashes.ts'
import { type NumberRefusal, refuseNumber } from './numbers.ts'
import { referringTo } from './references.ts'

/** What changes are made upon: every action a plan has or had, and the ties between them. */
export type Standing = {
  readonly actions: ReadonlyMap<PlanActionId, PlanAction>
  readonly links: readonly ActionLink[]
}

export type ChangeRefusal =
  | NumberRefusal
  | 'no-such-action'
  | 'not-in-plan'
  | 'into-itself'
  | 'statement-missing'
  | 'clash'

/** What became of it, or why not and which change would not do. */
export type Applied =
  | { readonly ok: true; readonly value: Standing }
  | { readonly ok: false; readonly refusal: ChangeRefusal; readonly changeId: ChangeId }

/** Applies changes together, as of a version: all of them, or none. */
export function applyChanges(
  before: Standing,
  changes: readonly Change[],
  version: number,
): Applied {
  const [clash] = clashesIn(changes)
  if (clash) return { ok: false, refusal: 'clash', changeId: clash.changes[1] }
  let standing = before
  for (const change of changes) {
    const refusal = refuseChange(standing, change)
    if (refusal) return { ok: false, refusal, changeId: change.id }
    standing = applyOne(standing, change, version)
  }
  return { ok: true, value: standing }
}

/** Why one change would not do now; nothing where it would. */
export function refuseChange(
  { actions }: Standing,
  { kind, actionId, intoId, proposed }: Change,
): ChangeRefusal | undefined {
  if (kind === 'add') {
    if (!proposed.statement?.trim()) return 'statement-missing'
    return refuseNumber(proposed.number ?? '', actions.values())
  }
  const missing = refuseAction(actions, actionId)
  if (missing) return missing
  if (kind === 'alter' && proposed.statement?.trim() === '') return 'statement-missing'
  if (kind === 'renumber') return refuseNumber(proposed.number ?? '', actions.values())
  if (kind !== 'merge') return undefined
  return intoId === actionId ? 'into-itself' : refuseAction(actions, intoId)
}

function refuseAction(
  actions: Standing['actions'],
  id: PlanActionId | undefined,
): ChangeRefusal | undefined {
  const action = id && actions.get(id)
  if (!action) return 'no-such-action'
  return isInPlan(action) ? undefined : 'not-in-plan'
}

function applyOne(standing: Standing, change: Change, version: number): Standing {
  const id = actionOf(change)
  const before = standing.actions.get(id) ?? blank(id)
  const after = { ...changed(before, change), sinceVersion: version }
  const actions = new Map(standing.actions).set(id, after)
  return { actions, links: tied(standing.links, change) }
}

function changed(action: PlanAction, { kind, proposed }: Change): PlanAction {
  switch (kind) {
    case 'add':
      return { ...action, ...saidIn(proposed), number: proposed.number ?? '' }
    case 'alter':
      return { ...action, ...saidIn(proposed) }
    case 'renumber':
      return {
        ...action,
        number: proposed.number ?? action.number,
        formerNumbers: [...action.formerNumbers, action.number],
      }
    case 'withdraw':
      return { ...action, left: { ...action.left, life: 'withdrawn' } }
    case 'merge':
      return { ...action, left: { ...action.left, life: 'superseded' } }
  }
}

function tied(links: readonly ActionLink[], change: Change): readonly ActionLink[] {
  const { kind, intoId, proposed } = change
  const id = actionOf(change)
  if (kind === 'merge' && intoId) {
    const isThere = (link: ActionLink) =>
      link.kind === 'supersedes' &&
      [link.from, link.to].every((end) => end === id || end === intoId)
    const tie: ActionLink = { from: intoId, to: id, kind: 'supersedes', declaredBy: 'both' }
    return [...links.filter((link) => !isThere(link)), tie]
  }
  return proposed.references ? referringTo(id, proposed.references, links) : links
}

/** The parts of an action that a proposal says, but for its number and its ties. */
function saidIn(proposed: Proposal): Partial<PlanAction> {
  const { statement, stages, due, leads, partners } = proposed
  return {
    ...(statement === undefined ? {} : { statement }),
    ...(stages === undefined ? {} : { stages }),
    ...mayBeEmptyIn(proposed),
    ...(due ? { due: dueOf(due) } : {}),
    ...(leads ? { leads: leads.map(assignedIn) } : {}),
    ...(partners ? { partners: partners.map(assignedIn) } : {}),
  }
}

/** The parts that an action may also be without. */
function mayBeEmptyIn({ type, success, resources, sectionId }: Proposal): Partial<PlanAction> {
  return {
    ...(type === undefined ? {} : { type: type ?? undefined }),
    ...(success === undefined ? {} : { success: success ?? undefined }),
    ...(resources === undefined ? {} : { resources: resources ?? undefined }),
    ...(sectionId === undefined ? {} : { sectionId: sectionId ?? undefined }),
  }
}

function assignedIn({ agencyId, ...same }: NonNullable<Proposal['leads']>[number]): Assigned {
  return { ...same, agencyId: agencyId ?? undefined }
}

/** An action of which nothing is said yet. */
function blank(id: PlanActionId): PlanAction {
  return {
    ...{ id, number: '', formerNumbers: [], sectionId: undefined, type: undefined, stages: [] },
    ...{ statement: '', success: undefined, resources: undefined, leads: [], partners: [] },
    ...{ claims: [], pledge: undefined, sinceVersion: 0 },
    due: { raw: '', kind: 'missing', flags: [] },
    left: {
      ...{ life: 'not_started', confidence: undefined, updatedOn: undefined, doneOn: [] },
      ...{ evidence: undefined, colourBefore: undefined, override: undefined },
    },
  }
}
