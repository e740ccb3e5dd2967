import fc from 'fast-check'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { Member } from '#access'
import { newId } from '#foundations'
import { nationalOptions, rebuild } from '#indicators'
import { recordContact } from '#outreach'
import { decideLink } from '#people'
import type { PersonId } from '#vocabulary'
import { freshHouse } from '../house/fresh-house.ts'
import { actNeeds, begin, factTables, rowsOf } from './linking/random-beginning.ts'
import { actorWho } from './linking/two-members.ts'
import { type ActNeeds, doAct, randomAct } from './random-acts.ts'

const house = freshHouse('2025-11-20T12:00:00Z')

test('after any acts the figures kept current are those a rebuild makes', async () => {
  const by = (await actorWho(house, 'coordinator')).by
  const needs = await actNeeds(house)
  const done = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(
      fc.nat(1_000_000),
      fc.array(randomAct(), { minLength: 25, maxLength: 40 }),
      async (seed, acts) => {
        await begin(house.db, seed)
        for (const act of acts) {
          if (await doAct(needs, by, act)) done.set(act.kind, (done.get(act.kind) ?? 0) + 1)
        }
        const kept = await rowsOf(house.db, factTables)
        await house.db.transaction().execute((db) => rebuild(db, nationalOptions))
        expect(kept).toEqual(await rowsOf(house.db, factTables))
      },
    ),
    { numRuns: 25, seed: 20_251_121 },
  )
  expect([...done.keys()].toSorted()).toEqual(
    [
      'amend',
      'apart',
      'departure',
      'end-stay',
      'link',
      'night',
      'record-known',
      'record-new',
    ].concat('record-unnamed', 'stay', 'undo', 'withdraw'),
  )
})

test('linking two writings turns somebody new into somebody who returned, and nobody may link twice', async () => {
  await begin(house.db, 1)
  const by = (await actorWho(house, 'coordinator')).by
  const needs = await actNeeds(house)
  const [first, second] = [newId<'person'>(), newId<'person'>()]
  await meet(needs, by, first, '2025-03-01')
  await meet(needs, by, second, '2025-11-01')
  const flags = async () =>
    (
      await sql<{ is_new: boolean; returner: boolean }>`
        select is_new, returner from indicators.person_month
        where person_id in (${first}, ${second}) and scope = 'region' and month = '2025-11-01'
      `.execute(house.db)
    ).rows
  expect(await flags()).toEqual([{ is_new: true, returner: false }])
  const wish = {
    personId: second,
    otherPersonId: first,
    verdict: 'same',
    reason: 'The same person',
  } as const
  expect(await decideLink(needs, by, wish)).toMatchObject({ value: { outcome: 'proposed' } })
  expect(await flags()).toEqual([{ is_new: true, returner: false }])
  expect(await decideLink(needs, by, wish)).toEqual({ ok: false, refusal: 'own-proposal' })
  const confirmed = await decideLink(needs.second.needs, needs.second.by, wish)
  expect(confirmed).toMatchObject({ value: { outcome: 'linked' } })
  expect(await flags()).toEqual([{ is_new: false, returner: true }])
  expect(await decideLink(needs, by, wish)).toEqual({ ok: false, refusal: 'no-such-person' })
})

const sam = {
  givenName: 'Sam',
  familyName: 'Hollowbrook',
  dateOfBirth: Temporal.PlainDate.from('1984-03-09'),
}

async function meet(needs: ActNeeds, by: Member, personId: PersonId, day: string): Promise<void> {
  const { days } = needs.clock.today().since(day, { largestUnit: 'days' })
  await recordContact(needs, by, {
    id: newId(),
    met: { kind: 'new', personId, person: sam },
    contactType: 'bedded_down',
    areaCode: by.areaCodes[0] ?? '',
    contactedAt: needs.clock.now().subtract({ hours: 24 * days }),
    lateReason: 'Written down late',
  })
}
