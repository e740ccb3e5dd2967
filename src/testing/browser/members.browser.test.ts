import { expect, test } from 'vitest'
import { houseInBrowser } from './walk/house-in-browser.ts'
import { at, type State, send, sent, walkAll } from './walk/states.ts'

const house = houseInBrowser(async () => undefined)

const invitation = { path: '/members/invite', status: 422 }
const members: readonly State[] = [
  at('/members'),
  sent('nobody invited', invitation),
  sent('somebody invited', { path: '/members/invite' }, async (page) => {
    await page.fill('[name=name]', 'Invented Newcomer')
    await page.fill('[name=email]', 'newcomer@example.org')
    await page.check('[name=role][value=outreach_worker]')
    await page.check('[name=councils][value=E08000026]')
  }),
  {
    name: 'one member',
    status: 200,
    reach: async (page) => {
      await page.goto('/members')
      const href = await page.getByRole('link', { name: 'Invented Newcomer' }).getAttribute('href')
      return page.goto(href ?? '')
    },
  },
  {
    name: 'one member moved badly',
    status: 422,
    reach: async (page) => {
      for (const box of await page.locator('[name=councils]').all()) await box.uncheck()
      return send(page)
    },
  },
  sent('a team without a name', { path: '/teams', status: 422 }),
  sent('a team', { path: '/teams' }, (page) => page.fill('[name=name]', 'Night team')),
  at('/teams'),
]

const agencies: readonly State[] = [
  at('/agencies'),
  sent('an organisation half told', { path: '/agencies/new', status: 422 }),
  sent('an organisation', { path: '/agencies/new' }, async (page) => {
    await page.fill('[name=name]', 'Harbour Lights (invented)')
    await page.check('[name=kind][value=charity]')
  }),
  at('/organisation-sign-in'),
  at('/organisation-sign-in/remove'),
  at('/sign-in/member'),
  at('/sign-in/organisation'),
  at('/sign-in/link'),
  at('/sign-in/link/none', 410),
  at('/invitation/none', 410),
  at('/account/recovery-codes'),
  at('/account/authenticator/remove'),
  sent('a secret for an app', { path: '/account/authenticator' }),
]

test('every page of a coordinator’s members, teams and organisations, and each of its states, is sound', async () => {
  const context = await house.visitAs('coordinator')
  expect(await walkAll(context, [members, agencies], new Set())).toEqual([])
})
