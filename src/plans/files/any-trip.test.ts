import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { readDue } from '#vocabulary'
import { documentedDueOf } from '../document/document-of.ts'
import type { DocumentedAction, PlanDocument } from '../document/plan-document.ts'
import { readFile } from '../importing/read-file.ts'
import { readEvidence } from '../reading/cells/evidence.ts'
import { pairsOf } from '../reading/whole/pairs.ts'
import { aPlan } from './a-plan.ts'
import { heldByCsv, saidBy } from './said-by.ts'
import { type PlanFormat, writePlan } from './write-plan.ts'

// Plans as people write them, of words that files most easily spoil. Not among them is what only JSON holds: a plan
// without period, and claims and dates that somebody changed and that no longer say what their words are read as. Nor
// is what prose cannot hold, and workbooks do, as the other tests of trips show.

const openings = [
  'Ask every hostel about',
  'Publish',
  'Open a house for',
  'Agree with the wards on',
]
const middles = ['beds & boards', 'the 40 flats (all of them)', 'who is owed what', '“warm” rooms']
const ends = [
  'a | b',
  '<b>now</b>',
  'R&amp;D',
  '=1+1',
  'بيت آمن',
  '7.10 times',
  "it's, all; told",
  '🏠',
]

const words = fc
  .tuple(fc.constantFrom(...openings), fc.constantFrom(...middles), fc.constantFrom('', ...ends))
  .map((some) => some.join(' ').trim())
const owners = [
  'Housing team',
  'Street Outreach Service',
  'Hostels Manager',
  'NHS Trust',
  'All partners',
]
const dues = [
  'April 2024',
  '31 March 2025',
  'monthly',
  'by summer',
  'Ongoing',
  '',
  '2024/25',
  'TBC',
]
const lines = [
  'Brief',
  'Rare and brief',
  '25 people housed a year',
  'Rare: fewer nights',
  'A charter',
  'Prevented',
]

const period = fc
  .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 40, max: 1500 }))
  .map(([after, days]) => {
    const from = Temporal.PlainDate.from('2022-10-01').add({ days: after })
    return { from, to: from.add({ days }) }
  })

/** An action but for its number, and for the actions it refers to, which are told by their places. */
const action = fc.record({
  type: fc.constantFrom('prevention', 'recovery', 'relief', null),
  statement: words,
  due: fc.constantFrom(...dues),
  owners: fc.uniqueArray(fc.constantFrom(...owners), { maxLength: 4 }),
  lead: fc.integer({ min: 0, max: 2 }),
  evidence: fc.array(fc.constantFrom(...lines), { maxLength: 4 }),
  success: fc.option(words),
  progress: fc.option(words),
  references: fc.uniqueArray(fc.nat(8), { maxLength: 3 }),
})

const section = fc.record({
  title: fc.oneof(words, fc.constant('')),
  success: fc.option(words),
  actions: fc.array(action, { minLength: 1, maxLength: 3 }),
})

const anyDocument: fc.Arbitrary<PlanDocument> = fc
  .record({
    title: words.map((text) => `${text}, 2021-2029`),
    period,
    glossary: fc.subarray(['HT', 'NHS', 'LO']),
    legend: fc.subarray(['red', 'year 1', 'prevention']),
    sections: fc.array(section, { minLength: 3, maxLength: 4 }),
    hasParts: fc.boolean(),
  })
  .map((told) => documentFrom(told))

type ToldAction = typeof action extends fc.Arbitrary<infer Told> ? Told : never
type ToldSection = typeof section extends fc.Arbitrary<infer Told> ? Told : never
type Period = typeof period extends fc.Arbitrary<infer Told> ? Told : never

type ToldPlan = {
  readonly title: string
  readonly period: Period
  readonly glossary: readonly string[]
  readonly legend: readonly string[]
  readonly sections: readonly ToldSection[]
  readonly hasParts: boolean
}

function documentFrom(told: ToldPlan): PlanDocument {
  const placed = told.sections.flatMap(({ actions, success }, at) =>
    actions.map((one, index) => ({
      one,
      section: at + 1,
      number: `${at + 1}.${index + 1}`,
      success,
    })),
  )
  const numbers = placed.map(({ number }) => number)
  const actions = placed.map(({ one, section, number, success }) => ({
    ...written(
      one,
      told.period,
      numbers.filter((other) => other !== number),
    ),
    ...{ number, section: String(section) },
    success: success === null || one.success === success ? null : one.success,
  }))
  return aPlan({
    plan: aboutPlan(told),
    sections: told.sections.map(({ title, success }, at) => ({
      ...{ number: String(at + 1), title, success },
      part: told.hasParts ? (at < 2 ? '1' : '2') : null,
    })),
    actions,
    references: pairsOf(actions),
  })
}

function written(one: ToldAction, within: Period, others: readonly string[]): DocumentedAction {
  const lead = Math.min(one.lead, one.owners.length)
  return {
    ...{ number: '', section: null, type: one.type, statement: one.statement },
    due: documentedDueOf(readDue(one.due, { period: within })),
    leads: one.owners.slice(0, lead),
    partners: one.owners.slice(lead),
    evidence: [...readEvidence(one.evidence.join('\n'))],
    progress: one.progress,
    references: one.references.flatMap((at) => others[at] ?? []),
    raw: {},
  }
}

function aboutPlan({ title, period: { from, to }, glossary, legend }: ToldPlan) {
  const meaning = (name: string) => [name, `What ${name} is short for`]
  return {
    title,
    period: { from: `${from}`, to: `${to}` },
    glossary: Object.fromEntries(glossary.map(meaning)),
    legend: Object.fromEntries(legend.map(meaning)),
  }
}

async function afterTrip(document: PlanDocument, format: PlanFormat): Promise<PlanDocument> {
  const read = await readFile({ name: `plan.${format}`, bytes: await writePlan(document, format) })
  if (!read.ok) throw new Error(read.sentence)
  return read.document
}

test.each(['json', 'xlsx', 'ods', 'docx', 'md'] as const)(
  'whatever plan goes out comes in unchanged (%s)',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        expect(saidBy(await afterTrip(document, format))).toEqual(saidBy(document))
      }),
      { numRuns: 25 },
    )
  },
)

test('the actions of whatever plan go out and come in unchanged (csv)', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      // without words of its own for success, an action says there what its section says
      const plain = {
        ...document,
        actions: document.actions.map((one) => ({ ...one, success: null })),
      }
      expect(heldByCsv(await afterTrip(plain, 'csv'))).toEqual(heldByCsv(plain))
    }),
    { numRuns: 25 },
  )
})
