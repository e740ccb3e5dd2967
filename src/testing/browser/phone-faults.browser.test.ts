import { sql } from 'kysely'
import type { BrowserContext, Page, Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { houseInBrowser } from './walk/house-in-browser.ts'
import { begin, workersPhone } from './walk/phone-in-hand.ts'

const house = houseInBrowser(async () => undefined)
const contacts = 10_000
const atOnce = 2_500
const upload = '**/outreach/phone/contacts'

/** Puts contacts into the app's own outbox, as its form does, and gives their ids. Text, because it imports the app's file. */
function tell(page: Page, count: number): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`
    window.outbox.then(async ({ openPhone, putIn }) => {
      const open = await openPhone()
      const told = { met: 'unnamed', contact_type: 'bedded_down', area_code: 'E08000025' }
      const tellOne = () => putIn(open, { ...told, told_at: new Date().toISOString() })
      return Promise.all(Array.from({ length: ${count} }, tellOne))
    })`)
}

/** A way on which every few uploads go wrong, each in another way. */
async function makeUnlucky(context: BrowserContext): Promise<() => number> {
  let uploads = 0
  const mishaps: readonly ((route: Route) => Promise<unknown>)[] = [
    (route) => route.continue(),
    (route) => route.abort('connectionreset'), // it never came
    async (route) => {
      await route.fetch() // it came, and the answer is lost
      await route.abort('connectionreset')
    },
    async (route) => {
      await Promise.all([route.fetch(), route.fetch()]) // it came three times, twice of them at once
      await route.continue()
    },
    (route) => route.continue(),
    (route) => route.fulfill({ status: 502, body: 'Bad gateway' }),
    async (route) => {
      await new Promise((then) => setTimeout(then, 300)) // it came late
      await route.continue()
    },
  ]
  await context.route(upload, async (route) => {
    const mishap = mishaps[uploads % mishaps.length]
    uploads += 1
    await mishap?.(route).catch(() => undefined) // the page may be dead by then
  })
  return () => uploads
}

test('10,000 contacts go through a browser that loses its signal, its answers and its life: none is lost, none doubled', async () => {
  const context = await workersPhone(house)
  await context.addInitScript("setInterval(() => window.dispatchEvent(new Event('online')), 500)")
  let page = await begin(context)
  // the house's clock stands still while this goes on, so nothing may seem older than the phone
  await sql`update outreach.device set registered_at = registered_at - interval '1 day'`.execute(
    house.db,
  )
  const uploads = await makeUnlucky(context)
  const ids: string[] = []
  for (let told = 0; told < contacts; told += atOnce) {
    // fetched while there is a signal: the app has it in its own file
    await page.evaluate("window.outbox = import('/assets/outbox.js'); window.outbox.then(() => 0)")
    await context.setOffline(true)
    ids.push(...(await tell(page, atOnce)))
    await context.setOffline(false)
    await page.waitForRequest(upload)
    await page.close() // killed while it sends
    page = await context.newPage()
    await page.goto('/outreach/phone')
  }
  await page.getByText('Nothing to send').waitFor({ timeout: 300_000 })
  expect(await page.getByText('refused').count()).toBe(0)
  expect(uploads()).toBeGreaterThan(contacts / 100)
  const { rows } = await sql<{ all: number; told: number; once: number }>`
    select count(*)::integer as all, count(distinct contact_id)::integer as once,
      count(*) filter (where contact_id = any (${ids}::uuid[]))::integer as told
    from outreach.contact
  `.execute(house.db)
  expect(rows[0]).toEqual({ all: contacts, once: contacts, told: contacts })
  expect(new Set(ids).size).toBe(contacts)
  await context.close()
}, 600_000)
