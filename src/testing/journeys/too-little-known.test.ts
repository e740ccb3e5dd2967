import { load } from 'cheerio'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { beforeEach, expect, test } from 'vitest'
import type { Member } from '#access'
import { newId } from '#foundations'
import { nationalOptions, rebuild } from '#indicators'
import { recordContact } from '#outreach'
import { decideLink, type NewPerson, undoDecision } from '#people'
import type { PersonId } from '#vocabulary'
import { freshHouse } from '../house/fresh-house.ts'
import { factTables, rowsOf } from './linking/random-beginning.ts'
import { type Actor, actorWho } from './linking/two-members.ts'

const house = freshHouse('2025-12-02T12:00:00Z')

const firstName: NewPerson = { givenName: 'Daz' }
const whole: NewPerson = {
  givenName: 'Darren',
  familyName: 'Hollowbrook',
  dateOfBirth: Temporal.PlainDate.from('1984-03-09'),
}

let worker: Actor
beforeEach(async () => {
  await sql`
    truncate people.person, people.source_person, people.link, people.link_decision, outreach.contact,
      indicators.person_month, indicators.month_figure cascade
  `.execute(house.db)
  worker = await actorWho(house, 'outreach_worker')
})

/** Somebody met for the first time, and then again on later days. */
async function met(person: NewPerson, ...days: readonly string[]): Promise<PersonId> {
  const personId = newId<'person'>()
  for (const [place, day] of days.entries()) {
    const who =
      place === 0
        ? { kind: 'new' as const, personId, person }
        : { kind: 'known' as const, personId }
    const outcome = await recordContact(worker.needs, worker.by, {
      id: newId(),
      met: who,
      contactType: 'bedded_down',
      areaCode: councilOf(worker.by),
      contactedAt: Temporal.Instant.from(`${day}T22:00:00Z`),
      lateReason: 'Written down late',
    })
    expect(outcome).toMatchObject({ ok: true })
  }
  return personId
}

const councilOf = (by: Member): string => by.areaCodes[0] ?? ''

async function november() {
  const { rows } = await sql<Readonly<Record<string, number>>>`
    select r1_month, p1_month, b1, b2_1, nr1, too_little_identity
    from indicators.month_figure where scope = 'region' and month = '2025-11-01'
  `.execute(house.db)
  return rows[0]
}

/** The figures kept current are those a rebuild makes. */
async function expectAsRebuilt(): Promise<void> {
  const kept = await rowsOf(house.db, factTables)
  await house.db.transaction().execute((db) => rebuild(db, nationalOptions))
  expect(kept).toEqual(await rowsOf(house.db, factTables))
}

test('somebody known by a first name alone is seen and not new, and that is told beside', async () => {
  await met(firstName, '2025-11-03')
  expect(await november()).toEqual({
    ...{ r1_month: 1, p1_month: 0, b1: 0, b2_1: 1, nr1: 0, too_little_identity: 1 },
  })
  await met(whole, '2025-11-04')
  expect(await november()).toEqual({
    ...{ r1_month: 2, p1_month: 1, b1: 0, b2_1: 2, nr1: 0, too_little_identity: 1 },
  })
  await expectAsRebuilt()
})

test('somebody known by a first name alone does not return, but may be seen for long', async () => {
  await met(firstName, '2025-01-05', '2025-11-03')
  await met(firstName, '2025-09-05', '2025-10-05', '2025-11-03')
  expect(await november()).toMatchObject({ r1_month: 2, p1_month: 0, b1: 1, nr1: 0 })
  await expectAsRebuilt()
})

test('joined with somebody well known they return; taken apart again they do not', async () => {
  const little = await met(firstName, '2025-11-03')
  const well = await met(whole, '2025-01-05')
  const before = await rowsOf(house.db, factTables)
  const lead = await actorWho(house, 'coordinator')
  const wish = {
    personId: well,
    otherPersonId: little,
    verdict: 'same',
    reason: 'The same tattoo',
  } as const
  await decideLink(worker.needs, worker.by, wish)
  const joined = await decideLink(lead.needs, lead.by, wish)
  if (!joined.ok) throw new Error(joined.refusal)
  expect(await november()).toMatchObject({ r1_month: 1, nr1: 1, too_little_identity: 0 })
  await expectAsRebuilt()
  const undo = { decisionId: joined.value.decision.id, reason: 'Another tattoo' }
  expect((await undoDecision(lead.needs, lead.by, undo)).ok).toBe(true)
  expect(await november()).toMatchObject({ r1_month: 1, nr1: 0, too_little_identity: 1 })
  expect(await rowsOf(house.db, factTables)).toEqual(before)
})

test('a day of birth put right is enough beside the name an agency wrote, in any order', async () => {
  const noDay = await met({ givenName: 'Darren', familyName: 'Hollowbrook' }, '2025-11-03')
  const noName = await met(firstName, '2025-11-03')
  expect(await november()).toMatchObject({ p1_month: 0, too_little_identity: 2 })
  await putRight(noDay, { date_of_birth: '1984-03-09' })
  expect(await november()).toMatchObject({ p1_month: 1, too_little_identity: 1 })
  await putRight(noName, { date_of_birth: '1984-03-09' })
  expect(await november()).toMatchObject({ p1_month: 1, too_little_identity: 1 })
  await putRight(noName, { given_name: 'Darren', family_name: 'Hollowbrook' })
  expect(await november()).toMatchObject({ p1_month: 2, too_little_identity: 0 })
  await expectAsRebuilt()
})

/** Somebody says that how they are written down is wrong, and a coordinator writes it anew. */
async function putRight(
  personId: PersonId,
  words: Readonly<Record<string, string>>,
): Promise<void> {
  const address = `/people/${personId}/corrections`
  const asked = {
    ...{ correction_id: newId(), about: 'identity', is_wrong: 'My day', should_say: 'As told' },
    ...{ asked_by: 'person', received_on: '2025-12-01' },
  }
  expect((await (await house.as('outreach_worker')).post(address, asked)).statusCode).toBe(303)
  const answer = { outcome: 'corrected', reason: 'Put right', ...words }
  const lead = await house.as('coordinator')
  const answered = await lead.post(`${address}/${asked.correction_id}`, answer)
  expect(answered.statusCode).toBe(303)
}

test('the region, the pages of what is new and returning, and the signed-in figures tell the share', async () => {
  await met(firstName, '2025-11-03')
  for (const day of ['2025-11-04', '2025-11-05', '2025-11-06']) await met(whole, day)
  const words = 'Too little is known of 25% of those counted'
  for (const path of ['/', '/indicators/p1', '/indicators/nr1', '/indicators/nr2']) {
    expect(textOf((await house.anyone.get(path)).body), path).toContain(words)
  }
  expect(textOf((await house.anyone.get('/indicators/b1')).body)).not.toContain(words)
  const analyst = await house.as('analyst')
  const page = await analyst.get('/figures?scope=region&month=2025-11')
  expect(textOf(page.body)).toContain(words)
  const behind = await analyst.get('/figures/region/2025-11/too_little_identity')
  expect(textOf(behind.body)).toContain('No agency has written down a full name')
})

function textOf(html: string): string {
  return load(html)('main').text().replaceAll(/\s+/g, ' ')
}
