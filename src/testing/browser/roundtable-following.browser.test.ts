import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { problemsOf } from './walk/examine.ts'
import { houseInBrowser } from './walk/house-in-browser.ts'
import { follows, formOf, press } from './walk/room-steps.ts'
import { goTo, patience, runningIn } from './walk/running-room.ts'

const house = houseInBrowser(async () => undefined)

/** What is said at the top of a room’s pages from now on, but for the time: the clock of the house stands still. */
async function listensTo(page: Page): Promise<() => Promise<readonly string[]>> {
  const listen = () => {
    const place = document.getElementById('room-news')
    if (!place) return
    const hear = () => {
      const words = place.textContent ?? ''
      const heard = JSON.parse(sessionStorage.getItem('heard') ?? '[]') as readonly string[]
      if (words === '' || words.startsWith('Time is up')) return
      sessionStorage.setItem('heard', JSON.stringify([...heard, words]))
    }
    new MutationObserver(hear).observe(place, {
      childList: true,
      characterData: true,
      subtree: true,
    })
  }
  await page.addInitScript(
    `document.addEventListener('readystatechange', ${listen}, { once: true })`,
  )
  await page.reload()
  return () => page.evaluate(() => JSON.parse(sessionStorage.getItem('heard') ?? '[]'))
}

const asked = (page: Page) => formOf(page, 'add-entry').locator('[name=question]')
const words = (page: Page) => formOf(page, 'add-entry').locator('[name=words]')

test('what an idle phone writes after the room went to another question answers that question', async () => {
  const { facilitator, phone } = await runningIn(house, 'One question after the other')
  await goTo(facilitator, 'in-place/write')
  await expect.poll(() => asked(phone).count(), patience).toBe(1)
  await goTo(facilitator, 'gaps/write')
  await expect.poll(() => phone.textContent('#now-heading'), patience).toBe('Gaps: Write alone')
  await follows(phone, facilitator)
  expect(await asked(phone).inputValue()).toBe('gap')
  expect(await phone.locator('main').textContent()).toContain('Which rule of your own')
})

test('whoever writes while the room goes to another question is told, and loses nothing', async () => {
  const { facilitator, phone } = await runningIn(house, 'In the middle of a sentence')
  await goTo(facilitator, 'in-place/write')
  await expect.poll(() => asked(phone).count(), patience).toBe(1)
  await words(phone).fill('We ring everybody who')
  await goTo(facilitator, 'gaps/write')
  await expect.poll(() => phone.textContent('#room-news'), patience).toContain('gone on')
  expect(await words(phone).inputValue()).toBe('We ring everybody who')
  expect(await asked(phone).inputValue()).toBe('in_place')
  await formOf(phone, 'add-entry').locator('button').last().click()
  await follows(phone, facilitator)
  await expect.poll(() => asked(phone).inputValue(), patience).toBe('gap')
  expect(await phone.textContent('#room-news')).toContain('Now: Gaps: Write alone')
})

test('whoever listens to a page is told the step it followed to, and never that there is no signal', async () => {
  const { facilitator, phone } = await runningIn(house, 'Read aloud')
  await follows(phone, facilitator)
  const said = await listensTo(phone)
  await goTo(facilitator, 'gaps/write')
  await expect.poll(said, patience).toContain('Now: Gaps: Write alone')
  await expect.poll(() => phone.title(), patience).toContain('Gaps: Write alone – Read aloud')
  await goTo(facilitator, 'gaps/share')
  await expect.poll(said, patience).toContain('Now: Gaps: Share round the table')
  expect(await phone.title()).toContain('Gaps: Share round the table – Read aloud')
  await press(phone, 'raise-hand')
  await expect.poll(() => formOf(phone, 'lower-hand').count(), patience).toBe(1)
  await phone.reload()
  expect(await said()).toEqual(['Now: Gaps: Write alone', 'Now: Gaps: Share round the table'])
})

test('a wall shows without a scroll where the room is and the code of its door, and the drawing below', async () => {
  const { facilitator, room } = await runningIn(house, 'On a projector')
  const wall = await facilitator.context().newPage()
  await wall.setViewportSize({ width: 1280, height: 800 })
  await goTo(facilitator, 'gaps/write')
  await wall.goto(`${room}/wall`)
  // all at one moment: the clock goes on, and its words are longer once the time is up
  const [drawing, now, ...first] = await wall.evaluate(() =>
    ['.waymark-room__door', '#now', '#now-heading', '.waymark-room__clock', '.waymark-room__code']
      .map((what) => document.querySelector(what)?.getBoundingClientRect())
      .map((box) => ({ top: box?.top ?? Number.NaN, bottom: box?.bottom ?? Number.NaN })),
  )
  for (const { bottom } of first) expect(bottom).toBeLessThan(800)
  expect(drawing?.top).toBeGreaterThanOrEqual(now?.bottom ?? Number.NaN)
})

test('a wall says the step that the room goes to', async () => {
  const { facilitator, room } = await runningIn(house, 'Seen from the back')
  const wall = await facilitator.context().newPage()
  await wall.goto(`${room}/wall`)
  const said = await listensTo(wall)
  await goTo(facilitator, 'gaps/write')
  await expect.poll(said, patience).toEqual(['Now: Gaps: Write alone'])
  expect(await wall.title()).toContain('Gaps: Write alone – Seen from the back')
})

test('the story of a case study comes onto the wall and the phone once it is chosen and read', async () => {
  const { facilitator, phone, room } = await runningIn(house, 'One life', 'case-study')
  const wall = await facilitator.context().newPage()
  await wall.goto(`${room}/wall`)
  await press(facilitator, 'choose-story')
  await goTo(facilitator, 'story/read')
  const story = (page: Page) => page.locator('.waymark-room__story').textContent()
  for (const page of [wall, phone]) {
    await expect.poll(() => story(page), patience).toContain('Dov, 34, packs parcels')
    await follows(page, facilitator)
  }
  for (const page of [facilitator, wall, phone]) expect(await problemsOf(page)).toEqual([])
})

test('the board of a large event is sound with its themes, on a screen, a wall and a phone', async () => {
  const { facilitator, phone, room } = await runningIn(house, 'Thirty at once', 'whiteboard')
  const wall = await facilitator.context().newPage()
  await wall.goto(`${room}/wall`)
  await follows(phone, facilitator)
  for (const page of [facilitator, wall, phone]) {
    expect(await page.locator('.waymark-room__theme h3').count()).toBe(5)
    expect(await problemsOf(page)).toEqual([])
  }
})
