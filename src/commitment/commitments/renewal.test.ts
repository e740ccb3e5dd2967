import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { clockStoppedAt, newId } from '#foundations'
import type { Id, MemberId } from '#vocabulary'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { anAwardedCommitment } from '../../testing/roundtable/a-commitment.ts'
import { actOnCommitment, openCommitmentDesk } from './act-on-commitment.ts'

const house = freshHouse()

async function linden(): Promise<MemberId> {
  const { rows } = await sql<{ id: MemberId }>`
    select member_id as id from access.member where name like 'Linden%'
  `.execute(house.db)
  return rows[0]?.id ?? newId<'member'>()
}

/** The assessor renews a commitment at a moment. */
async function renewAt(id: string, moment: string) {
  const needs = { ...house.needs, clock: clockStoppedAt(moment), commitments: openCommitmentDesk() }
  const memberId = await linden()
  return actOnCommitment(needs, id as Id<'commitment'>, {
    ...{ name: 'renew', typed: {}, commandId: newId<'command'>(), memberId },
    actor: { as: 'assessor', memberId },
  })
}

async function badgeOf(reference: string) {
  const { body } = await house.anyone.get(`/commitments/${reference}/badge.json`)
  return JSON.parse(body)
}

const entryOf = async (reference: string) =>
  JSON.parse((await house.anyone.get(`/commitments/${reference}.json`)).body)

const snapshotAt = async (reference: string, number: number) =>
  (await house.anyone.get(`/commitments/${reference}/snapshots/${number}`)).body

test('an award is not renewed before the last 90 days of its term, nor after its end', async () => {
  const { id } = await anAwardedCommitment(house)
  for (const moment of ['2024-07-03T11:00:00Z', '2026-04-01T11:00:00Z', '2026-07-02T11:00:00Z']) {
    expect(await renewAt(id, moment)).toEqual({ ok: false, refusal: 'not-due' })
  }
})

test('an award that is renewed keeps its badge’s id, for another term, on what had come of it by then', async () => {
  const { id, reference, partner, assessor } = await anAwardedCommitment(house)
  const report_id = newId()
  await partner.does('file-report', { report_id, words: 'Nine in ten were asked' })
  await assessor.does('accept-report', { report_id, checked: 'yes' })
  const [badge, plan, entry] = [
    ...[await badgeOf(reference), await snapshotAt(reference, 1), await entryOf(reference)],
  ]
  expect((await renewAt(id, '2026-06-01T11:00:00Z')).ok).toBe(true)
  const renewed = await badgeOf(reference)
  expect(renewed.id).toBe(badge.id)
  expect(renewed.credentialStatus).toEqual(badge.credentialStatus)
  expect([renewed.validFrom, renewed.validUntil].map((at: string) => at.slice(0, 10))).toEqual([
    ...['2026-06-01', '2028-07-02'],
  ])
  const evidence = await snapshotAt(reference, 2)
  expect(JSON.stringify(renewed.evidence)).toContain('/snapshots/2')
  expect(JSON.parse(evidence).renewal.reports).toEqual([
    { words: 'Nine in ten were asked', acceptedAt: '2024-07-02T11:00:00Z' },
  ])
  // what was awarded stands as it stood, and whoever signed it has signed it still
  expect(await snapshotAt(reference, 1)).toBe(plan)
  const after = await entryOf(reference)
  expect(after.partners).toEqual(entry.partners)
  expect(after.award.sha256).toBe(createHash('sha256').update(evidence).digest('hex'))
  expect(after.award.credentialId).toBe(entry.award.credentialId)
  expect((await renewAt(id, '2028-05-01T11:00:00Z')).ok).toBe(true)
  expect((await entryOf(reference)).award.snapshot).toBe(3)
})
