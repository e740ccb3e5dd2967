import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse, type Visitor } from '../../testing/house/fresh-house.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'

const house = freshHouse()

beforeEach(async () => {
  await sql`truncate outreach.contact cascade`.execute(house.db)
})

/** So many people nobody could name are met, one each minute up to 11 in the morning. */
async function meet(people: number): Promise<void> {
  await sql`
    insert into outreach.contact (person_id, contact_id, area_code, contacted_at, contact_type, is_identified,
      agency_id, recorded_by, recorded_at)
    select ${newId()}, gen_random_uuid(), 'E08000025',
      '2024-07-02T10:00:00Z'::timestamptz - number * interval '1 minute', 'bedded_down', false,
      agency_id, member_id, now()
    from generate_series(0, ${people - 1}::integer) as number,
      (select agency_id, member_id from access.member limit 1) as member
  `.execute(house.db)
}

async function today(visitor: Visitor, query = '') {
  const answer = await visitor.get(`/today${query}`)
  expect(answer.statusCode).toBe(200)
  expect(await markupProblems(answer.body)).toEqual([])
  return load(answer.body)
}

test('a list that holds everybody met in the last days says nothing of others', async () => {
  await meet(25)
  const page = await today(await house.as('outreach_worker'))
  expect(page('#recent-contacts tbody tr')).toHaveLength(25)
  expect(page('#recent-contacts').text()).not.toContain('The latest')
  expect(page('.govuk-pagination')).toHaveLength(0)
})

test('a list that is longer than a page says how long it is, and every contact is on one of its pages', async () => {
  await meet(60)
  const worker = await house.as('outreach_worker')
  const seen = new Set<string>()
  const said: string[] = []
  for (let path: string | undefined = ''; path !== undefined; ) {
    const page = await today(worker, path)
    page('#recent-contacts tbody a').each(
      (_, link) => void seen.add(String(page(link).attr('href'))),
    )
    said.push(page('#recent-contacts > p').text())
    path = page('.govuk-pagination__next a').attr('href')?.replace('/today', '')
  }
  expect(said).toEqual([
    'The latest 25 of 60 contacts.',
    'Contacts 26 to 50 of 60, the latest first.',
    'Contacts 51 to 60 of 60, the latest first.',
  ])
  expect(seen.size).toBe(60)
})

test.each(['0', '-1', '99', 'x', '1.5', '1e99'])(
  'a page %s that there is not is the nearest there is',
  async (asked) => {
    await meet(26)
    const page = await today(await house.as('outreach_worker'), `?page=${asked}`)
    const rows = page('#recent-contacts tbody tr').length
    expect(rows).toBe(['99', '1e99'].includes(asked) ? 1 : 25)
  },
)

test('a member finds the way from their pages to the public ones', async () => {
  const page = await today(await house.as('outreach_worker'))
  const link = page('main a[href="/"]')
  expect(link.text()).toBe('See the public pages')
})
