import { describe, expect, test } from 'vitest'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { aDocument, anActionOf, aPlan, dueAs } from '../../testing/plans/a-plan.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import { saidBy } from '../files/said-by.ts'
import { planFormats } from '../files/write-plan.ts'
import { readEvidence } from '../reading/cells/evidence.ts'
import { isHere, plan as seed } from '../reading/seed-plan.ts'
import { readFile } from './read-file.ts'

const house = freshHouse()

/** A plan of two parts, with a key, owners, claims, and ties that one side declares or both. */
const invented = (): PlanDocument => ({
  ...aDocument([
    anActionOf('1.1', {
      ...{ leads: ['LO', 'Street Outreach Service'], partners: ['All partners'] },
      evidence: [...readEvidence('Rare, brief\n25 people housed a year')],
      references: ['1.2', '2.1'],
    }),
    anActionOf('1.2', { due: dueAs('monthly'), references: ['1.1'], success: 'Beds stay free' }),
    anActionOf('2.1', { due: dueAs('TBC'), type: null }),
    anActionOf('3.1', { due: dueAs(''), type: 'recovery' }),
  ]),
  plan: {
    title: 'A plan of Cranebrook (invented)',
    period: { from: '2023-10-01', to: '2026-04-01' },
    glossary: { LO: 'Lantern Outreach' },
    legend: { red: 'late', prevention: 'before the street' },
  },
  sections: [
    { number: '1', title: 'Homes', success: 'Everybody has one', part: '1' },
    { number: '2', title: 'Health', success: null, part: '1' },
    { number: '3', title: 'Money', success: null, part: '2' },
  ],
  references: [
    { a: '1.1', b: '1.2', declaredBy: 'both' },
    { a: '1.1', b: '2.1', declaredBy: 'a' },
  ],
})

/** The document of a plan as those have it whose plan it is. */
async function documentOf(document: PlanDocument): Promise<{
  readonly given: PlanDocument
  readonly file: (format: string) => Promise<Buffer>
}> {
  const { visitor, base } = await aPlan(house, document)
  const file = async (format: string) => (await visitor.get(`${base}/plan.${format}`)).rawPayload
  return { given: JSON.parse((await file('json')).toString('utf8')), file }
}

async function read(name: string, bytes: Buffer): Promise<PlanDocument> {
  const answer = await readFile({ name, bytes })
  if (!answer.ok) throw new Error(answer.sentence)
  return answer.document
}

describe('a plan of the house that is given out and taken in anew is the same plan', () => {
  test('as JSON, with every cell of its file', async () => {
    const first = await documentOf(invented())
    const second = await documentOf(await read('plan.json', await first.file('json')))
    expect(second.given).toEqual(first.given)
    expect(first.given.actions[0]?.raw).not.toEqual({})
  })

  test.each(planFormats.filter((format) => format !== 'json' && format !== 'csv'))(
    'as %s, but for the cells of its file',
    async (format) => {
      const first = await documentOf(invented())
      const second = await documentOf(await read(`plan.${format}`, await first.file(format)))
      expect(saidBy(second.given)).toEqual(saidBy(first.given))
    },
  )

  test.skipIf(!isHere)('Coventry’s own, as JSON and as a workbook', async () => {
    const first = await documentOf(seed)
    const asJson = await documentOf(await read('plan.json', await first.file('json')))
    const asSheets = await documentOf(await read('plan.xlsx', await first.file('xlsx')))
    expect(asJson.given).toEqual(first.given)
    expect(saidBy(asSheets.given)).toEqual(saidBy(first.given))
  })
})
