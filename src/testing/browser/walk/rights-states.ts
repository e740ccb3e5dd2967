import type { Page } from 'playwright-core'
import { type State, send, sent } from './states.ts'

/** The pages of one person and of their rights, each reached from the page before as a coordinator reaches it. */
export const rightsStates: readonly State[] = [
  sent('find a person without a name', { path: '/people', status: 422 }),
  sent('a contact recorded for the walk', { path: '/contacts/new?met=new' }, async (page) => {
    await page.fill('[name=given_name]', 'Walked')
    await page.check('[name=contact_type][value=bedded_down]')
  }),
  sent('a person found', { path: '/people' }, (page) => page.fill('[name=name]', 'Walked')),
  { name: 'the person', status: 200, reach: (page) => follow(page, 'Walked') },
  form('Change how to address', 'how to address them', 200, async (page) => {
    await page.fill('[name=preferred_name]', 'Walker of the Long Bridge over the River')
    await page.fill('[name=pronouns]', 'they and them')
  }),
  form('Take down their own words', 'own words half told', 422),
  ...again('own words', 200, async (page) => {
    await page.fill('[name=words]', 'I walk.\nI want a door that locks, and my dog behind it.')
    await page.check('[name=is_approved][value=yes]')
    await page.check('[name=told_how][value=face_to_face]')
    await page.check('[name=told_where][value=service]')
  }),
  form('Record what they decided', 'a decision half told', 422),
  ...again('a decision', 200, async (page) => {
    await page.check('[name=decision][value=given]')
    await page.check('[name=purpose][value=casework]')
    await page.check('[name=categories][value=rights]')
    await page.check('[name=how][value=verbal]')
    await page.check('[name=ends][value=no_end]')
    await page.fill('[name=notice_version]', '2026-11')
  }),
  form('Something in it is wrong', 'something wrong half told', 422),
  ...again('something wrong', 200, async (page) => {
    await page.check('[name=about][value=identity]')
    await page.fill('[name=is_wrong]', 'The last name')
    await page.fill('[name=should_say]', 'Walker')
    await page.check('[name=asked_by][value=person]')
  }),
  form('They ask to be erased', 'an erasure half asked', 422),
  ...again('an erasure asked', 200, async (page) => {
    await page.check('[name=ground][value=objection]')
    await page.check('[name=asked_by][value=person]')
  }),
  form('Make a copy of everything held', 'a copy half asked', 422),
  { name: 'corrections', status: 200, reach: (page) => page.goto('/corrections') },
  form('Walker', 'a correction half answered', 422),
  { name: 'requests to erase', status: 200, reach: (page) => page.goto('/erasures') },
  form('Walker', 'an erasure half decided', 422),
  sent('a rule half set', { path: '/retention', status: 422 }),
  sent('the person found again', { path: '/people' }, (page) => page.fill('[name=name]', 'Walked')),
  { name: 'the person again', status: 200, reach: (page) => follow(page, 'Walker') },
  { name: 'who has looked', status: 200, reach: (page) => follow(page, 'Who has looked') },
  { name: 'back to the person', status: 200, reach: (page) => follow(page, 'Walker', 'back') },
  form('Seal their record', 'a seal half told', 422),
  ...again('a record sealed', 200, async (page) => {
    await page.check('[name=reason][value=own_wish]')
    await page.fill('[name=review_on]', '2024-12-01')
  }),
  form('Person', 'a seal looked at again without a day', 422),
]

/** The form behind a link of the page, sent as it is or filled in. */
function form(
  link: string,
  name: string,
  status: number,
  fill: (page: Page) => Promise<unknown> = async () => undefined,
): State {
  return {
    name,
    status,
    reach: async (page) => {
      await follow(page, link)
      await fill(page)
      return send(page)
    },
  }
}

/** The form of the page once more, filled in. */
function again(
  name: string,
  status: number,
  fill: (page: Page) => Promise<unknown>,
): readonly State[] {
  return [
    {
      name,
      status,
      reach: async (page) => {
        await fill(page)
        return send(page)
      },
    },
  ]
}

async function follow(page: Page, words: string, back?: 'back') {
  const link = back
    ? page.locator('.govuk-back-link')
    : page.locator('main').getByRole('link', { name: words })
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.request().isNavigationRequest()),
    link.first().click(),
  ])
  await page.waitForLoadState()
  return answer
}
