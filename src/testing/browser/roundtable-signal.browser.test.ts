import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { houseInBrowser } from './walk/house-in-browser.ts'
import { follows, formOf, press } from './walk/room-steps.ts'
import { goTo, patience, runningIn } from './walk/running-room.ts'

const house = houseInBrowser(async () => undefined)
const running = (title: string) => runningIn(house, title)

async function writes(phone: Page, act: string, words: string): Promise<void> {
  const form = formOf(phone, act)
  await form.locator('[name=words]').fill(words)
  if (act === 'draft-pledge') await form.locator('[name=stage]').selectOption('universal')
  await form.locator('button').last().click()
}

const count = (page: Page, words: string) =>
  page.locator('.waymark-room__entry .waymark-room__words', { hasText: words }).count()

test('two pledges that are written without a signal both stand when it is back', async () => {
  const { facilitator, phone, room } = await running('No signal in the hall')
  await goTo(facilitator, 'pledges/draft')
  await follows(phone, facilitator)
  await phone.goto(`${room}/pledges/new`)
  await phone.context().setOffline(true)
  await writes(phone, 'draft-pledge', 'We will open the door')
  await writes(phone, 'draft-pledge', 'We will answer the telephone')
  await expect.poll(() => phone.textContent('#room-news'), patience).toContain('2 waiting')
  await phone.context().setOffline(false)
  await expect.poll(() => count(facilitator, 'We will open the door'), patience).toBe(1)
  await expect.poll(() => count(facilitator, 'We will answer the telephone'), patience).toBe(1)
})

test('what waited for a signal while the room went on is kept on the phone until its writer decides', async () => {
  const { facilitator, phone } = await running('A room that goes on')
  await goTo(facilitator, 'gaps/write')
  await follows(phone, facilitator)
  await phone.context().setOffline(true)
  await writes(phone, 'add-entry', 'Nobody answers at night')
  await writes(phone, 'add-entry', 'Nobody has a key')
  await goTo(facilitator, 'next-steps/assign')
  await phone.context().setOffline(false)
  const returned = phone.locator('#room-returned section')
  await follows(phone, facilitator)
  await expect.poll(() => returned.count(), patience).toBe(2)
  await phone.reload()
  expect(await returned.allTextContents()).toEqual([
    expect.stringContaining('Nobody answers at night'),
    expect.stringContaining('Nobody has a key'),
  ])
  await returned.last().getByRole('button', { name: 'Throw it away' }).click()
  await goTo(facilitator, 'gaps/write')
  await follows(phone, facilitator)
  await returned.first().getByRole('button', { name: 'Send it again' }).click()
  await expect.poll(() => count(facilitator, 'Nobody answers at night'), patience).toBe(1)
  expect(await returned.count()).toBe(0)
})

test('an entry that is refused stands in its form again, with the stages it was placed on', async () => {
  const { facilitator, phone } = await running('Too long for one thing')
  await goTo(facilitator, 'gaps/write')
  await follows(phone, facilitator)
  const form = formOf(phone, 'add-entry')
  await form.locator('summary').first().click()
  await form.locator('[name=stages][value=crisis]').check()
  await writes(phone, 'add-entry', 'long '.repeat(120))
  await expect.poll(() => phone.textContent('#room-news'), patience).toContain('500 characters')
  expect(await form.locator('[name=words]').inputValue()).toContain('long long')
  expect(await form.locator('[name=stages][value=crisis]').isChecked()).toBe(true)
  await form.locator('[name=words]').fill('Short')
  await form.locator('button').last().click()
  await expect.poll(() => count(facilitator, 'Short'), patience).toBe(1)
  expect(await facilitator.locator('.waymark-room__entry').first().textContent()).toContain(
    'Crisis',
  )
})

test('a vote that waited while its ballot was closed leads back to the room, which says so', async () => {
  const { facilitator, phone, room } = await running('A ballot that closes')
  await goTo(facilitator, 'gaps/write')
  await follows(phone, facilitator)
  for (const words of ['Nobody asks', 'Nobody answers']) {
    await writes(phone, 'add-entry', words)
    await expect.poll(() => count(facilitator, words), patience).toBe(1)
  }
  await goTo(facilitator, 'opportunities/vote')
  await follows(phone, facilitator)
  await facilitator.goto(`${room}/ballots/new`)
  await press(facilitator, 'open-ballot')
  await phone.goto(room)
  await phone.locator('a[href*="/ballots/"]').first().click()
  await phone.waitForURL(/ballots/)
  const ballot = phone.url()
  await phone.context().setOffline(true)
  const form = formOf(phone, 'vote')
  await form.locator('select').first().selectOption('1')
  await form.locator('button').last().click()
  await facilitator.goto(ballot)
  await press(facilitator, 'close-ballot')
  await phone.context().setOffline(false)
  await expect.poll(() => phone.textContent('#room-news'), patience).toContain('was not taken')
  expect(new URL(phone.url()).pathname).toBe(room)
})

test('what is being sent when the room goes on is not crossed by the page that follows', async () => {
  const { facilitator, room } = await running('Two things at once')
  const other = await facilitator.context().newPage()
  await other.goto(room)
  let hasGoneOn = () => {}
  const goneOn = new Promise<void>((resolve) => {
    hasGoneOn = resolve
  })
  await facilitator.exposeFunction('sayGoneOn', () => hasGoneOn())
  await facilitator.evaluate(() => {
    const room = document.getElementById('room') as Node
    const tell = window as never as { readonly sayGoneOn: () => void }
    new MutationObserver(() => tell.sayGoneOn()).observe(room, { childList: true, subtree: true })
  })
  await facilitator.route('**/acts/pause', async (route) => {
    await goTo(other, 'gaps/write')
    await goneOn
    await route.continue()
  })
  await press(facilitator, 'pause')
  await expect.poll(() => formOf(other, 'resume').count(), patience).toBe(1)
})
