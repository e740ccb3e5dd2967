import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { problemsOf } from './walk/examine.ts'
import { byName, houseInBrowser } from './walk/house-in-browser.ts'

const house = houseInBrowser(async () => undefined)

/** A page in a browser whose device holds passkeys, and opens them for its owner. */
async function withDevice(context: BrowserContext) {
  const page = await context.newPage()
  const device = await context.newCDPSession(page)
  await device.send('WebAuthn.enable')
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true },
    },
  })
  return { page, device, authenticatorId }
}

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.goto('/account/passkeys/new')
  await page.fill('[name=name]', name)
  await Promise.all([
    page.waitForURL('**/account?done=passkey-added'),
    page.getByRole('button', { name: 'Add a passkey' }).click(),
  ])
}

/** What every button of the passkey journey waits for: that its script has shown it. */
function signInButton(page: Page) {
  return page.getByRole('button', { name: 'Sign in with a passkey' })
}

async function setVerified(device: CDPSession, authenticatorId: string, is: 'owner' | 'stranger') {
  await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: is === 'owner' })
}

test('somebody who is not the owner of the device is told that it did not work, and stays signed out', async () => {
  const baseURL = byName(house.address)
  const context = await house.visitAs('coordinator', { baseURL })
  const { page, device, authenticatorId } = await withDevice(context)
  await addPasskey(page, 'Lost phone')
  await context.clearCookies()
  await setVerified(device, authenticatorId, 'stranger')
  await page.goto('/sign-in/member')
  await signInButton(page).click()
  await page.getByText('That did not work').waitFor()
  expect(await context.cookies()).toEqual([])
})

test('a member adds a passkey, signs out, signs in with it, and removes it again', async () => {
  const baseURL = byName(house.address)
  const context = await house.visitAs('coordinator', { baseURL })
  const { page } = await withDevice(context)
  await addPasskey(page, 'Work phone')
  expect(await problemsOf(page)).toEqual([])
  expect(await page.getByRole('rowheader', { name: 'Work phone' }).count()).toBe(1)

  await page.goto('/sign-out')
  await page.locator('main form button').click()
  expect(await context.cookies()).toEqual([])
  await page.goto('/sign-in/member?back=/account')
  expect(await problemsOf(page)).toEqual([])
  await Promise.all([page.waitForURL(/:\d+\/account$/), signInButton(page).click()])
  expect(await page.getByRole('rowheader', { name: 'Work phone' }).count()).toBe(1)

  await page.getByRole('link', { name: 'Remove Work phone' }).click()
  expect(await problemsOf(page)).toEqual([])
  await page.locator('main form button').click()
  await page.waitForURL('**/account?done=passkey-removed')
  await page.goto('/sign-out')
  await page.locator('main form button').click()
  await page.goto('/sign-in/member')
  await signInButton(page).click()
  await page.getByText('This passkey does not open an account here').first().waitFor()
  expect(await problemsOf(page)).toEqual([])
  expect(await context.cookies()).toEqual([])
})

test('without scripts the page says that passkeys need them, and the link is there', async () => {
  const context = await house.visit({ baseURL: byName(house.address), javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/sign-in/member')
  expect(await signInButton(page).isVisible()).toBe(false)
  expect(await page.getByText('This browser cannot use passkeys here').isVisible()).toBe(true)
  await page.fill('[name=email]', 'ana@example.org')
  await page.getByRole('button', { name: 'Send me a link' }).click()
  expect(await page.locator('h1').textContent()).toBe('Check your e-mail')
})

test('a page of another name of the same machine cannot use the house’s passkeys', async () => {
  const context = await house.visitAs('coordinator', { baseURL: house.address })
  const { page } = await withDevice(context)
  await page.goto('/account/passkeys/new')
  await page.fill('[name=name]', 'Work phone')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByText('That did not work').waitFor()
})
