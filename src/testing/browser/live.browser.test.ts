import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { fillWithRegion } from '../house/small-region.ts'
import { houseInBrowser } from './walk/house-in-browser.ts'
import { send } from './walk/states.ts'

const house = houseInBrowser((db) => fillWithRegion(db, 6, 200))
const figures = '/figures?scope=E08000025&month=2024-07'
const total = 'a[href$="/r1_month"]'

test('figures on one screen move when a contact is recorded on another, and the focus stays', async () => {
  const open = await (await house.visitAs('analyst')).newPage()
  await Promise.all([open.goto(figures), open.waitForResponse('**/live')])
  await open.locator(total).focus()
  const before = await count(open)
  await open.evaluate(() => document.body.setAttribute('data-never-left', ''))

  await recordSomebodyNew(await (await house.visitAs('outreach_worker')).newPage())

  await open.waitForFunction(
    ({ total, before }) =>
      Number.parseInt(document.querySelector(total)?.textContent ?? '', 10) > before,
    { total, before },
    { timeout: 60_000 },
  )
  expect(await count(open)).toBe(before + 1)
  expect(await open.locator('body[data-never-left]').count()).toBe(1)
  expect(await open.evaluate((total) => document.activeElement?.matches(total), total)).toBe(true)
  expect(await open.getByRole('status').textContent()).toBe(
    'This page has been brought up to date.',
  )
})

test('without scripts the figures have moved once the page is loaded again', async () => {
  const open = await (await house.visitAs('analyst', { javaScriptEnabled: false })).newPage()
  await open.goto(figures)
  const before = await count(open)
  await recordSomebodyNew(
    await (await house.visitAs('outreach_worker', { javaScriptEnabled: false })).newPage(),
  )
  expect(await count(open)).toBe(before)
  await open.reload()
  expect(await count(open)).toBe(before + 1)
})

async function count(page: Page): Promise<number> {
  return Number.parseInt((await page.locator(total).textContent()) ?? '', 10)
}

async function recordSomebodyNew(page: Page): Promise<void> {
  await page.goto('/contacts/new?met=new')
  await page.check('[name=contact_type][value=bedded_down]')
  await page.selectOption('[name=area_code]', 'E08000025')
  await page.fill('[name=day]', '2024-07-01')
  await page.fill('[name=time]', '23:30')
  await send(page)
  expect(await page.locator('.govuk-notification-banner').count()).toBe(1)
}
