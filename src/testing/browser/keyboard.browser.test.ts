import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { fillWithRegion } from '../house/small-region.ts'
import { houseInBrowser } from './walk/house-in-browser.ts'
import { everyStop, focusOn, follow, tabTo } from './walk/keyboard.ts'

const house = houseInBrowser((db) => fillWithRegion(db, 18, 200))

const ways = [
  { way: 'with scripts', javaScriptEnabled: true },
  { way: 'without scripts', javaScriptEnabled: false },
]

describe.each(ways)('by keyboard alone, $way', ({ javaScriptEnabled }) => {
  test('a visitor skips the header, reads an indicator as a table and comes to the downloads', async () => {
    const page = await (await house.visit({ javaScriptEnabled })).newPage()
    await page.goto('/')
    expect(await tabTo(page, 'Skip to main content')).toEqual([])
    await page.keyboard.press('Enter')
    await tabTo(page, 'Rare')
    await follow(page)
    expect(await heading(page)).toContain('People sleeping rough')

    await tabTo(page, 'Show this chart as a table')
    const rows = page.locator('.waymark-chart tbody tr')
    expect(await rows.first().isVisible()).toBe(false)
    await page.keyboard.press('Enter')
    expect(await rows.first().isVisible()).toBe(true)
    await page.keyboard.press('Tab')
    expect((await focusOn(page)).role).toBe('region')

    await tabTo(page, 'What is in each file')
    await follow(page)
    expect(await heading(page)).toBe('Downloads')
  })

  test('a worker signs in, is told what is missing, and records a contact with somebody new', async () => {
    const page = await (await house.visit({ javaScriptEnabled })).newPage()
    await signIn(page)
    expect(await heading(page)).toBe('Today')
    await tabTo(page, 'Record a contact')
    await follow(page)
    await tabTo(page, 'Record a contact with somebody new')
    await follow(page)
    await tabTo(page, 'First name (optional)')
    await page.keyboard.type('Invented')
    await tabTo(page, 'Record this contact')
    await follow(page)

    expect(await page.title()).toMatch(/^Error: /)
    if (javaScriptEnabled) expect((await focusOn(page)).class).toContain('govuk-error-summary')
    await tabTo(page, 'Select how the person was met')
    await page.keyboard.press('Enter')
    expect((await focusOn(page)).id).toBe('contact_type')
    await page.keyboard.press('Space')
    await tabTo(page, 'Record this contact')
    await follow(page)

    expect(await heading(page)).toBe('Contact with Invented')
    expect(await page.locator('.govuk-notification-banner').textContent()).toContain('is recorded')
    if (javaScriptEnabled) expect((await focusOn(page)).role).toBe('alert')
    await tabTo(page, 'Amend')
  })
})

test('every stop of each page shows itself, in the order of the page, and the keyboard gets out again', async () => {
  const page = await (await house.visitAs('coordinator')).newPage()
  const paths = ['/', '/indicators/r1', '/snapshot', '/sign-in', '/contacts/new?met=new']
  const signed = [
    '/figures?scope=region&month=2024-06',
    '/single-nights',
    '/returns/E08000026/2024-06',
  ]
  for (const path of [...paths, ...signed]) {
    await page.goto(path)
    const stops = await everyStop(page)
    expect(stops[0], path).toBe('Skip to main content')
    expect(stops.at(-1), path).toBe('Sharing agreements')
    expect(stops.length, path).toBeGreaterThan(8)
  }
})

async function signIn(page: Page): Promise<void> {
  await page.goto('/today')
  expect(await heading(page)).toBe('Sign in to the demonstration')
  await tabTo(page, 'Bramble Lanternby (invented outreach worker)')
  await page.keyboard.press('Space')
  await tabTo(page, 'Sign in')
  await follow(page)
}

async function heading(page: Page): Promise<string> {
  return (await page.locator('h1').innerText()).trim()
}
