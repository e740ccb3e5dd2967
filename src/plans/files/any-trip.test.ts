import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyDocument } from '../../testing/plans/any-document.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import { readFile } from '../importing/read-file.ts'
import { anAction, aPlan } from './a-plan.ts'
import { heldByCsv, saidBy } from './said-by.ts'
import { type PlanFormat, writePlan } from './write-plan.ts'

// Plans as people write them, of words that files most easily spoil. Not among them is what only JSON holds: a plan
// without period, and claims and dates that somebody changed and that no longer say what their words are read as. Nor
// is what prose cannot hold, and workbooks do: the last test.

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

test.each(['json', 'xlsx', 'ods'] as const)(
  'a section without actions, an action in none or under another’s number, and success that one action alone has, come back (%s)',
  async (format) => {
    const document = aPlan({
      sections: [
        { number: '1', title: 'Homes', success: null, part: '1' },
        { number: '2', title: 'Health', success: 'People are well', part: '2' },
        { number: 'HS', title: 'Money', success: null, part: null },
      ],
      actions: [
        anAction({ number: '1.1', success: 'Eight are trained' }),
        anAction({ number: '1.2', section: 'HS' }),
        anAction({ number: '1.3', section: null }),
        anAction({ number: '9', section: '1', references: ['1.1'] }),
      ],
      references: [{ a: '9', b: '1.1', declaredBy: 'both' }],
    })
    expect(saidBy(await afterTrip(document, format))).toEqual(saidBy(document))
  },
)
