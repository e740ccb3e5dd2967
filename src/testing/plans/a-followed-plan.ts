import { load } from 'cheerio'
import { Temporal } from 'temporal-polyfill'
import { documentedDueOf, type PlanDocument } from '#plans'
import { readDue } from '#vocabulary'
import type { FreshHouse, SentForm, Visitor } from '../house/fresh-house.ts'
import { aPlan } from './a-plan.ts'

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

/** Takes in a draft of four actions: 1.1 of the coordinator’s organisation, 1.2 of the partner’s, 1.10 and 2.1 of nobody’s here. */
export async function aFollowedPlan(house: FreshHouse): Promise<AFollowedPlan> {
  const { id, visitor: writer } = await aPlan(house, inventedDocument())
  const does: AFollowedPlan['does'] = async (path, form, visitor = writer) => {
    const answer = await visitor.post(`/our-plans/${id}/${path}`, form)
    if (answer.statusCode !== 303) throw new Error(`${answer.statusCode}: ${wordsOf(answer.body)}`)
  }
  return {
    ...{ id, writer, does, actions: await idsOf(writer, id) },
    partner: await house.as('partner'),
    text: async (path, visitor = writer) =>
      wordsOf((await visitor.get(`/our-plans/${id}/${path}`)).body),
    publicText: async (path) => wordsOf((await house.anyone.get(`/plans/${id}/${path}`)).body),
    approve: (changes = []) =>
      does('versions', {
        ...{ approved_by: 'Housing board', approved_on: '2024-07-01', minute_reference: 'HB 12/4' },
        changes: [...changes],
      }),
  }
}

/** The permanent id of each action: the address by its number leads to it. */
async function idsOf(writer: Visitor, id: string): Promise<AFollowedPlan['actions']> {
  const { actions } = inventedDocument()
  const found = await Promise.all(
    actions.map(async ({ number }) => {
      const { headers } = await writer.get(`/our-plans/${id}/actions/${number}`)
      return [number, String(headers.location).split('/').at(-1) ?? ''] as const
    }),
  )
  return Object.fromEntries(found)
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
function anAction(number: string, statement: string, raw: string): PlanDocument['actions'][number] {
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
