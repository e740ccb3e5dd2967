import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { inventedMembers, keepInventedMembers } from '#access'
import { idOf } from '#foundations'
import { problemsOf } from './walk/examine.ts'
import { houseInBrowser } from './walk/house-in-browser.ts'
import { follows, formOf, prepared, press } from './walk/room-steps.ts'
import { send, turn } from './walk/states.ts'

const house = houseInBrowser(async () => undefined)
const people = 15
/** As long as something said may take to reach every screen before the test gives up. */
const patience = { timeout: 20_000 }

beforeAll(async () => {
  const agencyId = idOf<'agency'>('agency', 'coventry-housing-desk')
  const id = idOf<'member'>('member', 'note-taker')
  const name = 'Pippin Inkwell (invented coordinator)'
  await keepInventedMembers(house.db, [
    { id, name, role: 'coordinator', agencyId, areaCodes: ['E08000026'] },
  ])
})

/** Waits until so many of what was said stand on a page. */
const everyOne = (page: Page, words: string, count: number) =>
  expect
    .poll(() => page.locator('.waymark-room__words', { hasText: words }).count(), patience)
    .toBe(count)

async function joined(code: string, name: string, role = 'participant'): Promise<Page> {
  const viewport = role === 'wall' ? { width: 1280, height: 800 } : { width: 320, height: 640 }
  const page = await (await house.visit({ viewport })).newPage()
  await page.goto(`/join/${code}`)
  await page.fill('[name=name]', name)
  await page.fill('[name=organisation]', `Organisation of ${name}`)
  await page.check(`[name=role][value=${role}]`)
  await send(page)
  return page
}

/** Writes something in the room and sends it. */
async function say(page: Page, words: string, act = 'add-entry'): Promise<void> {
  const form = formOf(page, act)
  await form.locator('[name=words]').fill(words)
  const stage = form.locator('[name=stages][value=targeted]')
  if (act === 'draft-pledge') await form.locator('[name=stage]').selectOption('targeted')
  else {
    await form.locator('summary').first().click()
    await stage.check()
  }
  await form.locator('button').last().click()
}

/** The note-taker goes in, and adds something for somebody without a phone. */
async function notes(home: string, words: string): Promise<void> {
  const context = await house.visit()
  const member = (await inventedMembers(house.db)).find(({ name }) => name.startsWith('Pippin'))
  await context.request.post('/sign-in', { form: { member: member?.id ?? '', back: '/sign-out' } })
  const page = await context.newPage()
  await page.goto(home)
  await turn(page, page.locator('form[action$="/seats"] button[value=note_taker]'))
  await page.goto(`${new URL(page.url()).pathname}/add`)
  await say(page, words, 'add-for-room')
}

async function goTo(facilitator: Page, where: string): Promise<void> {
  await facilitator.reload()
  const form = facilitator.locator('form:has([name=where])')
  await facilitator.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
  })
  await form.locator('[name=where]').selectOption(where)
  await turn(facilitator, form.locator('button'))
}

/** Comes back to a page until it offers an act. */
async function untilThere(page: Page, path: string, act: string): Promise<void> {
  await expect
    .poll(async () => {
      await page.goto(path)
      return formOf(page, act).count()
    }, patience)
    .toBe(1)
}

async function pledges(page: Page, words: string): Promise<void> {
  await page.goto(`${new URL(page.url()).pathname}/pledges/new`)
  await say(page, words, 'draft-pledge')
}

/** Everybody joins in the lobby, and then it begins. */
async function begun(facilitator: Page, code: string) {
  await press(facilitator, 'open-lobby')
  const guests: Page[] = []
  for (let number = 1; number <= people; number += 1) {
    guests.push(await joined(code, `Guest ${number}`))
  }
  const wall = await joined(code, 'Screen', 'wall')
  const here = wall.getByText(`Who is here (${people + 1})`)
  await expect.poll(() => here.count(), patience).toBe(1)
  await facilitator.reload()
  await press(facilitator, 'start')
  await expect.poll(() => formOf(facilitator, 'pause').count(), patience).toBe(1)
  const [first, second, third] = guests as [Page, Page, Page]
  return { guests, wall, first, second, third }
}

/** Reads back, closes and publishes. */
async function published(
  facilitator: Page,
  { room, home }: Readonly<Record<'room' | 'home', string>>,
) {
  await facilitator.reload()
  await press(facilitator, 'wrap-up')
  await untilThere(facilitator, `${room}/read-back`, 'close')
  await press(facilitator, 'close')
  await untilThere(facilitator, home, 'publish')
  await facilitator.check('#checked')
  await press(facilitator, 'publish')
  const reader = await (await house.visit()).newPage()
  await reader.goto('/roundtable-records')
  await turn(reader, reader.getByRole('link', { name: 'Fifteen at one table' }))
  return (await reader.locator('main').textContent()) ?? ''
}

test('fifteen people, a wall and a note-taker hold a roundtable from the lobby to its published record', {
  timeout: 240_000,
}, async () => {
  const facilitator = await (await house.visitAs('coordinator')).newPage()
  const { code, home } = await prepared(facilitator, 'Fifteen at one table')
  const room = new URL(facilitator.url()).pathname
  const { guests, wall, first, second, third } = await begun(facilitator, code)
  await goTo(facilitator, 'gaps/write')

  // everybody writes at once, and everybody reads it
  await expect.poll(() => formOf(first, 'add-entry').count(), patience).toBe(1)
  await Promise.all(guests.map((page, at) => say(page, `Guest ${at + 1} sees this is missing`)))
  await notes(home, 'Somebody without a phone sees this is missing')
  for (const page of [wall, facilitator, first, second, third]) {
    await everyOne(page, 'sees this is missing', people + 1)
  }
  for (const page of [facilitator, first, wall]) expect(await problemsOf(page)).toEqual([])

  await goTo(facilitator, 'pledges/draft')
  await Promise.all(
    [first, second, third].map(async (page, at) => {
      await follows(page, facilitator)
      await pledges(page, `We pledge, for the ${at + 1}. time`)
    }),
  )
  await everyOne(wall, 'We pledge, for the', 3)

  const record = await published(facilitator, { room, home })
  expect(record.split('sees this is missing')).toHaveLength(people + 2)
  expect(record.split('We pledge, for the')).toHaveLength(4)
  expect(record).not.toContain('Pippin')
})
