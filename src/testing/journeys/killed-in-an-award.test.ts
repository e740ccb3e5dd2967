import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshHouse } from '../house/fresh-house.ts'
import { aSubmittedCommitment } from '../roundtable/a-commitment.ts'
import { done, linesOf, memberAt } from './at-a-server.ts'
import { killedAfter, killedBefore, type Served, serversOf } from './servers.ts'

const house = freshHouse()
const serve = serversOf(house)

/** A commitment that was reviewed, with the one at a server whose word makes it an award. */
async function aProposedAward(served: Served) {
  const { id, assessor } = await aSubmittedCommitment(house)
  await assessor.does('accept-review', { interest: 'none' })
  await assessor.does('propose-award')
  const second = await memberAt(house, served, 'Hazel')
  return {
    id,
    award: second(`/assessing/${id}/award`),
    publish: second(`/assessing/${id}/acts/publish`, { checked: 'yes' }),
  }
}

/** All that an award is: lines in the log, what lists say, its two places, its entry in the register. */
async function awardOf(id: string): Promise<Readonly<Record<string, unknown>>> {
  const { rows } = await sql<Readonly<Record<string, unknown>>>`
    select reference, state, award_state as "awardState", credential_id as credential,
      revocation_place as revocation, suspension_place as suspension,
      (select count(*)::integer from commitment.register_entry where stream_id = ${id}::uuid) as entries
    from commitment.commitment where stream_id = ${id}::uuid
  `.execute(house.db)
  const [awarded] = await linesOf(house, id, 'awarded')
  return { ...rows[0], lines: (await linesOf(house, id, 'awarded')).length, awarded }
}

const nothing = {
  reference: expect.any(String),
  ...{ state: 'in_review', awardState: null, credential: null, revocation: null, suspension: null },
  ...{ entries: 0, lines: 0, awarded: undefined },
}

/** Nothing of an award lacks, and each part says of its badge what the line says. */
async function isWhole(id: string): Promise<void> {
  const { awarded: _line, ...told } = await awardOf(id)
  const [awarded] = await linesOf(house, id, 'awarded')
  expect(told).toEqual({
    reference: expect.any(String),
    ...{ state: 'awarded', awardState: 'active', entries: 0, lines: 1 },
    credential: awarded?.['credential'],
    revocation: awarded?.['revocationPlace'],
    suspension: awarded?.['suspensionPlace'],
  })
  expect(typeof told['credential']).toBe('string')
}

test('an award whose server is killed before it is kept is not made in any part, and then once', async () => {
  const first = await serve()
  const { id, award } = await aProposedAward(first)
  await killedBefore(house, first, { table: 'commitment.commitment', command: award })
  expect(await awardOf(id)).toEqual(nothing)
  const next = await serve()
  await done(next, award)
  await isWhole(id)
  await done(next, award)
  await isWhole(id)
})

test('an award whose server is killed as soon as it is kept is whole, and is not made again', async () => {
  const first = await serve()
  const { id, award } = await aProposedAward(first)
  const isKept = async () => (await linesOf(house, id, 'awarded')).length > 0
  await killedAfter(first, award, isKept)
  await isWhole(id)
  const next = await serve()
  await done(next, award)
  await isWhole(id)
})

test('one whose server is killed while it is published stands in the register with its badge, or not at all', async () => {
  const first = await serve()
  const { id, award, publish } = await aProposedAward(first)
  await done(first, award)
  await killedBefore(house, first, { table: 'commitment.register_entry', command: publish })
  expect((await awardOf(id))['entries']).toBe(0)
  expect(await linesOf(house, id, 'published')).toEqual([])
  const next = await serve()
  await done(next, publish)
  await done(next, publish)
  const { entries, reference, credential } = await awardOf(id)
  expect(entries).toBe(1)
  expect(await linesOf(house, id, 'published')).toHaveLength(1)
  const badge = await fetch(`${next.address}/commitments/${reference}/badge.json`)
  expect((await badge.json()).id).toBe(`urn:uuid:${credential}`)
  const verdict = await (await fetch(`${next.address}/verify?reference=${reference}`)).text()
  expect(verdict).toContain('valid')
})
