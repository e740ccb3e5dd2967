import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { send, turn } from './states.ts'

/** The first form of the page that does an act of the room. */
export function formOf(page: Page, act: string): Locator {
  return page.locator(`form[action$="/acts/${act}"]`).first()
}

/** Presses the button of an act of the room, and waits for the page that comes of it. */
export async function press(page: Page, act: string): Promise<void> {
  await turn(page, formOf(page, act).locator('button').first())
}

/** Prepares a roundtable and goes in to facilitate it; gives its code, and where it is prepared. */
export async function prepared(
  page: Page,
  title: string,
  format = 'roundtable',
): Promise<{ readonly code: string; readonly home: string }> {
  await page.goto('/roundtables/new')
  await page.fill('[name=title]', title)
  await page.check(`[name=format][value=${format}]`)
  await send(page)
  const home = new URL(page.url()).pathname
  await page.fill('[name=purpose]', 'What each of us will do')
  await page.fill('[name=place]', 'Town hall')
  await page.fill('[name=day]', '2024-07-02')
  await page.fill('[name=time]', '12:30')
  await press(page, 'prepare')
  await press(page, 'schedule')
  expect(await page.locator('.govuk-error-summary').allTextContents()).toEqual([])
  const code = (await page.locator('.waymark-room__code').first().textContent()) ?? ''
  await turn(page, page.locator('form[action$="/seats"] button').first())
  return { code, home }
}

/** As long as a page may take to follow the room before the test gives up. */
const patience = { timeout: 20_000 }

/** Waits until a page of a room has come again by itself and knows all that another one knows: before that, whoever opens a page on it crosses its own coming. */
export async function follows(page: Page, other: Page): Promise<void> {
  const known = await positionOf(other)
  await expect.poll(() => positionOf(page), patience).toBeGreaterThanOrEqual(known)
  await page.waitForLoadState()
}

const positionOf = async (page: Page): Promise<number> =>
  Number(await page.locator('#room').getAttribute('data-position'))
