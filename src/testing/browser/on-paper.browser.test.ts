import { beforeAll, expect, test } from 'vitest'
import type { Role } from '#access'
import { settleCommitments } from '../../main/settle-commitments.ts'
import { settlePlans } from '../../main/settle-plans.ts'
import { houseInBrowser } from './walk/house-in-browser.ts'
import { hiddenOnPaper, shownOnPaper } from './walk/paper.ts'

const house = houseInBrowser(async () => undefined)
/** A4 upright less its margins, at 96 pixels an inch. */
const viewport = { width: 718, height: 1047 }

beforeAll(async () => {
  await settleCommitments(house.needs)
  await settlePlans(house.needs)
})

const pages: readonly {
  readonly list: string
  readonly role?: Role
  readonly parts: readonly string[]
}[] = [
  { list: '/plans', parts: ['', '/timeline', '/account', '/attention', '/actions/1.1'] },
  { list: '/our-plans', role: 'coordinator', parts: ['', '/requests', '/reviews', '/actions/2.2'] },
  { list: '/commitments', parts: [''] },
  { list: '/roundtable-records', parts: [''] },
  { list: '/roundtables', role: 'coordinator', parts: ['', '/log'] },
  { list: '/our-commitments', role: 'partner', parts: ['', '/pledges', '/actions'] },
  { list: '/assessing', role: 'assessor', parts: [''] },
]

test.each(pages)(
  'what $list leads to can be read on paper, without anything to press',
  async ({ list, role, parts }) => {
    const context = role ? await house.visitAs(role, { viewport }) : await house.visit({ viewport })
    const page = await context.newPage()
    await page.emulateMedia({ media: 'print' })
    await page.goto(list)
    const links = page.locator(`main a[href^="${list}/"]`)
    const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    const one = hrefs.find((href) => /\/([0-9a-f-]{36}|[A-Z0-9]+-\d{4}-\d+)$/.test(href))
    for (const path of [list, ...parts.map((part) => `${one}${part}`)]) {
      const answer = await page.goto(path)
      expect(answer?.status(), path).toBe(200)
      expect(await page.evaluate(hiddenOnPaper), path).toEqual([])
      expect(await page.evaluate(shownOnPaper), path).toEqual([])
      expect(await page.locator('.govuk-button:visible').allTextContents(), path).toEqual([])
    }
  },
)
