import { load } from 'cheerio'
import { Temporal } from 'temporal-polyfill'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#foundations'
import { dayOfMoment } from '#vocabulary'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import {
  anAwardedCommitment,
  type Committing,
  committingAs,
} from '../../testing/roundtable/a-commitment.ts'
import { runClock } from '../clock/run-clock.ts'
import { openCommitmentDesk } from '../commitments/act-on-commitment.ts'
import { openRoomDesk } from '../room/live/room-desk.ts'

const begun = '2024-07-02T11:00:00Z'
let moment = begun
const house = freshHouse({
  now: () => Temporal.Instant.from(moment),
  today: () => dayOfMoment(Temporal.Instant.from(moment)),
})
beforeEach(() => {
  moment = begun
})

const textAt = async (path: string) =>
  load((await house.anyone.get(path)).body)('main')
    .text()
    .replace(/\s+/g, ' ')
const entryOf = async (reference: string) =>
  JSON.parse((await house.anyone.get(`/commitments/${reference}.json`)).body)

/** Lets the time come to a moment, without the clock of the house going round. */
async function later(to: string, { id }: { readonly id: string }) {
  moment = to
  const partner: Committing = committingAs(await house.as('partner'), `/our-commitments/${id}`)
  const assessor = committingAs(await house.as('assessor', 'Linden'), `/assessing/${id}`)
  return { partner, assessor }
}

async function clockComesRound() {
  const { needs } = house
  await runClock({ ...needs, desk: openRoomDesk(needs), commitments: openCommitmentDesk() })
}

describe('a report that was due on 2 July 2025 and has not come', () => {
  test('is shown as late from the day after on, wherever the award is told of', async () => {
    const made = await anAwardedCommitment(house)
    const { reference, id } = made
    const words = 'was due on 2 July 2025, and is late'
    await later('2025-07-02T11:00:00Z', made)
    expect(await textAt(`/commitments/${reference}`)).toContain(
      'The first report is due on 2 July 2025',
    )
    expect((await entryOf(reference)).report).toEqual({ dueOn: '2025-07-02', isLate: false })
    const { partner, assessor } = await later('2025-07-03T11:00:00Z', made)
    expect(await textAt(`/commitments/${reference}`)).toContain(`The first report ${words}`)
    expect((await entryOf(reference)).report).toEqual({ dueOn: '2025-07-02', isLate: true })
    expect(await textAt(`/commitments?words=${reference}`)).toContain(`The first report ${words}`)
    expect(await textAt(`/verify?reference=${reference}`)).toContain(`The first report ${words}`)
    expect(await assessor.text()).toContain(`The first report ${words}`)
    expect(await partner.text()).toContain(`The first report ${words}`)
    const queue = load((await assessor.visitor.get('/assessing')).body)
    const row = queue('tr').filter((_, one) => queue(one).find(`a[href$="${id}"]`).length > 0)
    expect(row.text()).toContain('A report was due on 2 July 2025')
    expect(queue('h2:contains("Waiting")').next().text()).toContain(reference)
  })

  test('is not called late while one that was handed in waits', async () => {
    const made = await anAwardedCommitment(house)
    const { partner, assessor } = await later('2025-08-01T11:00:00Z', made)
    await partner.does('file-report', { report_id: newId(), words: 'Nine in ten were asked' })
    const words = 'handed in on 1 August 2025'
    expect(await textAt(`/commitments/${made.reference}`)).toContain(words)
    for (const page of [
      await textAt(`/commitments/${made.reference}`),
      await assessor.text(),
      await partner.text(),
    ]) {
      expect(page).not.toContain('is late')
    }
  })

  test('is not asked for of an award that is over', async () => {
    const made = await anAwardedCommitment(house)
    const { partner, assessor } = await later('2025-08-01T11:00:00Z', made)
    await partner.does('relinquish', { reason: 'We close' })
    const { reference } = made
    for (const page of [
      await textAt(`/commitments/${reference}`),
      await textAt(`/commitments?words=${reference}`),
      await textAt(`/verify?reference=${reference}`),
      await assessor.text(),
    ]) {
      expect(page).not.toContain('due on 2 July 2025')
    }
    expect(await textAt(`/commitments/${reference}`)).toContain('No report was accepted.')
  })
})

