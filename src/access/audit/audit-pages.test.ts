import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#foundations'
import { shortRefOf } from '#vocabulary'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { leaveTrace } from './leave-trace.store.ts'

const house = freshHouse()
const one = newId<'person'>()
const other = newId<'person'>()

beforeAll(async () => {
  const leave = async (
    role: 'outreach_worker' | 'coordinator',
    people: (typeof one)[],
    detail: string,
  ) => {
    const { db } = await house.actingAs(role)
    await db
      .transaction()
      .execute((within) =>
        leaveTrace(within, { action: 'read', people, categories: ['note'], detail }),
      )
  }
  await leave('outreach_worker', [one], 'A look at one')
  await leave('coordinator', [other], 'A look at another')
})

test.each(['outreach_worker', 'analyst', 'coordinator'] as const)(
  'the audit is not for %s, who sees their own lines alone',
  async (role) => {
    const member = await house.as(role)
    expect((await member.get('/audit')).statusCode).toBe(403)
    const own = (await member.get('/audit/mine')).body
    expect(own.includes('A look at one')).toBe(role === 'outreach_worker')
    expect(own.includes('A look at another')).toBe(role === 'coordinator')
  },
)

test('an auditor finds lines by member, by person, by day and by act, and leaves a line by looking', async () => {
  const auditor = await house.as('auditor')
  const { rows } = await sql<{ id: string; day: string }>`
    select member_id as id, to_char(happened_at at time zone 'Europe/London', 'YYYY-MM-DD') as day
    from access.audit_event where detail = 'A look at one'
  `.execute(house.db)
  const [line] = rows
  const told = async (query: string) => (await auditor.get(`/audit?${query}`)).body
  for (const query of [`member=${line?.id}`, `person=${one}`, `person=${shortRefOf(one)}`]) {
    expect(await told(query)).toContain('A look at one')
    expect(await told(query)).not.toContain('A look at another')
  }
  expect(await told(`day=${line?.day}`)).toContain('A look at another')
  expect(await told('day=2020-01-01')).not.toContain('A look at')
  expect(await told('action=link')).not.toContain('A look at')
  expect(await told('action=search')).toContain('Read the audit')
  expect(load(await told(''))(`#member option[value="${line?.id}"]`).text()).toContain('Bramble')
  const unknown = await auditor.get('/audit?action=whatever')
  expect([unknown.statusCode, unknown.body.includes('Select what was done')]).toEqual([422, true])
})

test('what is no reference or no day is told beside its field, and a quote in it breaks nothing', async () => {
  const auditor = await house.as('auditor')
  const answer = await auditor.get(
    `/audit?person=${encodeURIComponent("'; drop table access.member; --")}&day=soon`,
  )
  expect(answer.statusCode).toBe(422)
  const page = load(answer.body)
  expect(page('#person-error').text()).toContain('Enter the reference')
  expect(page('#day-error').text()).toContain('Enter a day')
  expect(page('#person').val()).toContain('drop table')
})
