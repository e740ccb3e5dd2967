import { Temporal } from 'temporal-polyfill'
import { newId } from '#foundations'
import { readDue } from '#vocabulary'
import type { ActionLink, PlanAction } from '../action/plan-action.ts'
import type { PlanActionId } from '../ids.ts'
import type { Plan } from '../plan/plan.ts'

/** A plan of two years from April 2024 that was published as version 1, but for what a test says otherwise. */
export function inventedPlan(but: Partial<Plan> = {}): Plan {
  return {
    ...{
      id: newId<'plan'>(),
      agencyId: newId<'agency'>(),
      agencyName: 'Quince Borough (invented)',
    },
    ...{ title: 'Doors before winter', areaCodes: [], approvingBody: 'Housing board' },
    period: { from: day('2024-04-01'), to: day('2026-04-01') },
    followedFrom: day('2024-04-01'),
    cadence: { every: 3, unit: 'months' },
    ...{ types: ['prevention', 'recovery'], glossary: {}, legend: {} },
    ...{ state: 'published', version: 1, revision: 1 },
    ...but,
  }
}

/** An action that was not begun, led by somebody of no organisation of this house, but for what a test says otherwise. */
export function inventedAction(number: string, but: Partial<PlanAction> = {}): PlanAction {
  return {
    ...{ id: newId<'plan-action'>(), number, formerNumbers: [], sectionId: undefined },
    ...{ type: 'prevention', stages: [], success: undefined, resources: undefined },
    statement: `Ring everybody of list ${number} before their tenancy ends`,
    due: readDue('April 2025', { period: inventedPeriod }),
    leads: [{ name: 'Lettings lead', agencyId: undefined, isPlaceholder: false }],
    ...{ partners: [], claims: [], pledge: undefined, sinceVersion: 1 },
    left: {
      ...{ life: 'not_started', confidence: undefined, updatedOn: undefined, doneOn: [] },
      ...{ evidence: undefined, colourBefore: undefined, override: undefined },
    },
    ...but,
  }
}

/** The time the invented plan is for. */
export const inventedPeriod = { from: day('2024-04-01'), to: day('2026-04-01') } as const

/** What changes are made upon: these actions, and these ties. */
export function standingOf(actions: readonly PlanAction[], links: readonly ActionLink[] = []) {
  return { actions: new Map<PlanActionId, PlanAction>(actions.map((one) => [one.id, one])), links }
}

/** A day of the calendar; a fault in the test when it is none. */
export function day(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text)
}
