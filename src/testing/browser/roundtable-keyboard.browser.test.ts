import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { houseInBrowser } from './walk/house-in-browser.ts'
import { focusOn, follow, goTo, tabTo, write } from './walk/keyboard.ts'
import { prepared } from './walk/room-steps.ts'

const house = houseInBrowser(async () => undefined)
/** As long as something done may take to reach the other screen before the test gives up. */
const patience = { timeout: 20_000 }
const words = 'Nobody asks at discharge where somebody will sleep'
const more = 'The letter with the answer goes to an address that is lost'

test('by keyboard alone, one facilitates and one takes part, from the door to what was said', async () => {
  const facilitator = await (await house.visitAs('coordinator')).newPage()
  const { code, home } = await prepared(facilitator, 'By keyboard alone')
  await facilitator.goto(home)
  await goTo(facilitator, 'Go in as facilitator')
  await goTo(facilitator, 'Open the lobby')

  const guest = await (await house.visit()).newPage()
  await comeIn(guest, code)
  await shows(facilitator, 'Who is here (2)')
  await goTo(facilitator, 'Start')
  await goToStep(facilitator, 'gaps/write')

  await shows(guest, 'What do you want to say?')
  await tabTo(guest, 'What do you want to say?')
  await say(guest, words)
  // whoever has said one thing stands where the next is written
  expect((await focusOn(guest)).id).toBe('words')
  await say(guest, more)
  await shows(facilitator, more)

  await goOn(facilitator)
  await goToStep(facilitator, 'opportunities/vote')
  await openBallot(facilitator)
  await shows(guest, 'nobody sees how before it closes')
  await vote(guest)
  await shows(facilitator, '1 has voted')
  await closeBallot(facilitator)
  await shows(guest, `${words} – 2 votes by 1 person`)

  await close(facilitator)
  await shows(guest, 'Read what was said and pledged')
  await goTo(guest, 'Read what was said and pledged')
  expect(await guest.locator('main').innerText()).toContain(words)
})

/** Waits until a page says something, as its live connection brings it. */
async function shows(page: Page, what: string): Promise<void> {
  await expect.poll(async () => page.locator('main').innerText(), patience).toContain(what)
  await page.waitForLoadState()
}

/** From the door: the code, a name, and in. */
async function comeIn(guest: Page, code: string): Promise<void> {
  await guest.goto('/join')
  await goTo(guest, 'Go on')
  expect(await guest.title()).toMatch(/^Error: /)
  await write(guest, 'What are the six letters?', code)
  await goTo(guest, 'Go on')
  await write(guest, 'What should the room call you?', 'Ana')
  await write(guest, 'For which organisation are you here?', 'Ashdown Health (invented)')
  await goTo(guest, 'Go in')
  expect(await guest.locator('h1').innerText()).toBe('By keyboard alone')
}

async function goToStep(facilitator: Page, where: string): Promise<void> {
  await tabTo(facilitator, 'Go to another step')
  await facilitator.keyboard.press('Enter')
  await tabTo(facilitator, 'Which step?')
  await choose(facilitator, where)
  await goTo(facilitator, 'Go there')
}

/** Goes down a list of choices by its arrow until the one of a value is chosen. */
async function choose(page: Page, value: string): Promise<void> {
  const chosen = () =>
    page.evaluate(() =>
      document.activeElement instanceof HTMLSelectElement ? document.activeElement.value : '',
    )
  for (let tries = 0; (await chosen()) !== value; tries += 1) {
    if (tries > 100) throw new Error(`The arrow never comes to ${value}`)
    await page.keyboard.press('ArrowDown')
  }
}

async function say(guest: Page, words: string): Promise<void> {
  await guest.keyboard.insertText(words)
  await tabTo(guest, 'Place it on stages of the pathway')
  const isOpen = await guest.getByLabel('Universal prevention').isVisible()
  if (!isOpen) await guest.keyboard.press('Enter')
  await guest.keyboard.press('Tab')
  await guest.keyboard.press('Space')
  await tabTo(guest, 'Add it')
  await guest.keyboard.press('Enter')
  await shows(guest, words)
}

async function openBallot(facilitator: Page): Promise<void> {
  await goTo(facilitator, 'Open a ballot')
  await tabTo(facilitator, words)
  await goTo(facilitator, 'Open the ballot')
  expect(await facilitator.locator('.govuk-error-summary').allTextContents()).toEqual([])
}

async function vote(guest: Page): Promise<void> {
  await goTo(guest, 'Vote, or change your vote')
  await tabTo(guest, words)
  await choose(guest, '2')
  await goTo(guest, 'Vote')
}

async function closeBallot(facilitator: Page): Promise<void> {
  await goTo(facilitator, 'Vote, or change your vote')
  await goTo(facilitator, 'Close the ballot')
}

/** On to the step that comes next. */
async function goOn(facilitator: Page): Promise<void> {
  const next = facilitator.getByRole('button', { name: /^Go on: / })
  const before = await next.innerText()
  await goTo(facilitator, before)
  expect(await next.innerText()).not.toBe(before)
}

async function close(facilitator: Page): Promise<void> {
  await goTo(facilitator, 'Begin to wrap up')
  await goTo(facilitator, 'Read back, and what is still open')
  await tabTo(facilitator, 'Close the roundtable')
  await follow(facilitator)
}
