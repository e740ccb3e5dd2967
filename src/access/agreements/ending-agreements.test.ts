import { load } from 'cheerio'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { systemClock } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'

const house = freshHouse()
const plusDays = (days: number) => systemClock.today().add({ days }).toString()
const terms = {
  title: 'Narrower',
  purposes: 'outreach',
  categories: 'identity',
  told: 'Less is shared now',
}

test('what others have signed stays as it is, and ends for everybody with thirty days’ notice, which they are told', async () => {
  const { rows } = await sql<{ id: string; agency: string }>`
    select agreement_id as id, agency_id as agency from access.agreement_party
    where agency_id <> (select agency_id from access.member where name like 'Orrin%') limit 1
  `.execute(house.db)
  const [demo] = rows
  await sql`
    insert into access.member (member_id, name, role, agency_id, area_codes, email, status)
    values (gen_random_uuid(), 'Other (invented)', 'coordinator', ${demo?.agency}, '{}', 'other@example.org', 'active')
  `.execute(house.db)
  const coordinator = await house.as('coordinator')
  const at = `/sharing/${demo?.id}`
  const page = load((await coordinator.get(at)).body)
  expect(page('main').text()).toContain('Others have signed this agreement')
  expect(page(`a[href="${at}/amend"]`)).toHaveLength(0)
  expect((await coordinator.get(`${at}/amend`)).headers.location).toBe(at)
  expect((await coordinator.post(`${at}/amend`, terms)).headers.location).toBe(at)

  const why = 'It has been replaced by another'
  const soon = await coordinator.post(`${at}/end`, { on: plusDays(29), told: why })
  expect(load(soon.body)('#on-error').text()).toContain(`must be ${plusDays(30)} or later`)
  const { db } = await house.actingAs('coordinator')
  for (const act of [
    sql`select access.end_agreement(${demo?.id}, ${plusDays(29)}::date, 'x')`,
    sql`select access.amend_agreement(${demo?.id}, '{}'::jsonb, 'x')`,
  ]) {
    await expect(db.transaction().execute((within) => act.execute(within))).rejects.toMatchObject({
      code: '42501',
    })
  }
  const ended = await coordinator.post(`${at}/end`, { on: plusDays(30), told: why })
  expect(ended.headers.location).toBe('/sharing?done=end')
  await new Promise((resolve) => setImmediate(resolve))
  await expect.poll(() => house.letters.map(({ to }) => to)).toContain('other@example.org')
  await sql`update access.sharing_agreement set ended_on = null where agreement_id = ${demo?.id}`.execute(
    house.db,
  )
})
