import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { clockStoppedAt, newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { anAwardedCommitment } from '../../testing/roundtable/a-commitment.ts'
import { runClock } from '../clock/run-clock.ts'
import { openCommitmentDesk } from '../commitments/act-on-commitment.ts'
import { openRoomDesk } from '../room/live/room-desk.ts'

const house = freshHouse()

async function whereSomebodyIsConcerned(email = 'violet@meadow.example') {
  const made = await anAwardedCommitment(house)
  const concern_id = newId()
  await house.anyone.post(`/commitments/${made.reference}/concern`, {
    ...{ concern_id, words: 'Nobody was ever called', email },
  })
  return { ...made, concern_id }
}
const queue = async (visitor: { readonly get: (path: string) => Promise<{ body: string }> }) =>
  load((await visitor.get('/assessing')).body)('main')
    .text()
    .replace(/\s+/g, ' ')

test('a concern that nobody raised about this award is not answered', async () => {
  const { assessor } = await anAwardedCommitment(house)
  const { concern_id } = await whereSomebodyIsConcerned()
  for (const act of ['uphold-concern', 'set-aside-concern']) {
    for (const id of [newId(), concern_id]) {
      expect((await assessor.act(act, { concern_id: id, reason: 'None' })).statusCode).toBe(404)
    }
  }
})

test('a concern is set aside with a reason, and answered once', async () => {
  const { assessor, concern_id } = await whereSomebodyIsConcerned()
  const answer = await assessor.act('set-aside-concern', { concern_id, reason: ' ' })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('Say why it is set aside')
  await assessor.does('set-aside-concern', { concern_id, reason: 'The calls are in the log' })
  expect(await assessor.text()).toContain('Set aside on 2 July 2024: The calls are in the log')
  expect(
    (await assessor.act('uphold-concern', { concern_id, reason: 'So it is' })).statusCode,
  ).toBe(422)
})

test('a concern is upheld with words of answer, and the award is suspended for it', async () => {
  const { assessor, reference, concern_id } = await whereSomebodyIsConcerned()
  const answer = await assessor.act('uphold-concern', { concern_id, reason: ' ' })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('Say what you found, and what must be put right')
  await assessor.does('uphold-concern', { concern_id, reason: 'No call stands in the log' })
  const entry = JSON.parse((await house.anyone.get(`/commitments/${reference}.json`)).body)
  expect(entry.award.state).toBe('suspended')
  expect(entry.award.reason).toBe('A concern was upheld: No call stands in the log')
})

test('what waits for those who assess stands in their list until it is answered', async () => {
  const { assessor, partner, concern_id } = await whereSomebodyIsConcerned()
  expect(await queue(assessor.visitor)).toContain('Awarded. A concern waits')
  expect(await assessor.text()).toContain('can be answered at violet@meadow.example')
  expect(await partner.text()).not.toContain('violet@meadow.example')
  await assessor.does('uphold-concern', { concern_id, reason: 'Nobody was called' })
  const report_id = newId()
  await partner.does('file-report', { report_id, words: 'Twelve were called' })
  expect(await queue(assessor.visitor)).toContain('Suspended. A report waits')
  expect(await partner.text()).toContain('Twelve were called')
  expect(await partner.text()).toContain('It waits for whoever assesses')
  await assessor.does('accept-report', { report_id, checked: 'yes' })
  expect(await partner.text()).toContain('accepted at')
})

test('where somebody can be answered is forgotten 90 days after they were', async () => {
  const { assessor, concern_id } = await whereSomebodyIsConcerned('poppy@meadow.example')
  const at = (moment: string) =>
    runClock({
      ...house.needs,
      clock: clockStoppedAt(moment),
      desk: openRoomDesk(house.needs),
      commitments: openCommitmentDesk(),
    })
  await at('2025-01-01T12:00:00Z')
  expect(await assessor.text()).toContain('poppy@meadow.example')
  await assessor.does('uphold-concern', { concern_id, reason: 'Nobody was called' })
  await at('2024-09-30T10:59:00Z')
  expect(await assessor.text()).toContain('poppy@meadow.example')
  await at('2024-09-30T11:01:00Z')
  expect(await assessor.text()).not.toContain('poppy@meadow.example')
  expect(await assessor.text()).toContain('Upheld on 2 July 2024: Nobody was called')
})
