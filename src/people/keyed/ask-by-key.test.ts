import { load } from 'cheerio'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { encoded, keyedHouse, written } from '../../testing/house/keyed-house.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'

const keyed = keyedHouse()
const ana = written(['Ana', 'Lowe', '1980-06-10'])

describe('asking', () => {
  test('a key is handed over once; a new one ends it; a revoked one keeps no secret', async () => {
    const before = await keyed.freshKey()
    const again = await keyed.coordinator.post(`${keyed.page}/take`, {})
    expect(again.statusCode).toBe(422)
    expect(again.body).not.toContain(before.bytes.toString('base64'))
    const now = await keyed.freshKey()
    expect(now.bytes.equals(before.bytes)).toBe(false)
    expect((await keyed.answersTo(encoded(before, ana))).answer.statusCode).toBe(422)
    expect((await keyed.coordinator.post(`${keyed.page}/revoke`, {})).statusCode).toBe(303)
    expect((await keyed.answersTo(encoded(now, ana))).problem).toContain('no key')
    const { rows } = await sql<{ bytes: number }>`
      select max(length(sealed_secret)) as bytes from people.keyed_key where revoked_at is not null`.execute(
      keyed.house.db,
    )
    expect(rows).toEqual([{ bytes: 0 }])
  })

  test('of keys made at once one is in use', async () => {
    const made = await Promise.all(
      [1, 2, 3, 4].map(() => keyed.coordinator.post(`${keyed.page}/make`, {})),
    )
    expect(made.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303, 303])
    const { rows } = await sql`
      select from people.keyed_key where agreement_id = ${keyed.agreement} and revoked_at is null`.execute(
      keyed.house.db,
    )
    expect(rows).toHaveLength(1)
  })

  test('who is known elsewhere is told yes, who is not no, and of whom too little is known ask; and each is noted', async () => {
    const person = await keyed.known(['Ana', 'Lowe', '1980-06-10'])
    const secret = await keyed.freshKey()
    const stranger = written(['Zeno', 'Quist', '1980-06-10'], 'c2')
    const nameAlone = { record_id: '=c3', given_name: 'Ana', family_name: 'Lowe' }
    const { answer, told } = await keyed.answersTo(encoded(secret, ana, stranger, nameAlone))
    expect(answer.statusCode).toBe(200)
    expect(told.map(([id, known = '']) => [id, known.split(/[,:]/)[0]])).toEqual([
      ['c1', 'Yes'],
      ['c2', 'No'],
      ['=c3', 'Ask'],
    ])
    expect(told[0]?.[2]).toContain('None of those who know them')
    expect(await markupProblems(answer.body)).toEqual([])
    const csv = decodeURIComponent(String(load(answer.body)('a[download]').attr('href')))
    expect(csv).toContain('c1,yes,')
    expect(csv).toContain("'=c3,ask,")
    expect(answer.body).not.toContain(person)
    const { rows } = await sql<{ people: readonly string[]; detail: string; purpose: string }>`
      select people, detail, purpose from access.audit_event where action = 'search' order by happened_at desc limit 1
    `.execute(keyed.house.db)
    expect(rows).toEqual([
      {
        people: [person],
        detail: 'Asked by key whether 3 records are known elsewhere',
        purpose: 'linking',
      },
    ])
  })

  test('whom to ring is told only where they let themselves be named', async () => {
    await keyed.known(['Noor', 'Petrie', '1971-11-12'])
    const noor = written(['Noor', 'Petrie', '1971-11-12'])
    const secret = await keyed.freshKey()
    const name = (is: 'true' | 'false') =>
      sql`insert into people.keyed_naming (agreement_id, agency_id, is_named, set_by)
        values (${keyed.agreement}, ${keyed.between.knower}, ${is}::boolean, gen_random_uuid())
        on conflict (agreement_id, agency_id) do update set is_named = excluded.is_named`.execute(
        keyed.house.db,
      )
    await name('true')
    expect((await keyed.answersTo(encoded(secret, noor))).told[0]?.[2]).toContain('Ring ')
    await name('false')
    expect((await keyed.answersTo(encoded(secret, noor))).told[0]?.[2]).toContain('None of those')
    expect(
      (await keyed.coordinator.post(`${keyed.page}/naming`, { naming: 'named' })).statusCode,
    ).toBe(303)
    expect(
      load((await keyed.coordinator.get(keyed.page)).body)('[name="naming"][checked]').val(),
    ).toBe('named')
  })

  test('who is sealed, and what the own organisation wrote, is answered as if it were not there', async () => {
    const sealed = await keyed.known(['Ivo', 'Marsh', '1965-05-05'])
    const ivo = written(['Ivo', 'Marsh', '1965-05-05'], 's')
    const nobody = written(['Xan', 'Yorke', '1965-05-05'], 'n')
    const secret = await keyed.freshKey()
    expect((await keyed.answersTo(encoded(secret, ivo))).told[0]?.[1]).toContain('Yes')
    await sql`
      insert into access.sealing (person_id, sealing_id, reason, sealed_by, review_on)
      values (${sealed}, gen_random_uuid(), 'witness', gen_random_uuid(), '2999-01-01')`.execute(
      keyed.house.db,
    )
    // not even to whoever the record was opened to
    await sql`
      insert into access.access_grant (person_id, grant_id, member_id, reason, is_break_glass, granted_by, until_at)
      select ${sealed}, gen_random_uuid(), member_id, 'x', false, member_id, '2999-01-01'
      from access.member where agency_id = ${keyed.between.asker}`.execute(keyed.house.db)
    const { told } = await keyed.answersTo(encoded(secret, ivo, nobody))
    expect(told[0]?.slice(1)).toEqual(told[1]?.slice(1))
    expect(told[0]?.[1]).toContain('No')
    await sql`update access.sealing set lifted_at = now() where person_id = ${sealed}`.execute(
      keyed.house.db,
    )
    await sql`update people.source_person set agency_id = ${keyed.between.asker} where person_id = ${sealed}`.execute(
      keyed.house.db,
    )
    await sql`update people.keyed_mark set agency_id = ${keyed.between.asker} where person_id = ${sealed}`.execute(
      keyed.house.db,
    )
    expect((await keyed.answersTo(encoded(secret, ivo))).told[0]?.[1]).toContain('No')
  })

  test('where one thing alone fits, it may be chance: whoever asks is told to ask, and it is noted all the same', async () => {
    const person = await keyed.known(['Una', 'Ferris', '1955-08-09'])
    const secret = await keyed.freshKey()
    const { told } = await keyed.answersTo(
      encoded(secret, written(['Una', 'Marlow', '1955-08-09'])),
    )
    expect(told[0]?.[1]).toContain('Ask')
    expect(told[0]?.[2]).toContain('One thing fits')
    const { rows } = await sql<{ people: readonly string[] }>`
      select people from access.audit_event where action = 'search' order by happened_at desc limit 1
    `.execute(keyed.house.db)
    expect(rows).toEqual([{ people: [person] }])
  })

  test('what more than five people share is told nobody', async () => {
    for (let many = 0; many < 6; many += 1) await keyed.known(['Jo', 'Same', '1990-09-09'])
    const secret = await keyed.freshKey()
    const jo = written(['Jo', 'Same', '1990-09-09'])
    expect((await keyed.answersTo(encoded(secret, jo))).told[0]?.[1]).toContain('Ask')
  })
})