describe('reports', () => {
  async function reported({ partner, assessor }: Awaited<ReturnType<typeof later>>) {
    const report_id = newId()
    await partner.does('file-report', { report_id, words: 'Nine in ten were asked' })
    await assessor.does('accept-report', { report_id, checked: 'yes' })
  }

  test('are never due after the award has ended', async () => {
    const made = await anAwardedCommitment(house)
    await reported(await later('2025-09-20T11:00:00Z', made))
    expect((await entryOf(made.reference)).award.nextReportOn).toBe('2026-07-02')
  })

  test('begin anew with a renewed term where none came, with all their reminders', async () => {
    const made = await anAwardedCommitment(house)
    const { assessor } = await later('2026-06-01T11:00:00Z', made)
    await clockComesRound()
    await assessor.does('renew')
    expect((await entryOf(made.reference)).award.nextReportOn).toBe('2027-07-02')
    moment = '2027-06-03T11:00:00Z'
    const before = house.letters.length
    await clockComesRound()
    const letters = house.letters.slice(before).map(({ text }) => text)
    expect(letters.filter((text) => text.includes(made.reference))).toEqual([
      expect.stringContaining('due on 2 July 2027'),
    ])
  })

  test('that are still to come stay due when an award is renewed', async () => {
    const made = await anAwardedCommitment(house)
    await reported(await later('2025-07-02T11:00:00Z', made))
    const { assessor } = await later('2026-06-01T11:00:00Z', made)
    await assessor.does('renew')
    expect((await entryOf(made.reference)).award.nextReportOn).toBe('2026-07-02')
  })
})

test('an award that is renewed early loses nothing of the term it had', async () => {
  const made = await anAwardedCommitment(house)
  const { assessor } = await later('2026-04-10T11:00:00Z', made)
  await assessor.does('renew')
  const { award } = await entryOf(made.reference)
  expect([award.from, award.until]).toEqual(['2026-04-10T11:00:00Z', '2028-07-02T11:00:00Z'])
})

describe('an award whose term ended on 2 July 2026', () => {
  test('is said to have ended on that day, before the clock comes round and whenever it does', async () => {
    const made = await anAwardedCommitment(house)
    const { reference } = made
    const words = 'Ended with its term on 2 July 2026'
    const { partner, assessor } = await later('2026-07-04T11:00:00Z', made)
    const verified = await textAt(`/verify?reference=${reference}`)
    expect(verified).toContain(words)
    expect(verified).not.toContain('Stands.')
    expect(await textAt(`/commitments/${reference}`)).toContain(words)
    await clockComesRound()
    expect(await textAt(`/commitments/${reference}`)).toContain(words)
    expect(await partner.text()).toContain(words)
    expect(await assessor.text()).toContain(words)
  })
})

test('whoever assesses reads why an award was taken away, and of no report to come', async () => {
  const { assessor } = await anAwardedCommitment(house)
  await assessor.does('revoke', { code: 'misuse', words: 'The badge stood on another’s door' })
  const page = await assessor.text()
  expect(page).toContain('Taken away on 2 July 2024')
  expect(page).toContain('Reason: The badge stood on another’s door')
  expect(page).not.toContain('eport is due')
})

test('what a holder answered to a suspension is gone from the register with it', async () => {
  const { assessor, partner, reference } = await anAwardedCommitment(house)
  await assessor.does('suspend', { reason: 'No report came' })
  await partner.does('reply', { words: 'It came by post' })
  expect(await textAt(`/commitments/${reference}`)).toContain('It came by post')
  await assessor.does('restore', { words: 'It was found' })
  expect(await textAt(`/commitments/${reference}`)).not.toContain('It came by post')
})
