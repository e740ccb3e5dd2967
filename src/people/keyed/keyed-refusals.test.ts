import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { inventedMembers } from '#access'
import { newId } from '#foundations'
import { agree, encoded, keyedHouse, written } from '../../testing/house/keyed-house.ts'
import { askByKey } from './ask-by-key.ts'
import { makeKey } from './keep-key.ts'

const keyed = keyedHouse()
const withoutLinks = newId<'agreement'>()
beforeAll(() => agree(keyed.house, keyed.between, { id: withoutLinks, categories: ['contact'] }))

describe('who may not', () => {
  test('an auditor asks nothing, and nobody but a coordinator makes, takes or revokes a key or says who may be named', async () => {
    const auditor = await keyed.house.as('auditor')
    const worker = await keyed.house.as('outreach_worker')
    expect((await auditor.get('/keyed')).statusCode).toBe(403)
    expect((await auditor.post(`${keyed.page}/ask`, {})).statusCode).toBe(403)
    for (const act of ['make', 'take', 'revoke', 'naming']) {
      expect((await worker.post(`${keyed.page}/${act}`, {})).statusCode).toBe(403)
      expect((await keyed.coordinator.forge(`${keyed.page}/${act}`, {})).statusCode).toBe(403)
    }
  })

  test('an agreement that does not tell of links, of others, or that is none, is not found', async () => {
    const analyst = await keyed.house.as('analyst')
    expect((await analyst.get(keyed.page)).statusCode).toBe(404)
    for (const id of [withoutLinks, newId(), 'x']) {
      expect((await keyed.coordinator.get(`/keyed/${id}`)).statusCode).toBe(404)
      expect((await keyed.coordinator.post(`/keyed/${id}/make`, {})).statusCode).toBe(404)
      expect((await keyed.coordinator.post(`/keyed/${id}/ask`, {})).statusCode).toBe(404)
    }
  })

  test('the database makes no key under an agreement that is not in force, whoever asks', async () => {
    const needs = await keyed.house.actingAs('coordinator', 'linking')
    const by = (await inventedMembers(keyed.house.db)).find(
      ({ role }) => role === 'coordinator',
    )?.id
    const made = needs.db.transaction().execute((db) =>
      sql`insert into people.keyed_key (key_id, agreement_id, agency_id, key_sign, sealed_secret, check_mark, made_by, ends_on)
        values (${newId()}, ${withoutLinks}, ${keyed.between.asker}, 'x', '', 1, ${by}, access.today() + 1)`.execute(
        db,
      ),
    )
    await expect(made).rejects.toThrow('row-level security')
  })

  test('nothing is derived with another secret, and nothing is answered once the agreement has ended', async () => {
    const secret = await keyed.freshKey()
    await keyed.known(['Una', 'Quell', '1970-02-03'])
    const una = written(['Una', 'Quell', '1970-02-03'])
    expect((await keyed.answersTo(encoded(secret, una))).told[0]?.[1]).toContain('Yes')
    const needs = await keyed.house.actingAs('coordinator', 'linking')
    const derive = (pad: Buffer) =>
      needs.db
        .transaction()
        .execute((db) =>
          sql`select people.derive_marks(key_id, ${pad}, ${pad}, 1) from people.keyed_key where revoked_at is null`.execute(
            db,
          ),
        )
    await expect(derive(Buffer.alloc(64))).rejects.toThrow('Nothing is derived')
    const end = (day: string | null) =>
      sql`update access.sharing_agreement set ended_on = ${day} where agreement_id = ${keyed.agreement}`.execute(
        keyed.house.db,
      )
    await end('2024-01-01')
    const by = (await inventedMembers(keyed.house.db)).find(({ role }) => role === 'coordinator')
    if (!by) throw new Error('Nobody is invented who is a coordinator')
    const refused = { ok: false, refusal: 'closed' }
    const asking = { by, agreementId: keyed.agreement }
    // what a page may find that let it pass a moment before
    expect(await makeKey(needs, asking)).toEqual(refused)
    expect(await askByKey(needs, by, { ...asking, records: [] })).toEqual(refused)
    const asked = needs.db
      .transaction()
      .execute((db) =>
        sql`select people.answer_by_key(key_id, gen_random_uuid(), '[["1","2"]]') from people.keyed_key where revoked_at is null`.execute(
          db,
        ),
      )
    await expect(asked).rejects.toThrow('Nothing may be asked')
    expect((await keyed.coordinator.post(`${keyed.page}/ask`, {})).statusCode).toBe(404)
    await end(null)
  })

  test.each(['people.match_phrase', 'people.keyed_mark'])('nobody reads %s', async (table) => {
    const needs = await keyed.house.actingAs('coordinator', 'linking')
    const read = needs.db
      .transaction()
      .execute((db) => sql.raw(`select 1 from ${table}`).execute(db))
    await expect(read).rejects.toThrow('permission denied')
  })
})
