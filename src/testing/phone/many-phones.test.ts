import { sql } from 'kysely'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { keepInventedMembers } from '#access'
import { idOf, newId } from '#foundations'
import { nationalOptions, rebuild } from '#indicators'
import { sendOutbox } from '#outreach'
import { freshHouse } from '../house/fresh-house.ts'
import { anEvent, anOutbox, aPhone } from './a-phone.ts'

const house = freshHouse()
const phonesAtOnce = 20
const contactsEach = 500

/** What the kept figures say, council and month by month. */
async function figures(): Promise<readonly unknown[]> {
  const { rows } = await sql`select * from indicators.month_figure order by scope, month`.execute(
    house.db,
  )
  return rows
}

test('20 phones upload 500 contacts each at once: each is stored once, and the figures are exact', async () => {
  const phones = await manyPhones()
  // everybody meets the same ten people now and then, so that the phones stand in each other's way
  const people = Array.from({ length: 10 }, () => v7())
  await phones[0]?.upload(people.map((person_id) => anEvent({ met: 'new', person_id, age: '40' })))
  const sent = await Promise.all(
    phones.map(async (phone) => {
      const outbox = anOutbox(shiftOfEvents(people))
      const result = await sendOutbox(outbox, (events) => phone.upload(events))
      return [result, ...outbox.states()]
    }),
  )
  expect(new Set(sent.flat())).toEqual(new Set(['sent', 'stored']))
  const { rows } = await sql<{ contacts: number; tellings: number; writings: number }>`
    select (select count(*)::integer from outreach.contact) as contacts,
      (select count(*)::integer from outreach.telling) as tellings,
      (select count(*)::integer from people.source_person) as writings
  `.execute(house.db)
  const all = phonesAtOnce * contactsEach + people.length
  expect(rows[0]).toEqual({ contacts: all, tellings: all, writings: people.length })

  const before = await figures()
  await house.db.transaction().execute((db) => rebuild(db, nationalOptions))
  expect(await figures()).toEqual(before)
}, 600_000)

/** Phones of members of one agency, each signed in. */
async function manyPhones() {
  const members = Array.from({ length: phonesAtOnce }, (_, number) => ({
    id: newId<'member'>(),
    name: `Invented Walker ${number}`,
    role: 'outreach_worker' as const,
    agencyId: idOf<'agency'>('agency', 'lantern-outreach'),
    areaCodes: ['E08000025', 'E08000029'],
  }))
  await keepInventedMembers(house.db, members)
  return Promise.all(members.map(({ id }) => aPhone(house.web, id)))
}

/** What one phone has to send: one in five with somebody others meet as well. */
function shiftOfEvents(people: readonly string[]) {
  return Array.from({ length: contactsEach }, (_, sequence) => {
    const person_id = people[sequence % 50]
    return anEvent({ sequence, ...(person_id ? { met: 'known' as const, person_id } : {}) })
  })
}
