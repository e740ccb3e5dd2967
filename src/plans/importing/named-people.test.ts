import { readFileSync } from 'node:fs'
import { load } from 'cheerio'
import { unzipSync } from 'fflate'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { planFormats } from '../files/write-plan.ts'

const house = freshHouse()

// an invented plan that names invented people, and one more where a date should stand, and in its key
const file = `${readFileSync('src/plans/reading/fixtures/named-people.md', 'utf8').trimEnd()}
| 1.6: Mend the stove of the night kitchen | ask Wilf Tarnwick first | Night Kitchen Team | |

## Key

- WT – Wilf Tarnwick
- NKT – Night Kitchen Team
`
const names = /Quillfeather|Tarnwick|Overmantle|Brackenbury|Imran|\bZT\b|\bIQ\b|\bWT\b/

/** Brings the file in, takes it as a plan, and has it approved. */
async function approvedPlan(): Promise<string> {
  const visitor = await house.as('coordinator')
  const form = { import_id: newId(), title: '', from: '', to: '', pasted: file }
  const brought = String((await visitor.postFile('/our-plans/imports', form)).headers.location)
  const taken = await visitor.post(`${brought}/take`, {})
  const plan = String(taken.headers.location).split('/').at(-1) ?? ''
  const approval = { approved_by: 'Board', approved_on: '2024-07-01', minute_reference: 'B 1' }
  const approved = await visitor.post(`/our-plans/${plan}/versions`, approval)
  expect(approved.statusCode).toBe(303)
  return plan
}

/** What an answer holds, unpacked where it is packed, without the ids that any letters may be in. */
function told(bytes: Buffer): string {
  const parts = bytes.subarray(0, 2).equals(Buffer.from('PK'))
    ? Object.values(unzipSync(bytes)).map((part) => Buffer.from(part))
    : [bytes]
  return parts.map((part) => part.toString('utf8')).join('\n')
}

/** The address of each action, as the page of the plan leads there. */
async function actionsOf(plan: string): Promise<readonly string[]> {
  const page = load((await house.anyone.get(`/plans/${plan}`)).body)
  return page('a[href*="/actions/"]')
    .toArray()
    .map((link) => String(page(link).attr('href')).split(`/${plan}/`)[1] ?? '')
}

test('nobody learns from a plan whom its file named: not from a page, a file, a feed or a kept version', async () => {
  const plan = await approvedPlan()
  const parts = [
    '',
    'attention',
    'changes',
    'account',
    'versions',
    'versions/1',
    'reviews',
    'timeline',
  ]
  const files = ['calendar.ics', 'updates.atom', ...planFormats.map((format) => `plan.${format}`)]
  const actions = await actionsOf(plan)
  expect(actions.length).toBeGreaterThanOrEqual(6)
  const partner = await house.as('partner')
  for (const part of [...parts, ...files, ...actions]) {
    for (const [visitor, base] of [
      [house.anyone, '/plans'],
      [partner, '/our-plans'],
    ] as const) {
      // reviews as they go on are for those who take part alone
      const isOpen = base === '/plans' || part !== 'reviews'
      const answer = await visitor.get([base, plan, part].filter(Boolean).join('/'))
      expect([base, part, answer.statusCode]).toEqual([base, part, isOpen ? 200 : 404])
      expect([base, part, names.exec(told(answer.rawPayload))?.[0]]).toEqual([
        base,
        part,
        undefined,
      ])
    }
  }
  const { rows } = await sql<{ document: string }>`
    select document::text as document from plans.version where plan_id = ${plan}
  `.execute(house.db)
  expect(rows).toHaveLength(1)
  expect(names.exec(rows[0]?.document ?? '')).toBeNull()
})

test('those whose plan it is read what stood where a date should', async () => {
  const plan = await approvedPlan()
  const visitor = await house.as('coordinator')
  const { headers } = await visitor.get(`/our-plans/${plan}/actions/1.6`)
  expect((await visitor.get(String(headers.location))).body).toContain('ask Wilf Tarnwick first')
})
