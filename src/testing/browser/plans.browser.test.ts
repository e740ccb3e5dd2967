import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { settleCommitments } from '../../main/settle-commitments.ts'
import { settlePlans } from '../../main/settle-plans.ts'
import { houseInBrowser } from './walk/house-in-browser.ts'
import {
  actionOf,
  after,
  approve,
  bringIn,
  emptied,
  sendTo,
  takeIn,
  writtenPlan,
} from './walk/plan-steps.ts'
import { at, sent, walkAll } from './walk/states.ts'

const house = houseInBrowser(async () => undefined)
let held = ''

beforeAll(async () => {
  await settleCommitments(house.needs)
  await settlePlans(house.needs)
  const list = await (await fetch(`${house.address}/plans`)).text()
  held = /"\/plans\/([0-9a-f-]{36})"/.exec(list)?.[1] ?? 'no plan is held'
})

test('what is read of a plan, and what it asks, is sound, wide and narrow', async () => {
  const context = await house.visitAs('coordinator')
  const other = await context.newPage()
  await bringIn(other, writtenPlan.replace('April 2024', 'May 2024'))
  const otherId = new URL(other.url()).pathname.split('/').at(-1)
  const goOn = (part: string) => async (page: Page) =>
    page.goto(`${new URL(page.url()).pathname}${part}`)
  const states = [
    ...[at('/our-plans'), at('/our-plans/new')],
    sent('nothing brought in', { path: '/our-plans/new', status: 422 }),
    after('what was read', (page) => bringIn(page)),
    after('what was read, answered', async (page) => {
      for (const one of await page.locator('[value=suggested]').all()) await one.check()
      for (const one of await page.locator('[name=mutual], [name=different]').all()) {
        await one.check()
      }
      return sendTo(page, new URL(page.url()).pathname)
    }),
    after('compared with none', goOn('/compare')),
    after('compared', goOn(`?with=${otherId}`)),
    after('taken in', async (page) => {
      await page.goto(new URL(page.url()).pathname.replace('/compare', ''))
      return sendTo(page, '/take')
    }),
  ]
  expect(await walkAll(context, [states], new Set())).toEqual([])
})

test('every page of a draft is sound for whoever writes it, wide and narrow', async () => {
  const context = await house.visitAs('coordinator')
  const page = await context.newPage()
  const plan = await takeIn(page)
  const action = await actionOf(page, plan, '1.1')
  const [claim] = await claimsOf(page)
  const views = ['', ...glances, '/timeline', '/attention', '/changes', '/versions', '/account']
  const states = [
    ...views.map((view) => at(plan + view)),
    ...['/bring', '/requests', '/reviews'].map((part) => at(plan + part)),
    ...[...emptied(`${plan}/terms`), at(action)],
    ...[...emptied(`${action}/update`), ...emptied(`${action}/evidence`)],
    at(`${action}/colour`),
    after(
      'a colour without a reason',
      async (page) => {
        await page.check('[name=colour][value=red]')
        return sendTo(page, '/colour')
      },
      422,
    ),
    ...[at(`${action}/claims/${claim}`), ...emptied(`${action}/claims/${claim}/observed`)],
    at(`${plan}/requests/new/alter`),
    ...[...emptied(`${plan}/requests/new/add`), ...emptied(`${action}/milestones`)],
    ...emptied(`${plan}/requests/new/alter?action=1.1`),
    after(
      'approved by nobody',
      async (page) => {
        await page.goto(`${plan}/requests`)
        return sendTo(page, '/versions')
      },
      422,
    ),
  ]
  expect(await walkAll(context, [states], new Set())).toEqual([])
})

test('every page of an approved plan is sound for whoever writes it, leads in it or only reads, wide and narrow', async () => {
  const context = await house.visitAs('coordinator')
  const page = await context.newPage()
  const plan = await takeIn(page)
  await approve(page, plan)
  const kinds = ['add', 'alter', 'renumber', 'withdraw', 'merge'].map(
    (kind) => `${plan}/requests/new/${kind}`,
  )
  const changes = [
    ...kinds.flatMap((path) => (path.endsWith('alter') ? [at(path)] : emptied(path))),
    ...emptied(`${plan}/requests/new/alter?action=1.2`),
    after('a change asked for', async (page) => {
      await page.goto(`${plan}/requests/new/alter?action=1.2`)
      await page.fill('[name=statement]', 'Visit each new tenant twice in the first week')
      await page.fill('[name=reason]', 'Once was too little')
      return sendTo(page, '/alter')
    }),
    after('a change declined', async (page) => {
      await page.goto(`${plan}/requests/new/withdraw`)
      await page.fill('[name=action]', '2.2')
      await page.fill('[name=reason]', 'It is said twice')
      await sendTo(page, '/withdraw')
      return sendTo(page, '/decline')
    }),
    after('the next version', (page) => approve(page, plan)),
    ...['/versions', '/versions/1', ''].map((part) => at(plan + part)),
  ]
  expect(await walkAll(context, [changes], new Set())).toEqual([])
  const led = await actionOf(page, plan, '1.2')
  const partner = [plan, led, `${led}/update`, `${led}/milestones`, `${plan}/requests`]
  expect(
    await walkAll(await house.visitAs('partner'), [partner.map((path) => at(path))], new Set()),
  ).toEqual([])
})

test('every page of a plan is sound for anybody, wide and narrow', async () => {
  const plan = `/plans/${held}`
  const page = await (await house.visit()).newPage()
  const actions = [await actionOf(page, plan, '1.1'), await actionOf(page, plan, '2.2')]
  const parts = ['', ...glances, '/timeline', '/attention', '/attention?list=silent', '/changes']
  const rest = ['/versions', '/versions/1', '/account', '/reviews']
  const states = [
    ...[at('/plans'), ...[...parts, ...rest].map((part) => at(plan + part))],
    ...actions.map((path) => at(path)),
  ]
  expect(await walkAll(await house.visit(), [states], new Set())).toEqual([])
})

const glances = ['?by=pillar', '?by=owner', '?by=quarter', '?colour=red', '?words=nothing+like+it']

/** The ids of the claims of an action, of the page where they stand. */
async function claimsOf(page: Page): Promise<readonly string[]> {
  const links = await page.locator('a[href*="/claims/"]').all()
  const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')))
  return [...new Set(hrefs.map((href) => href?.split('/claims/')[1]?.split('/')[0] ?? ''))]
}
