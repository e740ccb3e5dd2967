import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { freshHouse, type Visitor } from '../../testing/house/fresh-house.ts'

const house = freshHouse()
const invented = `(select agreement_id from access.sharing_agreement where reference = 'DEMO-1')`

beforeEach(async () => {
  await sql`
    update access.sharing_agreement
    set ended_on = null, until_on = null, from_on = '2017-04-01', review_on = '2030-04-01'
  `.execute(house.db)
  await sql`
    update access.agreement_party set signatory = 'Sorrel Penhallow', signed_on = '2017-04-01', left_on = null
  `.execute(house.db)
})

const others = `(select agreement_id from access.sharing_agreement where reference = 'OTHERS-1')`

const terms = {
  reference: 'ISA-1',
  title: 'Sharing for outreach',
  purposes: 'outreach',
  categories: 'identity',
  lawful_basis: 'Public task, Article 6(1)(e)',
  impact_assessment: 'DPIA-7',
  from_on: '2026-01-01',
  until_on: '',
  review_on: '2028-01-01',
}

describe('a member whose organisation has no agreement in force', () => {
  test.each([
    ['has not signed', 'update access.agreement_party set signatory = null, signed_on = null'],
    ['has left', "update access.agreement_party set left_on = '2024-01-01'"],
    [
      'has one that lapsed',
      "update access.sharing_agreement set from_on = '2017-04-01', until_on = '2024-01-01'",
    ],
    ['has one that has not begun', "update access.sharing_agreement set from_on = '2999-01-01'"],
    ['has one that ended', "update access.sharing_agreement set ended_on = '2024-01-01'"],
  ])('is told so, with what to do, because it %s', async (_why, change) => {
    await sql.raw(change).execute(house.db)
    const worker = await house.as('outreach_worker')
    for (const path of ['/today', '/contacts/new?met=new']) {
      const answer = await worker.get(path)
      expect(answer.statusCode).toBe(403)
      expect(load(answer.body)('h1').text()).toContain('no sharing agreement in force')
      expect(answer.body).toContain('Ask a coordinator')
    }
    const sent = await worker.post('/contacts', { met: 'new', given_name: 'Ana' })
    expect(sent.statusCode).toBe(403)
    const coordinator = await house.as('coordinator')
    expect((await coordinator.get('/today')).body).toContain('href="/sharing"')
    expect((await coordinator.get('/sharing')).statusCode).toBe(200)
  })

  test('and who has one is told nothing of the kind', async () => {
    expect((await (await house.as('outreach_worker')).get('/today')).statusCode).toBe(200)
  })
})

