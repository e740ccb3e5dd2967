import { Temporal } from 'temporal-polyfill'
import { actAs, inventedMembers } from '#access'
import { newId } from '#foundations'
import { documentedDueOf, type PlanDocument, takePlan } from '#plans'
import { type Due, type Id, readDue } from '#vocabulary'
import type { FreshHouse, Visitor } from '../house/fresh-house.ts'

type Action = PlanDocument['actions'][number]

const period = {
  from: Temporal.PlainDate.from('2023-10-01'),
  to: Temporal.PlainDate.from('2026-04-01'),
}

/** A due date as a plan of these tests writes it. */
export function dueAs(raw: string): Action['due'] {
  const due: Due = readDue(raw, { period })
  return documentedDueOf(due)
}

/** An action with nothing unusual about it. */
export function anActionOf(number: string, more: Partial<Action> = {}): Action {
  return {
    number,
    section: number.split('.')[0] ?? null,
    type: 'prevention',
    statement: `Agree how the teams of ward ${number} hand over`,
    due: dueAs('September 2024'),
    leads: ['Lantern Outreach (invented)'],
    partners: [],
    evidence: [],
    references: [],
    raw: { Actions: `Prevention ${number}: Agree how the teams hand over` },
    ...more,
  }
}

/** A document of a plan with some actions. */
export function aDocument(
  actions: readonly Action[],
  more: Partial<PlanDocument> = {},
): PlanDocument {
  const numbers = [...new Set(actions.flatMap(({ section }) => section ?? []))]
  return {
    plan: {
      title: 'A plan of Cranebrook (invented)',
      period: { from: `${period.from}`, to: `${period.to}` },
    },
    sections: numbers.map((number) => ({
      number,
      title: `Aim ${number}`,
      success: 'Nobody leaves a ward to the street',
    })),
    actions: [...actions],
    references: [],
    duplicates: [],
    issues: [],
    ...more,
  }
}

/** A plan of an organisation, by one of its members. */
export type APlan = { readonly id: string; readonly visitor: Visitor; readonly base: string }

/** Keeps a document as a plan by a coordinator of the house, as the pages would. */
export async function aPlan(
  house: FreshHouse,
  document: PlanDocument,
  {
    as = 'coordinator',
    id = newId<'plan'>(),
  }: { readonly as?: 'coordinator' | 'partner'; readonly id?: Id<'plan'> } = {},
): Promise<APlan> {
  const member = (await inventedMembers(house.db)).find(({ role }) => role === as)
  if (!member) throw new Error(`Nobody is invented who is a ${as}`)
  const needs = actAs(house.needs, { memberId: member.id, purpose: undefined })
  await needs.db
    .transaction()
    .execute((db) => takePlan(needs, db, member, { id, document, areaCodes: ['E08000026'] }))
  return { id, visitor: await house.as(as), base: `/our-plans/${id}` }
}
