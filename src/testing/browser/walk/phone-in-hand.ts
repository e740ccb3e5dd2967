import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { inventedMembers } from '#access'
import type { HouseInBrowser } from './house-in-browser.ts'
import { send } from './states.ts'

const small: BrowserContextOptions = { viewport: { width: 320, height: 640 } }

/** A worker's browser in which there may be no signal: what does not come then is no fault. */
export async function workersPhone(
  house: HouseInBrowser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const browser = (await house.visit()).browser()
  if (!browser) throw new Error('There is no browser')
  const context = await browser.newContext({
    ...{ baseURL: house.address, locale: 'en-GB', ...small },
    ...options,
  })
  const members = await inventedMembers(house.db)
  const member = members.find(({ role }) => role === 'outreach_worker')
  await context.request.post('/sign-in', { form: { member: member?.id ?? '', back: '/sign-out' } })
  return context
}

/** Plans tonight's shift, and records somebody to be met on it. */
export async function arrange(context: BrowserContext): Promise<void> {
  const page = await context.newPage()
  await page.goto('/shifts/new')
  await page.selectOption('[name=area_code]', 'E08000025')
  await page.fill('[name=day]', '2024-07-02')
  await page.fill('[name=starts]', '10:00')
  await page.fill('[name=ends]', '20:00')
  await page.fill('[name=new_patches]', 'Gun Quarter')
  await send(page)
  await page.goto('/contacts/new?met=new')
  await page.fill('[name=given_name]', 'Ana')
  await page.fill('[name=family_name]', 'Testwick')
  await page.check('[name=contact_type][value=bedded_down]')
  await page.selectOption('[name=area_code]', 'E08000025')
  await send(page)
  await page.close()
}

/** Begins to use the phone, and waits until it could do without a signal. */
export async function begin(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto('/outreach/phone')
  await page.getByRole('button', { name: 'Use this phone' }).click()
  await page.getByText('Up to date.').waitFor()
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  return page
}
