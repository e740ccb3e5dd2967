import { expect, test } from 'vitest'
import { houseInBrowser } from './walk/house-in-browser.ts'
import { actionOf, after, approve, sendTo, takeIn } from './walk/plan-steps.ts'
import { at, type State, send, walkAll } from './walk/states.ts'

const house = houseInBrowser(async () => undefined)

test('a review is sound from the day it opens until everybody reads what came of it, wide and narrow', async () => {
  const context = await house.visitAs('coordinator')
  const page = await context.newPage()
  const plan = await takeIn(page)
  await approve(page, plan)
  const action = await actionOf(page, plan, '1.1')
  const states = [
    at(`${plan}/reviews`),
    after('a review on no day', (page) => sendTo(page, '/reviews'), 422),
    after('a review', async (page) => {
      await page.fill('[name=meets_on]', '2024-07-30')
      return sendTo(page, '/reviews')
    }),
    ...['collecting', 'meeting'].map((name) => after(name, (page) => sendTo(page, '/move'))),
    ...meetingStates(),
    ...['agreed', 'published'].map((name) => after(name, (page) => sendTo(page, '/move'))),
    at(`${plan}/reviews`),
    after('what everybody reads of it', async (page) => {
      const href = await page.locator('main a[href*="/reviews/"]').first().getAttribute('href')
      return page.goto((href ?? '').replace('/our-plans/', '/plans/'))
    }),
    ...milestoneStates(action),
  ]
  expect(await walkAll(context, [states], new Set())).toEqual([])
})

/** What is done in a meeting, each by the first form of its page. */
function meetingStates(): readonly State[] {
  return [
    after('a decision half told', (page) => sendTo(page, '/decisions'), 422),
    after('a decision', async (page) => {
      const form = page.locator('form[action$="/decisions"]').first()
      await form.locator('[name=words]').fill('Ask both wards in one call')
      await form.locator('[name=owner]').fill('Lettings lead')
      await form.locator('[name=by_when]').fill('September 2024')
      return sendTo(page, '/decisions')
    }),
    after('reached', (page) => sendTo(page, '/reached')),
    after('noted', async (page) => {
      await page.fill('[name=notes]', 'Discharge is what holds us up')
      return sendTo(page, '/notes')
    }),
  ]
}

/** The milestones of an action: one is added, and reached. */
function milestoneStates(action: string): readonly State[] {
  return [
    at(`${action}/milestones`),
    after('a milestone', async (page) => {
      await page.fill('[name=title]', 'Both wards have agreed')
      await page.fill('[name=due]', 'September 2024')
      return sendTo(page, '/milestones')
    }),
    after('a milestone reached', (page) => send(page)),
  ]
}
