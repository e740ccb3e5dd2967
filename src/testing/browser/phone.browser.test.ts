import { sql } from 'kysely'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inventedMembers } from '#access'
import { problemsOf } from './walk/examine.ts'
import { sizeProblems } from './walk/fits.ts'
import { houseInBrowser } from './walk/house-in-browser.ts'
import { tabTo } from './walk/keyboard.ts'
import { arrange, begin, workersPhone } from './walk/phone-in-hand.ts'
import { send } from './walk/states.ts'

const house = houseInBrowser(async () => undefined)
const worker = (options?: BrowserContextOptions) => workersPhone(house, options)

async function contactsKept(): Promise<number> {
  const { rows } = await sql<{ kept: number }>`
    select count(*)::integer as kept from outreach.contact
  `.execute(house.db)
  return rows[0]?.kept ?? 0
}

test('with no signal the app starts cold, and a contact with somebody known takes four touches at most', async () => {
  const context = await worker({ hasTouch: true })
  await arrange(context)
  const page = await begin(context)
  await page
    .getByRole('button', { name: /Ana Testwick/ })
    .first()
    .waitFor()
  const before = await contactsKept()
  await page.close()
  await context.setOffline(true)

  const cold = await context.newPage()
  await cold.goto('/outreach/phone')
  let touches = 0
  const touch = async (role: 'button' | 'radio', name: RegExp | string) => {
    touches += 1
    await cold.getByRole(role, { name }).first().tap()
  }
  await touch('button', /Ana Testwick/)
  await touch('radio', 'Bedded down')
  await touch('button', /^Record$/)
  await cold.getByText('Recorded on this phone').waitFor()
  await cold.getByRole('button', { name: 'Entries on this phone' }).click()
  await cold.getByText(/Waiting for a signal: Ana, Bedded down, recorded at/).waitFor()
  expect(touches).toBeLessThanOrEqual(4)
  expect(await cold.getByRole('status').first().innerText()).toContain('1 entry to send')
  expect(await contactsKept()).toBe(before)

  await context.setOffline(false)
  await cold.getByText('Nothing to send').waitFor()
  await cold.getByText(/Stored by Waymark: Bedded down, recorded at/).waitFor()
  expect(await contactsKept()).toBe(before + 1)
  await context.close()
}, 60_000)

test('each screen of the app is sound, on a small phone, in the dark and by keyboard', async () => {
  const context = await worker({ colorScheme: 'dark' })
  await arrange(context)
  const page = await context.newPage()
  await page.goto('/outreach/phone')
  await page.getByRole('button', { name: 'Use this phone' }).waitFor()
  const problems = [...(await problemsOf(page))]
  await page.getByRole('button', { name: 'Use this phone' }).click()
  await page.getByText('Up to date.').waitFor()
  for (const name of ['Somebody new', 'Entries on this phone']) {
    problems.push(...(await problemsOf(page)))
    await page.getByRole('button', { name }).click()
    problems.push(...(await problemsOf(page)))
    problems.push(...(await sizeProblems(page)))
    await shot(page, name)
    await page.getByRole('button', { name: /^Back/ }).click()
  }
  expect(problems).toEqual([])
  await shot(page, 'tonight')
  await page.emulateMedia({ colorScheme: 'light' })
  await shot(page, 'tonight by day')
  expect(await problemsOf(page)).toEqual([])

  await page.goto('/outreach/phone')
  await page.getByText('Up to date.').waitFor()
  await tabTo(page, 'Somebody nobody could name')
  await page.keyboard.press('Enter')
  // the next screen gives its heading the focus, to be read from its beginning
  await page.locator('h1:focus').waitFor()
  await tabTo(page, 'Bedded down')
  await page.keyboard.press('Space')
  await tabTo(page, 'Record')
  await page.keyboard.press('Enter')
  await page.getByText('Recorded on this phone').waitFor()
  await context.close()
}, 60_000)

