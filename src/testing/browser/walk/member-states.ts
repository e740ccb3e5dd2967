import type { Page } from 'playwright-core'
import { at, type State, send, sent } from './states.ts'

/** What a worker alone sees: a council's return without its sign-off, and what is not for them. */
export const workerStates: readonly State[] = [
  at('/returns/E08000025/2024-06'),
  at('/returns/E08000026/2024-06', 403),
  at('/single-nights/E08000026/2024-06', 403),
]

/** What every member may come upon. */
export const readingStates: readonly State[] = [
  at('/nowhere', 404),
  at('/sign-in'),
  at('/figures?scope=E08000030&month=2024-05'),
  at('/figures/region/2024-06/r1_month?page=2'),
  at('/figures/region/2024-06/p2_armed_forces'),
]

/** The form of a contact, sent badly: for those who meet people. */
export const formStates: readonly State[] = [
  sent('find nobody', { path: '/contacts/new' }, (page) => page.fill('[name=name]', 'zzzz')),
  sent('find without a name', { path: '/contacts/new', status: 422 }),
  sent('a contact half told', { path: '/contacts/new?met=new', status: 422 }, async (page) => {
    await page.fill('[name=age]', 'about forty')
    await page.fill('[name=time]', '')
  }),
  sent('a form that is out of date', { path: '/contacts/new?met=unnamed', status: 403 }, (page) =>
    page.locator('[name=form_token]').evaluate((field) => field.setAttribute('value', 'old')),
  ),
]

/** A contact from its recording to its withdrawal. Each state begins where the one before ended. */
export const contactStates: readonly State[] = [
  sent('a contact recorded', { path: '/contacts/new?met=new' }, async (page) => {
    await page.fill('[name=given_name]', 'Invented')
    await page.check('[name=contact_type][value=bedded_down]')
  }),
  sent('somebody found', { path: '/contacts/new' }, (page) => page.fill('[name=name]', 'Invented')),
  { name: 'another contact', status: 200, reach: (page) => follow(page, 'Invented') },
  {
    name: 'another contact recorded',
    status: 200,
    reach: async (page) => {
      await page.check('[name=contact_type][value=day_service]')
      return send(page)
    },
  },
  { name: 'the form to amend', status: 200, reach: (page) => follow(page, 'Amend') },
  { name: 'amended without a reason', status: 422, reach: send },
  {
    name: 'amended',
    status: 200,
    reach: async (page) => {
      await page.check('[name=contact_type][value=awake_on_street]')
      // a page that was looked at before has them open already
      await page.locator('details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '')
      })
      await page.fill('[name=note]', 'Asked for a dentist')
      await page.fill('[name=reason]', 'The shift notes say otherwise')
      return send(page)
    },
  },
  { name: 'the form to withdraw', status: 200, reach: (page) => follow(page, 'Withdraw') },
  { name: 'withdrawn without a reason', status: 422, reach: send },
  {
    name: 'withdrawn',
    status: 200,
    reach: async (page) => {
      await page.check('[name=what_was_wrong][value=somebody_else]')
      await page.fill('[name=reason]', 'It was with another')
      return send(page)
    },
  },
]

/** A council's single night and monthly return, from the wrong answer to the right one. */
export function signingStates(council: string): readonly State[] {
  const night = `/single-nights/${council}/2024-06`
  const account = `/returns/${council}/2024-06`
  return [
    at(night),
    sent('a night without a date', { path: night, status: 422 }, (page) =>
      page.fill('[type=date]', ''),
    ),
    sent('a night declared', { path: night }, (page) => page.fill('[type=date]', '2024-06-20')),
    at(account),
    sent('a return signed off', { path: account }, (page) =>
      page.fill('[name=notes]', 'The figures were read through with the outreach team.'),
    ),
    at(account),
    sent('a return signed off twice', { path: account, status: 422 }, (page) =>
      page.fill('[name=notes]', 'Again.'),
    ),
    at('/returns'),
  ]
}

async function follow(page: Page, words: string) {
  const link = page
    .locator('main')
    .getByRole('link', { name: words })
    .or(page.locator('main').getByRole('button', { name: words }))
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.request().isNavigationRequest()),
    link.first().click(),
  ])
  await page.waitForLoadState()
  return answer
}

/** The by-name list, somebody on it, what is to be done, and a panel from its call to its minutes. */
export const caseworkStates: readonly State[] = [
  at('/by-name-list'),
  at('/by-name-list?names=off&show=no_lead'),
  at('/by-name-list?state=unknown&show=returner'),
  at('/by-name-list/why'),
  sent('why, without a name', { path: '/by-name-list/why', status: 422 }),
  sent('why, of somebody', { path: '/by-name-list/why' }, (page) => page.fill('[name=name]', 'a')),
  at('/tasks'),
  at('/panels'),
  sent('a panel without anybody', { path: '/panels', status: 422 }),
  sent('a panel called', { path: '/panels' }, (page) => page.check('[name=members] >> nth=0')),
  { name: 'one person at the panel', status: 200, reach: (page) => follow(page, 'Person') },
  { name: 'nothing decided', status: 422, reach: send },
  {
    name: 'a decision with a task',
    status: 200,
    reach: async (page) => {
      await page.fill('[name=words]', 'Offer a bed')
      await page.fill('[name=what]', 'Ring the hostel')
      await page.selectOption('[name=owner]', { index: 1 })
      await page.fill('[name=due_on]', '2024-07-09')
      return send(page)
    },
  },
  { name: 'the whole list again', status: 200, reach: (page) => goBack(page) },
  { name: 'the minutes', status: 200, reach: (page) => follow(page, 'Minutes') },
  { name: 'back at the meeting', status: 200, reach: (page) => goBack(page) },
  { name: 'asked to close', status: 200, reach: (page) => follow(page, 'Close the meeting') },
  { name: 'kept open', status: 200, reach: (page) => follow(page, 'Keep it open') },
  { name: 'the task', status: 200, reach: (page) => follow(page, 'Ring the hostel') },
  { name: 'a task changed to nothing', status: 422, reach: send },
  { name: 'the person', status: 200, reach: (page) => goBack(page) },
  { name: 'no lead chosen', status: 422, reach: send },
]

async function goBack(page: Page) {
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.request().isNavigationRequest()),
    page.locator('.govuk-back-link').click(),
  ])
  await page.waitForLoadState()
  return answer
}