describe('making and changing an agreement', () => {
  test.each(['outreach_worker', 'analyst', 'auditor'] as const)('is not for %s', async (role) => {
    const member = await house.as(role)
    expect((await member.get('/sharing/new')).statusCode).toBe(403)
    expect((await member.post('/sharing/new', terms)).statusCode).toBe(403)
    const { db } = await house.actingAs(role)
    const make = sql`select access.make_agreement(gen_random_uuid(), '{}', 'x')`
    const end = sql.raw(`select access.end_agreement(${invented}, current_date, 'x')`)
    for (const act of [make, end]) {
      await expect(db.transaction().execute((within) => act.execute(within))).rejects.toMatchObject(
        {
          code: '42501',
        },
      )
    }
  })

  test('what is missing or wrong is told beside the field, and what was typed is kept', async () => {
    const coordinator = await house.as('coordinator')
    const answer = await coordinator.post('/sharing/new', {
      ...terms,
      reference: 'DEMO-1',
      until_on: '2025-01-01',
      lawful_basis: '',
    })
    expect(answer.statusCode).toBe(422)
    const page = load(answer.body)
    expect(page('title').text()).toMatch(/^Error: /)
    expect(page('#lawful_basis-error').text()).toContain('Enter the lawful basis')
    expect(page('#title').val()).toBe('Sharing for outreach')
    const taken = await coordinator.post('/sharing/new', { ...terms, reference: 'demo-1' })
    expect(load(taken.body)('#reference-error').text()).toContain('Another agreement')
  })

  test('made, signed, amended, reviewed, left and ended: each is a line of the public register', async () => {
    const coordinator = await house.as('coordinator')
    expect((await coordinator.post('/sharing/new', terms)).headers.location).toBe(
      '/sharing?done=made',
    )
    const { rows } = await sql<{ id: string }>`
      select agreement_id as id from access.sharing_agreement where reference = 'ISA-1'
    `.execute(house.db)
    const at = `/sharing/${rows[0]?.id}`
    const register = async () => load((await house.anyone.get(`/agreements/${rows[0]?.id}`)).body)
    expect((await register())('.govuk-tag').text()).toBe('Signed by nobody yet')
    expect((await register())('main').text()).toContain('Has not signed')
    await coordinator.post(`${at}/sign`, {
      signatory: 'A. Example, director',
      officer: 'dpo@example.org',
    })
    expect((await register())('.govuk-tag').text()).toBe('In force')
    expect((await coordinator.get(`${at}/amend`)).body).toContain('Sharing for outreach')
    const narrower = { ...terms, title: 'Narrower', told: 'The title says better what it is' }
    expect((await coordinator.post(`${at}/amend`, narrower)).headers.location).toBe(
      '/sharing?done=amended',
    )
    expect((await register())('.govuk-tag').text()).toBe('In force')
    const wider = { ...terms, categories: 'note', told: 'Notes are shared as well from now on' }
    expect((await coordinator.post(`${at}/amend`, wider)).headers.location).toBe(
      '/sharing?done=again',
    )
    expect((await register())('.govuk-tag').text()).toBe('Signed by nobody yet')

    await reviewLeaveAndEnd(coordinator, at)
    expect((await register())('.govuk-tag').text()).toBe('Ended')
    expect((await register())('main').text()).toContain('It has been replaced by another')

    const told = await sql<{ kind: string }>`
      select kind from access.agreement_change where agreement_id = ${rows[0]?.id} order by changed_at
    `.execute(house.db)
    expect(told.rows.map(({ kind }) => kind)).toEqual([
      ...['made', 'signed', 'amended', 'amended', 'signed', 'reviewed', 'left', 'ended'],
    ])
  })

  test('a coordinator changes no agreement their organisation is not in', async () => {
    await sql`
      insert into access.sharing_agreement (agreement_id, reference, title, purposes, categories, lawful_basis,
        impact_assessment, from_on, review_on)
      values (gen_random_uuid(), 'OTHERS-1', 'Of others', '{outreach}', '{identity}', 'x', 'x', '2020-01-01', '2030-01-01')
    `.execute(house.db)
    const { db } = await house.actingAs('coordinator')
    for (const act of [
      "sign_agreement($id, 'x', 'x', 'x')",
      "end_agreement($id, current_date, 'x')",
    ]) {
      const call = sql.raw(`select access.${act.replace('$id', others)}`)
      await expect(
        db.transaction().execute((within) => call.execute(within)),
      ).rejects.toMatchObject({
        code: '42501',
      })
    }
  })
})

async function reviewLeaveAndEnd(coordinator: Visitor, at: string): Promise<void> {
  await coordinator.post(`${at}/sign`, {
    signatory: 'A. Example, director',
    officer: 'dpo@example.org',
  })
  const early = await coordinator.post(`${at}/review`, {
    on: '2020-01-01',
    told: 'All is as it should be',
  })
  expect(load(early.body)('#on-error').text()).toContain('must be on a day to come')
  await coordinator.post(`${at}/review`, { on: '2999-01-01', told: 'All is as it should be' })
  await coordinator.post(`${at}/leave`, {
    on: '2999-01-01',
    told: 'We close down at the end of it',
  })
  const short = await coordinator.post(`${at}/end`, { on: '2999-01-01', told: 'no' })
  expect(load(short.body)('#told-error').text()).toContain('Enter why')
  await sql`update access.agreement_party set left_on = null`.execute(house.db)
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format()
  await coordinator.post(`${at}/end`, { on: today, told: 'It has been replaced by another' })
  expect((await coordinator.get(`${at}/sign`)).statusCode).toBe(404)
}
