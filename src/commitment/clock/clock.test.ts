import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { clockStoppedAt } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { anAwardedCommitment, aSubmittedCommitment } from '../../testing/roundtable/a-commitment.ts'
import { aRunningRoundtable } from '../../testing/roundtable/a-roundtable.ts'
import { openCommitmentDesk } from '../commitments/act-on-commitment.ts'
import { openRoomDesk } from '../room/live/room-desk.ts'
import { runClock } from './run-clock.ts'

const house = freshHouse()

/** The clock of the house comes round at this moment. */
async function comesRoundAt(moment: string): Promise<readonly string[]> {
  const before = house.letters.length
  const { needs } = house
  await runClock({
    ...needs,
    clock: clockStoppedAt(moment),
    desk: openRoomDesk(needs),
    commitments: openCommitmentDesk(),
  })
  return house.letters.slice(before).map(({ text }) => text)
}

async function whereChangesWereAsked() {
  const commitment = await aSubmittedCommitment(house)
  await commitment.assessor.does('accept-review', { interest: 'none' })
  await commitment.assessor.does('comment', {
    ...{ comment_id: crypto.randomUUID(), about: 'whole', weight: 'significant' },
    words: 'Nothing says who counts',
  })
  await commitment.assessor.does('request-changes')
  return commitment
}

describe('where changes were asked for on 2 July', () => {
  test('each is reminded 14, 7 and 2 days before, and once of each', async () => {
    const { partner } = await whereChangesWereAsked()
    const reference = /C2C-\d{4}-\d+/.exec(await partner.text())?.[0] ?? ''
    const told = async (moment: string) =>
      (await comesRoundAt(moment)).filter((text) => text.includes(reference))
    expect(await told('2024-07-15T12:00:00Z')).toEqual([])
    expect(await told('2024-07-16T12:00:00Z')).toEqual([expect.stringContaining('30 July 2024')])
    expect(await told('2024-07-16T13:00:00Z')).toEqual([])
    expect(await told('2024-07-23T12:00:00Z')).toHaveLength(1)
    expect(await told('2024-07-28T12:00:00Z')).toHaveLength(1)
    expect(await told('2024-07-29T12:00:00Z')).toEqual([])
  })

  test('a house that was away is told once, of what is nearest, and forgets nothing', async () => {
    await whereChangesWereAsked()
    await comesRoundAt('2024-07-29T12:00:00Z')
    expect(await comesRoundAt('2024-07-29T13:00:00Z')).toEqual([])
  })

  test('it stands until the last minute of the 28th day, and then lapses', async () => {
    const { partner } = await whereChangesWereAsked()
    await comesRoundAt('2024-07-30T22:58:00Z')
    expect(await partner.text()).toContain('Changes')
    await comesRoundAt('2024-07-30T22:59:00Z')
    expect(await partner.text()).toContain('Lapsed')
  })

  test('two processes whose clocks come round at once remind once', async () => {
    const { partner } = await whereChangesWereAsked()
    const reference = /C2C-\d{4}-\d+/.exec(await partner.text())?.[0] ?? ''
    const before = house.letters.length
    await Promise.all([1, 2, 3].map(() => comesRoundAt('2024-07-16T12:00:00Z')))
    const told = house.letters.slice(before).filter(({ text }) => text.includes(reference))
    expect(told).toHaveLength(1)
  })
})

describe('an award of 2 July 2024', () => {
  test('is reminded of its report, before and after', async () => {
    const { reference } = await anAwardedCommitment(house)
    const told = async (moment: string) =>
      (await comesRoundAt(moment)).filter((text) => text.includes(reference))
    expect(await told('2025-06-02T12:00:00Z')).toEqual([expect.stringContaining('2 July 2025')])
    expect(await told('2025-06-25T12:00:00Z')).toHaveLength(1)
    expect(await told('2025-07-02T12:00:00Z')).toHaveLength(1)
    expect(await told('2025-09-01T12:00:00Z')).toEqual([
      expect.stringContaining('can have the award suspended'),
    ])
  })

  test('ends with its term, and its entry says so', async () => {
    const { reference } = await anAwardedCommitment(house)
    await comesRoundAt('2026-07-02T10:59:00Z')
    const state = async () =>
      JSON.parse((await house.anyone.get(`/commitments/${reference}.json`)).body).award.state
    expect(await state()).toBe('active')
    await comesRoundAt('2026-07-02T11:00:00Z')
    expect(await state()).toBe('expired')
  })
})

describe('who signed for a commitment', () => {
  const kept = async (id: string) => {
    const { rows } = await sql`
      select name, post, email, token_hash as word from commitment.contact where stream_id = ${id}::uuid
    `.execute(house.db)
    return rows
  }
  const marigold = expect.objectContaining({ name: 'Marigold Upright' })
  const nobody = { name: '', post: '', email: '', word: null }

  test('is kept while its award stands, and forgotten 90 days after it has ended', async () => {
    const standing = await anAwardedCommitment(house)
    const { id, partner, reference } = await anAwardedCommitment(house)
    await partner.does('relinquish', { reason: 'We close' })
    await comesRoundAt('2024-09-30T10:59:00Z')
    expect(await kept(id)).toEqual([marigold])
    await comesRoundAt('2024-09-30T11:01:00Z')
    expect(await kept(id)).toEqual([nobody])
    expect(await kept(standing.id)).toEqual([marigold])
    expect(await partner.text()).not.toContain('Marigold')
    // that somebody signed, and for which organisation, stays
    expect((await house.anyone.get(`/commitments/${reference}`)).body).toContain('has signed')
  })

  test('is forgotten 90 days after it was withdrawn', async () => {
    const { id, partner } = await aSubmittedCommitment(house)
    await partner.does('withdraw', { reason: 'We start anew' })
    await comesRoundAt('2024-09-30T11:01:00Z')
    expect(await kept(id)).toEqual([nobody])
  })
})

describe('a roundtable that is over', () => {
  test('forgets after 90 days who sat there, and keeps what was said', async () => {
    const { facilitator, ana, id } = await aRunningRoundtable(house)
    await facilitator.act('move', { where: 'in-place/write' })
    await ana.act('add-entry', {
      ...{ entry_id: crypto.randomUUID(), question: 'in_place', stages: 'universal' },
      ...{ words: 'We ring those who miss', attribution: 'named' },
    })
    await facilitator.act('wrap-up')
    await facilitator.act('close')
    const convenor = await house.as('coordinator')
    const log = async () => (await convenor.get(`/roundtables/${id}/log`)).body
    expect(await log()).toContain('We ring those who miss')
    await comesRoundAt('2024-09-20T12:00:00Z')
    expect((await ana.get()).statusCode).toBe(200)
    await comesRoundAt('2024-10-01T12:00:00Z')
    expect((await ana.get()).statusCode).toBe(404)
    expect(await log()).toContain('We ring those who miss')
  })
})
