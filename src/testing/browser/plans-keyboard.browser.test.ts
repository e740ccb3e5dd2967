import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { houseInBrowser } from './walk/house-in-browser.ts'
import { goTo, tabTo, write } from './walk/keyboard.ts'
import { writtenPlan } from './walk/plan-steps.ts'

const house = houseInBrowser(async () => undefined)

const ways = [
  { way: 'with scripts', javaScriptEnabled: true },
  { way: 'without scripts', javaScriptEnabled: false },
]

test.each(ways)(
  'by keyboard alone, $way, somebody brings in a plan, says what was meant, tells how an action stands and publishes it',
  async ({ javaScriptEnabled }) => {
    const page = await (await house.visitAs('coordinator', { javaScriptEnabled })).newPage()
    await page.goto('/our-plans')
    await goTo(page, 'Bring in a plan')
    await goTo(page, 'Read it')
    expect(await page.title()).toMatch(/^Error: /)
    await bringIn(page)
    expect(await heading(page)).toBe('What was read')
    expect(await asked(page)).toBe(4)

    // the first thing it asks, as suggested
    await tabTo(page, 'As suggested')
    await page.keyboard.press('Space')
    await goTo(page, 'Answer these')
    expect(await asked(page)).toBe(3)
    await goTo(page, 'Take it in as a plan')
    expect(await heading(page)).toBe('A plan of Cranebrook (invented)')

    await goTo(page, statement)
    await tellProgress(page)
    expect(await page.locator('main').innerText()).toContain('Both wards ring now')
    await goTo(page, 'Back to the plan')

    await publish(page)
    expect(await heading(page)).toBe('Version 1')
  },
)

const statement = '1.1 Ring the wards each morning and ask who leaves without an address'

/** How many things the plan still asks. */
async function asked(page: Page): Promise<number> {
  const words = await page.locator('.govuk-inset-text').innerText()
  return Number(/^\d+/.exec(words.trim())?.[0] ?? (words.startsWith('One') ? 1 : 0))
}

async function bringIn(page: Page): Promise<void> {
  await write(page, 'Or its text, pasted', writtenPlan)
  await tabTo(page, 'Its first day (optional)')
  await page.keyboard.type('01012024')
  await tabTo(page, 'Its last day (optional)')
  await page.keyboard.type('12122025')
  await goTo(page, 'Read it')
}

async function tellProgress(page: Page): Promise<void> {
  await goTo(page, 'Say how it stands')
  await tabTo(page, 'Not started')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'On track')
  await page.keyboard.press('Space')
  await write(page, 'What has happened?', 'Both wards ring now')
  await goTo(page, 'Publish')
}

async function publish(page: Page): Promise<void> {
  await goTo(page, 'Changes asked for')
  await write(page, 'Which body approved it?', 'Housing board of Cranebrook')
  await tabTo(page, 'On which day?')
  await page.keyboard.type('06062024')
  await write(page, 'Under which reference do its minutes say so?', 'HB 12/4')
  await goTo(page, 'Publish as version 1')
}

async function heading(page: Page): Promise<string> {
  return (await page.locator('h1').innerText()).trim()
}
