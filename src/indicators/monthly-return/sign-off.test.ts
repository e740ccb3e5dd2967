import { createHash } from 'node:crypto'
import { load } from 'cheerio'
import { sql } from 'kysely'
import Papa from 'papaparse'
import { beforeAll, expect, test } from 'vitest'
import { cast, castCouncil, castMonth } from '#demonstration'
import { newId } from '#foundations'
import { freshHouse, type Visitor } from '../../testing/house/fresh-house.ts'
import { writeRows } from '../../testing/house/write-rows.ts'
import { nationalOptions } from '../fact/options.ts'
import { rebuild } from '../fact/rebuild.ts'

const house = freshHouse('2024-07-10T11:00:00Z')
const address = `/returns/${castCouncil}/${castMonth}`

beforeAll(async () => {
  await house.db.transaction().execute(async (db) => {
    await writeRows(db, cast)
    await rebuild(db, nationalOptions)
  })
})

async function rowOf(visitor: Visitor, file: string): Promise<Record<string, string>> {
  const answer = await visitor.get(`${address}/${file}`)
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
  return Papa.parse<Record<string, string>>(answer.body, { header: true }).data[0] ?? {}
}

async function signForm(visitor: Visitor, notes: string) {
  const page = load((await visitor.get(address)).body)
  return { digest: String(page('[name="digest"]').val()), notes }
}

async function editionsKept(): Promise<number> {
  const { rows } = await sql<{ kept: number }>`
    select count(*)::integer as kept from indicators.return_edition where area_code = ${castCouncil}
  `.execute(house.db)
  return rows[0]?.kept ?? 0
}

/** Somebody nobody knew is seen in the cast's council; the same way a late paper note would come in. */
async function recordLate(visitor: Visitor): Promise<void> {
  const answer = await visitor.post('/contacts', {
    contact_id: newId(),
    met: 'unnamed',
    contact_type: 'bedded_down',
    area_code: castCouncil,
    day: '2024-06-25',
    time: '23:30',
    late_reason: 'Found on paper',
  })
  expect(answer.statusCode).toBe(303)
}

test('a return is checked, explained, signed off, kept for good, and told anew when late notes come in', async () => {
  const [analyst, coordinator] = [await house.as('analyst'), await house.as('coordinator')]
  const page = await analyst.get(address)
  expect(page.body).toContain('by more than a quarter')
  const without = await analyst.post(`${address}/sign-off`, await signForm(analyst, ' '))
  expect(without.statusCode).toBe(422)
  expect(without.body).toContain('Enter notes that explain')

  const stale = await signForm(analyst, 'June was warm')
  await recordLate(coordinator)
  const moved = await analyst.post(`${address}/sign-off`, stale)
  expect(moved.statusCode).toBe(422)
  expect(moved.body).toContain('The figures moved while you were reading')
  expect(load(moved.body)('#notes').val()).toBe('June was warm')
  expect(await editionsKept()).toBe(0)

  const form = await signForm(analyst, '=HYPERLINK("x") <b>warm</b>')
  const answers = await Promise.all([
    analyst.post(`${address}/sign-off`, form),
    analyst.post(`${address}/sign-off`, form),
  ])
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 422])
  expect(await editionsKept()).toBe(1)
  const first = await rowOf(analyst, 'editions/1.csv')
  expect(first).toMatchObject({ edition: '1', r1_month: '20', not_linkable: '1', b2_1: '15' })

  const signed = await analyst.get(address)
  expect(signed.body).not.toContain('<b>warm</b>')
  expect(signed.body).toContain('Nothing has changed since edition 1')
  const again = await analyst.post(`${address}/sign-off`, await signForm(analyst, 'Once more'))
  expect(again.body).toContain('there is nothing to sign off')

  await recordLate(coordinator)
  const diff = load((await analyst.get(address)).body)('#changes-caption').closest('table')
  expect(diff.find('tbody tr').first().text()).toContain('2021')
  const second = await signForm(analyst, 'A note found late')
  expect((await analyst.post(`${address}/sign-off`, second)).statusCode).toBe(303)
  expect(await rowOf(analyst, 'editions/1.csv')).toEqual(first)
  expect((await rowOf(analyst, 'editions/2.csv'))['r1_month']).toBe('21')
})

test('an edition can be neither changed nor deleted, and its digest is that of its text', async () => {
  await sql`
    insert into indicators.return_edition (area_code, month, edition, content, sha256, signed_by, signed_at)
    select 'E08000031', '2024-01-01', 1, 'x', ${createHash('sha256').update('x').digest('hex')},
      member_id, now()
    from access.member limit 1
  `.execute(house.db)
  await expect(
    sql`update indicators.return_edition set signed_at = now()`.execute(house.db),
  ).rejects.toThrow(/may be changed or deleted/)
  await expect(sql`delete from indicators.return_edition`.execute(house.db)).rejects.toThrow(
    /may be changed or deleted/,
  )
  await expect(
    sql`
      insert into indicators.return_edition (area_code, month, edition, content, sha256, signed_by, signed_at)
      select 'E08000031', '2024-02-01', 1, 'x', 'not its digest', member_id, now() from access.member limit 1
    `.execute(house.db),
  ).rejects.toThrow(/check constraint/)
})
