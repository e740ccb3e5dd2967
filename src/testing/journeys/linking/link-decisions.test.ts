import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { newId } from '#foundations'
import { recordContact } from '#outreach'
import { type LinkWish, standApart, standingPerson, undoDecision } from '#people'
import { freshHouse } from '../../house/fresh-house.ts'
import { type Actor, actorWho, everything, imported, pair, say, somebody } from './two-members.ts'

const house = freshHouse()

let worker: Actor
let lead: Actor

beforeEach(async () => {
  worker = await actorWho(house, 'outreach_worker')
  lead = await actorWho(house, 'coordinator')
})

test('the “same” of two members joins two people under the id known longer, and the other id leads there', async () => {
  const wish = await pair(house)
  await say(worker, wish)
  const joined = await say(lead, {
    ...wish,
    personId: wish.otherPersonId,
    otherPersonId: wish.personId,
  })
  expect(joined).toMatchObject({ value: { outcome: 'linked' } })
  const stands = await worker.needs.db
    .transaction()
    .execute((db) => standingPerson(db, wish.otherPersonId))
  expect(stands).toBe(wish.personId)
})

test('what an import told of somebody goes with them and comes back row by row', async () => {
  const [known, told] = [await somebody(house, 'Ben'), await imported(house)]
  const before = await everything(house)
  const wish: LinkWish = {
    personId: known,
    otherPersonId: told,
    verdict: 'same',
    reason: 'Said so himself',
  }
  await say(worker, wish)
  const joined = await say(lead, wish)
  if (!joined.ok) throw new Error(joined.refusal)
  const { rows } = await sql<{ people: number; contacts: number }>`
    select (select count(*)::integer from people.source_person where person_id = ${known}) as people,
      (select count(*)::integer from outreach.contact where person_id = ${known}) as contacts
  `.execute(house.db)
  expect(rows).toEqual([{ people: 2, contacts: 1 }])
  const { id } = joined.value.decision
  const undo = { decisionId: id, reason: 'Not he' }
  expect(await undoDecision(worker.needs, worker.by, { ...undo, reason: '' })).toMatchObject({
    refusal: 'reason-needed',
  })
  expect((await undoDecision(worker.needs, worker.by, undo)).ok).toBe(true)
  expect(await everything(house)).toBe(before)
  expect(await undoDecision(worker.needs, worker.by, undo)).toMatchObject({
    refusal: 'undone-already',
  })
})

test('“different” stands for ever: no “same” is taken, not by way of a third person either, until it is undone', async () => {
  const wish = await pair(house, 'different')
  const apart = await say(worker, wish)
  if (!apart.ok) throw new Error(apart.refusal)
  const same = { ...wish, verdict: 'same' } as const
  expect(await say(lead, same)).toMatchObject({ refusal: 'told-different' })
  const third = { ...same, otherPersonId: await somebody(house, 'Anne') }
  await say(worker, third)
  await say(lead, third)
  const around = { ...same, personId: third.personId }
  expect(await say(lead, around)).toMatchObject({ refusal: 'told-different' })
  const { id } = apart.value.decision
  await undoDecision(lead.needs, lead.by, { decisionId: id, reason: 'A new photograph' })
  expect(await say(lead, around)).toMatchObject({ value: { outcome: 'proposed' } })
})

test('a writing that does not belong stands apart, and the rest stays', async () => {
  const wish = await pair(house)
  const before = await everything(house)
  await say(worker, wish)
  await say(lead, wish)
  const { rows } = await sql<{ id: never }>`
    select source_person_id as id from people.source_person where first_person_id = ${wish.otherPersonId}
  `.execute(house.db)
  const writings = rows.map(({ id }) => id)
  const apart = { personId: wish.personId, writings, reason: 'Two women' }
  expect(await standApart(worker.needs, worker.by, { ...apart, reason: '' })).toMatchObject({
    refusal: 'reason-needed',
  })
  expect(await standApart(worker.needs, worker.by, { ...apart, writings: [] })).toMatchObject({
    refusal: 'no-such-person',
  })
  expect((await standApart(worker.needs, worker.by, apart)).ok).toBe(true)
  expect(await everything(house)).toBe(before)
  expect(await say(lead, wish)).toMatchObject({ refusal: 'told-different' })
})

test('linking touches the rows and figures of nobody else', async () => {
  const stranger = await imported(house)
  const wish = await pair(house)
  const row = () =>
    sql<{ at: string }>`
      select string_agg(version, ' ' order by version) as at from (
        select xmin::text || ctid::text as version from people.person where person_id = ${stranger}
        union all select xmin::text || ctid::text from outreach.contact where person_id = ${stranger}
        union all select xmin::text || ctid::text from indicators.person_month where person_id = ${stranger}
      ) as rows`.execute(house.db)
  await worker.needs.announcements.announce(house.db, {
    kind: 'people-changed',
    personIds: [stranger],
  })
  const before = (await row()).rows
  await say(worker, wish)
  const joined = await say(lead, wish)
  expect(joined).toMatchObject({ ok: true })
  expect(joined.ok && joined.value.touched.toSorted()).toEqual(
    [wish.personId, wish.otherPersonId].toSorted(),
  )
  expect((await row()).rows).toEqual(before)
})

test('whatever hangs on a contact follows it: no key to a contact stays behind', async () => {
  const { rows } = await sql<{ hanging: string }>`
    select conrelid::regclass::text as hanging
    from pg_constraint
    where contype = 'f' and confrelid = 'outreach.contact'::regclass and confupdtype <> 'c'
  `.execute(house.db)
  expect(rows).toEqual([])
})

test('a contact told under an id that was joined to another is one with the person they are now', async () => {
  const wish = await pair(house)
  await say(worker, wish)
  await say(lead, wish)
  const { needs, by } = await actorWho(house, 'outreach_worker')
  const acting = { ...needs, db: (await house.actingAs('outreach_worker')).db }
  const told = await recordContact(acting, by, {
    id: newId(),
    met: { kind: 'known', personId: wish.otherPersonId },
    contactType: 'bedded_down',
    areaCode: by.areaCodes[0] ?? '',
    contactedAt: needs.clock.now(),
    lateReason: undefined,
  })
  expect(told).toMatchObject({ ok: true, value: { personId: wish.personId } })
})
