import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PlanDocument } from '../document/plan-document.ts'
import { readFile } from '../importing/read-file.ts'
import { isHere, plan as seed } from '../reading/seed-plan.ts'
import { anAction, aPlan } from './a-plan.ts'
import { heldByCsv, saidBy } from './said-by.ts'
import { type PlanFormat, planFormats, writePlan } from './write-plan.ts'

const fixtures = join('src', 'plans', 'reading', 'fixtures')

/** Each plan of the fixtures, as it is read. */
async function plansRead(): Promise<readonly (readonly [string, PlanDocument])[]> {
  const read = await Promise.all(
    readdirSync(fixtures).map(async (name) => {
      const file = await readFile({ name, bytes: readFileSync(join(fixtures, name)) })
      return file.ok ? [[name, file.document] as const] : []
    }),
  )
  return read.flat()
}

/** A plan after it went out and came in again. */
async function afterTrip(document: PlanDocument, format: PlanFormat): Promise<PlanDocument> {
  const bytes = await writePlan(document, format)
  const read = await readFile({ name: `plan.${format}`, bytes })
  if (!read.ok) throw new Error(read.sentence)
  return read.document
}

const whole = planFormats.filter((format) => format !== 'csv')

describe('a plan that goes out and comes in says the same', () => {
  test.skipIf(!isHere).each(whole)('Coventry’s own (%s)', async (format) => {
    expect(saidBy(await afterTrip(seed, format))).toEqual(saidBy(seed))
  })

  test.skipIf(!isHere)('Coventry’s own, its actions (csv)', async () => {
    expect(heldByCsv(await afterTrip(seed, 'csv'))).toEqual(heldByCsv(seed))
  })

  test.each(whole)('every plan of the fixtures (%s)', async (format) => {
    for (const [name, document] of await plansRead()) {
      expect([name, saidBy(await afterTrip(document, format))]).toEqual([name, saidBy(document)])
    }
  })

  test('every plan of the fixtures, its actions (csv)', async () => {
    for (const [name, document] of await plansRead()) {
      expect([name, heldByCsv(await afterTrip(document, 'csv'))]).toEqual([
        name,
        heldByCsv(document),
      ])
    }
  })
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