test('without scripts the same page leads to the same acts as forms', async () => {
  const context = await worker({ javaScriptEnabled: false })
  await arrange(context)
  const page = await context.newPage()
  await page.goto('/outreach/phone')
  await page
    .getByRole('link', { name: /Ana Testwick/ })
    .first()
    .click()
  await page.check('[name=contact_type][value=bedded_down]')
  await send(page)
  expect(await page.locator('.govuk-notification-banner--success').count()).toBe(1)
  await context.close()
}, 60_000)

test('a lost phone is told at its next contact, leaves what it had not sent, and keeps nothing', async () => {
  const context = await worker()
  await arrange(context)
  const page = await begin(context)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Somebody nobody could name' }).click()
  await page.getByRole('radio', { name: 'Bedded down' }).check()
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await page.getByText('Recorded on this phone').waitFor()
  const before = await contactsKept()

  const other = await worker()
  const list = await other.newPage()
  await list.goto('/outreach/devices')
  const revoke = list.getByRole('button', { name: /Take out of use/ })
  while ((await revoke.count()) > 0) {
    await Promise.all([list.waitForEvent('load'), revoke.first().click()])
  }

  await context.setOffline(false)
  await page.getByRole('heading', { name: 'This phone was taken out of use' }).waitFor()
  expect(await whatIsKept(page)).toEqual([0, 0, 0])
  expect(await page.getByRole('button', { name: 'Use this phone' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Sign in again to use this phone' }).click()
  await page.waitForURL(/sign-in/)
  expect(await contactsKept()).toBe(before)
  await list.goto('/outreach/devices')
  await list.getByRole('link', { name: /Look at 1 left/ }).click()
  await list.getByRole('button', { name: 'Record entry 1' }).click()
  await list.getByText('Nothing is left to look at').waitFor()
  expect(await contactsKept()).toBe(before + 1)
  await context.close()
  await other.close()
}, 60_000)

test('what was recorded is said to wait until it is sent, and then to be stored', async () => {
  const context = await worker()
  await arrange(context)
  const page = await begin(context)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Somebody nobody could name' }).click()
  await page.getByRole('radio', { name: 'Bedded down' }).check()
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await page.getByText('It is sent as soon as there is a signal').waitFor()
  await context.setOffline(false)
  await page.getByText('Recorded on this phone, and stored by Waymark').waitFor()
  expect(await page.getByText('It is sent as soon as').count()).toBe(0)
  await context.close()
}, 60_000)

test('whoever else signs in on a phone is told that it is another member’s', async () => {
  const context = await worker()
  const page = await begin(context)
  const another = (await inventedMembers(house.db)).find(({ name }) => name.startsWith('Orrin'))
  await page.goto('/sign-in?back=/outreach/phone')
  const form_token = await page.locator('[name=form_token]').first().inputValue()
  const form = { member: another?.id ?? '', back: '/sign-out', form_token }
  await context.request.post('/sign-in', { form })
  await page.goto('/outreach/phone')
  await page.getByText('This phone is another member’s').waitFor()
  await context.close()
}, 60_000)

/** How many files, entries and things of its own the phone keeps. */
function whatIsKept(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => {
    const names = await caches.keys()
    const rooms = await new Promise<IDBDatabase>((then) => {
      const asked = indexedDB.open('waymark-phone')
      asked.onsuccess = () => then(asked.result)
    })
    const counts = ['entry', 'kept'].map(
      (room) =>
        new Promise<number>((then) => {
          const asked = rooms.transaction(room).objectStore(room).count()
          asked.onsuccess = () => then(asked.result)
        }),
    )
    return [
      names.filter((name) => name.startsWith('waymark')).length,
      ...(await Promise.all(counts)),
    ]
  })
}

/** A picture for whoever wants to look, where a folder for pictures is named. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES']
  await page.setViewportSize({ width: 320, height: 640 })
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
