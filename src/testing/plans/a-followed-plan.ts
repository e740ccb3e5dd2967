import { load } from 'cheerio'
import { Temporal } from 'temporal-polyfill'
import { inventedMembers } from '#access'
import { agencyNames } from '#directory'
import { newId } from '#foundations'
import { readDue } from '#vocabulary'
import { keepActions, keepLinks } from '../../plans/action/plan-action.store.ts'
import { changeRoutes } from '../../plans/changing/routes.ts'
import { documentedDueOf } from '../../plans/document/document-of.ts'
import type { DocumentedAction, PlanDocument } from '../../plans/document/plan-document.ts'
import { takeIn } from '../../plans/importing/take-in.ts'
import { keepPlan, keepSections } from '../../plans/plan/plan.store.ts'
import { reviewRoutes } from '../../plans/reviewing/routes.ts'
import { holdPlans } from '../../plans/standing/open-plans.ts'
import type { FreshHouse, SentForm, Visitor } from '../house/fresh-house.ts'

/** The time the plan is for. */
const period = {
  from: Temporal.PlainDate.from('2024-04-01'),
  to: Temporal.PlainDate.from('2026-04-01'),
}

/** A draft of the coordinator’s organisation, at its pages. */
export type AFollowedPlan = {
  readonly id: string
  /** The permanent id of the action of a number. */
  readonly actions: Readonly<Record<string, string>>
  /** Whoever writes the plan. */
  readonly writer: Visitor
  /** Whoever leads 1.2. */
  readonly partner: Visitor
  /** The main part of a page of the plan, as words. */
  readonly text: (path: string, visitor?: Visitor) => Promise<string>
  /** The same as anybody reads it. */
  readonly publicText: (path: string) => Promise<string>
  /** Sends a form about the plan, which must be taken. */
  readonly does: (path: string, form: SentForm, visitor?: Visitor) => Promise<void>
  /** A body approves what is given: the draft, or changes. */
  readonly approve: (changes?: readonly string[]) => Promise<void>
}

/** Opens the addresses of changes and reviews, where the house has not done so itself. */
export function openPlanPages({ web, needs }: FreshHouse): void {
  if (web.hasRoute({ method: 'GET', url: '/plans/:plan/versions' })) return
  const held = holdPlans()
  changeRoutes(web, needs, held)
  reviewRoutes(web, needs, held)
}

/** Takes in a draft of four actions: 1.1 of the coordinator’s organisation, 1.2 of the partner’s, 1.10 and 2.1 of nobody’s here. */
export async function aFollowedPlan(house: FreshHouse): Promise<AFollowedPlan> {
  const names = [...(await agencyNames(house.db))].map(([id, name]) => [name, id] as const)
  const members = await inventedMembers(house.db)
  const coordinator = members.find(({ role }) => role === 'coordinator')
  if (!coordinator) throw new Error('No coordinator is invented')
  const taken = takeIn(inventedDocument(), {
    ...{ id: newId(), agencyId: coordinator.agencyId, madeBy: coordinator.id, newId },
    ...{ madeAt: house.needs.clock.now(), today: house.needs.clock.today(), areaCodes: [] },
    agencies: new Map(names.map(([name, id]) => [name.toLowerCase(), id])),
  })
  const acting = await house.actingAs('coordinator')
  await acting.db.transaction().execute(async (db) => {
    await keepPlan(db, taken.plan)
    await keepSections(db, taken.plan.id, taken.sections)
    await keepActions(db, taken.plan.id, taken.actions, { revision: 1 })
    await keepLinks(db, taken.plan.id, taken.links)
  })
  const actions = Object.fromEntries(taken.actions.map(({ number, id }) => [number, id]))
  return atPages(house, taken.plan.id, actions)
}

async function atPages(
  house: FreshHouse,
  id: string,
  actions: AFollowedPlan['actions'],
): Promise<AFollowedPlan> {
  const writer = await house.as('coordinator', 'Orrin')
  const does: AFollowedPlan['does'] = async (path, form, visitor = writer) => {
    const answer = await visitor.post(`/our-plans/${id}/${path}`, form)
    if (answer.statusCode !== 303) throw new Error(`${answer.statusCode}: ${wordsOf(answer.body)}`)
  }
  return {
    ...{ id, actions, writer, does },
    partner: await house.as('partner'),
    text: async (path, visitor = writer) => {
      return wordsOf((await visitor.get(`/our-plans/${id}/${path}`)).body)
    },
    publicText: async (path) => wordsOf((await house.anyone.get(`/plans/${id}/${path}`)).body),
    approve: (changes = []) =>
      does('versions', {
        ...{ approved_by: 'Housing board', approved_on: '2024-07-01', minute_reference: 'HB 12/4' },
        changes: [...changes],
      }),
  }
}

/** The words of the main part of a page, runs of blanks made one. */
export function wordsOf(body: string): string {
  return load(body)('main').text().replace(/\s+/g, ' ').trim()
}

const leads: Readonly<Record<string, string>> = {
  '1.1': 'Coventry Housing Desk (invented)',
  '1.2': 'Thistledown House (invented)',
  '1.10': 'Discharge lead, Quince Hospital',
}

/** An action as a plan of April 2024 to March 2026 has it. */
function anAction(number: string, statement: string, raw: string): DocumentedAction {
  const lead = leads[number]
  return {
    ...{ number, section: number.slice(0, 1), type: 'prevention', statement },
    due: documentedDueOf(readDue(raw, { period })),
    leads: lead ? [lead] : [],
    ...{ partners: [], evidence: [], references: [], raw: {} },
  }
}

function inventedDocument(): PlanDocument {
  return {
    plan: {
      title: 'Doors before winter',
      period: { from: `${period.from}`, to: `${period.to}` },
    },
    sections: [
      { number: '1', title: 'Before anybody is asked to leave', success: null },
      { number: '2', title: 'Off the street', success: 'Nobody waits a second night' },
    ],
    actions: [
      anAction('1.1', 'Ring every tenant in the month before a tenancy ends', 'April 2025'),
      anAction('1.2', 'Lend a desk to the housing officer', 'Ongoing / Six monthly'),
      anAction('1.10', 'Agree what is told at discharge', 'September 2024'),
      anAction('2.1', 'Hold two beds free each night', ''),
    ],
    references: [{ a: '1.1', b: '1.2', declaredBy: 'a' }],
    ...{ duplicates: [], issues: [] },
  }
}
