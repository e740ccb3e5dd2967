import type { RegisterEntry } from '#commitment'
import { type AgencyId, type Id, type PlanCalendar, readDue } from '#vocabulary'
import type { PlanAction } from '../action/plan-action.ts'
import { assignedOf, notBegun } from '../importing/take-in.ts'
import type { Section } from '../plan/plan.ts'
import type { OpenPlan } from '../standing/action-standing.ts'

/** What is known beside a commitment when its actions are brought into a plan. */
export type Bringing = {
  readonly open: OpenPlan & { readonly sections: readonly Section[] }
  readonly agencies: ReadonlyMap<string, AgencyId>
  readonly newId: <Kind extends string>() => Id<Kind>
}

/**
 * The actions of a commitment as actions of a plan, in a section of their own. Each keeps the pledge it was made for by its
 * id; one that the plan has already is not brought again.
 */
export function bringPledges(
  entry: RegisterEntry,
  { open, agencies, newId }: Bringing,
): { readonly section: Section; readonly actions: readonly PlanAction[] } {
  const there = new Set(
    [...open.actions.values()].map(({ pledge, statement }) => keyOf(pledge?.pledgeId, statement)),
  )
  const number = nextSection(open.sections)
  const calendar: PlanCalendar = { period: open.plan.period }
  const found = entry.pledges.flatMap((pledge) =>
    pledge.actions
      .filter(({ words }) => !there.has(keyOf(pledge.id, words)))
      .map((action) => ({ pledge, action })),
  )
  const section = {
    id: newId<'plan-section'>(),
    number,
    title: entry.title,
    part: undefined,
    kind: 'area' as const,
    success: undefined,
  }
  const actions = found.map((one, at) =>
    actionOf(
      { entry, ...one },
      { number: `${number}.${at + 1}`, sectionId: section.id, calendar, agencies, newId },
    ),
  )
  return { section, actions }
}

type Pledge = RegisterEntry['pledges'][number]
type Found = {
  readonly entry: RegisterEntry
  readonly pledge: Pledge
  readonly action: Pledge['actions'][number]
}
type Place = Pick<Bringing, 'agencies' | 'newId'> & {
  readonly number: string
  readonly sectionId: Section['id']
  readonly calendar: PlanCalendar
}

function actionOf({ entry, pledge, action }: Found, place: Place): PlanAction {
  const { number, sectionId, calendar, agencies, newId } = place
  return {
    ...{ id: newId<'plan-action'>(), number, formerNumbers: [], sectionId, type: undefined },
    stages: [pledge.stage, ...pledge.alsoStages],
    statement: action.words,
    success: pledge.different || undefined,
    resources: undefined,
    due: readDue(action.due, calendar),
    leads: action.lead.trim() === '' ? [] : [assignedOf(action.lead, agencies)],
    partners: [],
    claims: claimsOf(action.tracked, newId),
    pledge: { commitmentId: entry.id, pledgeId: pledge.id as Id<'pledge'> },
    sinceVersion: 0,
    left: notBegun,
  }
}

function keyOf(pledgeId: string | undefined, words: string): string {
  return `${pledgeId ?? ''} ${words}`
}

/** How it is tracked, as the one claim that was written for it. */
function claimsOf(tracked: string, newId: Bringing['newId']): PlanAction['claims'] {
  if (tracked.trim() === '') return []
  return [
    {
      id: newId<'claim'>(),
      raw: tracked,
      kind: 'unread',
      domain: null,
      measure: null,
      target: null,
      unit: null,
      per: null,
      schedule: [],
      linked: undefined,
    },
  ]
}

/** The number after the highest; sections that are not numbered with figures count for nothing. */
function nextSection(sections: readonly Section[]): string {
  const numbers = sections.map(({ number }) => Number(number)).filter(Number.isInteger)
  return `${Math.max(0, ...numbers) + 1}`
}
