import { Temporal } from 'temporal-polyfill'
import { idOf } from '#foundations'
import { type AgencyId, type Due, type Period, readDue } from '#vocabulary'
import type { LeftAs, PlanAction } from '../action/plan-action.ts'
import type { Plan, Section } from '../plan/plan.ts'
import { statusesOf } from '../standing/action-standing.ts'
import type { PlanToday } from '../standing/open-plans.ts'

/** When plans of tests run. */
export const period: Period = {
  from: Temporal.PlainDate.from('2022-10-01'),
  to: Temporal.PlainDate.from('2025-04-01'),
}

const unsaid: LeftAs = {
  life: 'in_progress',
  confidence: undefined,
  updatedOn: undefined,
  doneOn: [],
  evidence: undefined,
  colourBefore: undefined,
  override: undefined,
}

/** A section for tests: by its number alone. */
export function aSection(number: string): Section {
  return {
    id: idOf('section', number),
    number,
    title: `What is done for all, part ${number}`,
    part: undefined,
    kind: 'area',
    success: undefined,
  }
}

/** An action for tests: what is not said of it is nothing out of the ordinary. */
export function anAction(
  number: string,
  due: string | Due,
  said: Partial<PlanAction> = {},
): PlanAction {
  return {
    id: idOf('plan-action', number),
    number,
    formerNumbers: [],
    sectionId: aSection(number.split('.')[0] ?? '').id,
    type: undefined,
    stages: [],
    statement: `Open the door to whoever knocks (${number})`,
    success: undefined,
    resources: undefined,
    due: typeof due === 'string' ? readDue(due, { period }) : due,
    leads: [aLead('Canal Street outreach')],
    partners: [],
    claims: [],
    pledge: undefined,
    sinceVersion: 1,
    left: unsaid,
    ...said,
  }
}

/** Who leads an action in tests; of this house where an id is said. */
export function aLead(name: string, agencyId?: AgencyId): PlanAction['leads'][number] {
  return { name, agencyId, isPlaceholder: false }
}

/** A published plan from 1 October 2022 to the end of March 2025 with these actions, as it is read on a day. */
export function anOpenPlan(
  inOrder: readonly PlanAction[],
  { on = '2024-07-02', ...said }: Partial<Plan> & { readonly on?: string } = {},
): PlanToday {
  const today = Temporal.PlainDate.from(on)
  const plan: Plan = {
    id: idOf('plan', 'invented'),
    agencyId: idOf('agency', 'invented'),
    agencyName: 'The council of an invented city',
    title: 'Nobody without a door',
    areaCodes: [],
    approvingBody: undefined,
    period,
    followedFrom: Temporal.PlainDate.from('2024-06-01'),
    cadence: { every: 3, unit: 'months' },
    types: [],
    glossary: {},
    legend: {},
    state: 'published',
    version: 1,
    revision: 7,
    ...said,
  }
  const numbers = new Set(inOrder.map(({ number }) => number.split('.')[0] ?? ''))
  const open = { plan, actions: new Map(inOrder.map((one) => [one.id, one])), links: [] }
  return {
    ...open,
    ...{ today, inOrder, sections: [...numbers].map(aSection) },
    statuses: statusesOf(open, today),
  }
}
