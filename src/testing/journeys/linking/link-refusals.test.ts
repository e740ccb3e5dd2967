import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#foundations'
import { decideLink } from '#people'
import { freshHouse } from '../../house/fresh-house.ts'
import { type Actor, actorWho, pair, say } from './two-members.ts'

const house = freshHouse()

let worker: Actor
let lead: Actor

beforeEach(async () => {
  worker = await actorWho(house, 'outreach_worker')
  lead = await actorWho(house, 'coordinator')
})

describe('refused is', () => {
  test('nobody known, one person twice, and a “same” without a reason or evidence', async () => {
    const wish = await pair(house)
    expect(await say(worker, { ...wish, otherPersonId: newId() })).toMatchObject({
      refusal: 'no-such-person',
    })
    expect(await say(worker, { ...wish, otherPersonId: wish.personId })).toMatchObject({
      refusal: 'one-person-already',
    })
    expect(await say(worker, { ...wish, reason: '' })).toMatchObject({ refusal: 'reason-needed' })
    const against = { weight: -3, fingerprint: 'f', parts: [] }
    expect(await say(worker, { ...wish, reason: '', evidence: against })).toMatchObject({
      refusal: 'reason-needed',
    })
  })

  test('whoever may not link people, by the database', async () => {
    const wish = await pair(house)
    const auditor = await actorWho(house, 'auditor')
    await expect(decideLink(auditor.needs, auditor.by, wish)).resolves.toMatchObject({
      refusal: 'no-such-person',
    })
    const fraud = sql`select people.move_source_person(${newId()}, ${wish.personId}, ${wish.otherPersonId})`
    await expect(auditor.needs.db.transaction().execute((db) => fraud.execute(db))).rejects.toThrow(
      'may not link',
    )
  })

  test('confirming what one said oneself, even by raw SQL', async () => {
    const wish = await pair(house)
    const first = await say(worker, wish)
    expect(first).toMatchObject({ value: { outcome: 'proposed', touched: [] } })
    expect(await say(worker, wish)).toMatchObject({ refusal: 'own-proposal' })
    const id = first.ok ? first.value.decision.id : newId()
    const copy = sql`
      insert into people.link_decision (person_id, decision_id, other_person_id, verdict, ones, others, reason,
        words_stamp, confirms, decided_by, agency_id)
      select person_id, ${newId()}, other_person_id, 'same', ones, others, reason, words_stamp, decision_id,
        decided_by, agency_id
      from people.link_decision where decision_id = ${id}`
    await expect(worker.needs.db.transaction().execute((db) => copy.execute(db))).rejects.toThrow(
      'Somebody else has to confirm this',
    )
  })

  test('anything that concerns somebody sealed', async () => {
    const wish = await pair(house)
    await sql`
      insert into access.sealing (person_id, sealing_id, reason, sealed_by, review_on)
      values (${wish.personId}, ${newId()}, 'witness', ${lead.by.id}, '2030-01-01')`.execute(
      house.db,
    )
    expect(await say(worker, wish)).toMatchObject({ refusal: 'no-such-person' })
    await sql`
      insert into access.access_grant (person_id, grant_id, member_id, reason, is_break_glass, granted_by, until_at)
      values (${wish.personId}, ${newId()}, ${worker.by.id}, 'Known to me', false, ${lead.by.id}, now() + '1 day')
    `.execute(house.db)
    expect(await say(worker, wish)).toMatchObject({ refusal: 'sealed' })
  })
})
