import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideLink, standApart, undoDecision } from '#people'
import { freshHouse } from '../../house/fresh-house.ts'
import { actNeeds, begin, factTables, idsOf, keptTables, rowsOf } from './random-beginning.ts'
import { actorWho } from './two-members.ts'

const house = freshHouse('2025-11-20T12:00:00Z')

test('undoing a link leaves every row and every figure as it was', async () => {
  const by = (await actorWho(house, 'coordinator')).by
  const needs = await actNeeds(house)
  await fc.assert(
    fc.asyncProperty(fc.nat(1_000_000), fc.nat(1_000), fc.nat(1_000), async (seed, pick, other) => {
      await begin(house.db, seed)
      const people = await idsOf(house.db, 'person_id', 'people.person')
      const before = await rowsOf(house.db, [...keptTables, ...factTables])
      const wish = {
        personId: people[pick % people.length] as never,
        otherPersonId: people[other % people.length] as never,
        verdict: 'same',
        reason: 'The same person',
      } as const
      await decideLink(needs, by, wish)
      const linked = await decideLink(needs.second.needs, needs.second.by, wish)
      if (linked.ok) {
        expect(await rowsOf(house.db, keptTables)).not.toEqual(before)
        const { id } = linked.value.decision
        const undone = await undoDecision(needs, by, { decisionId: id, reason: 'Not so' })
        expect(undone.ok).toBe(true)
      }
      expect(await rowsOf(house.db, [...keptTables, ...factTables])).toEqual(before)
    }),
    { numRuns: 20, seed: 7 },
  )
})

test('so does undoing that a writing stands apart', async () => {
  const by = (await actorWho(house, 'coordinator')).by
  const needs = await actNeeds(house)
  await fc.assert(
    fc.asyncProperty(fc.nat(1_000_000), fc.nat(1_000), async (seed, pick) => {
      await begin(house.db, seed)
      const written = await idsOf(house.db, 'source_person_id', 'people.source_person')
      const writing = written[pick % written.length]
      const [personId] = await idsOf(
        house.db,
        'person_id',
        `people.source_person where source_person_id = '${writing}'`,
      )
      const before = await rowsOf(house.db, [...keptTables, ...factTables])
      const apart = await standApart(needs, by, {
        personId: personId as never,
        writings: [writing as never],
        reason: 'Somebody else',
      })
      if (!apart.ok) throw new Error(apart.refusal)
      expect(await rowsOf(house.db, keptTables)).not.toEqual(before)
      const { id } = apart.value.decision
      await undoDecision(needs, by, { decisionId: id, reason: 'They are one after all' })
      expect(await rowsOf(house.db, [...keptTables, ...factTables])).toEqual(before)
    }),
    { numRuns: 10, seed: 8 },
  )
})
