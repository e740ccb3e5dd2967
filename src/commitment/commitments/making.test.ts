import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { aCommitment, pledgeForm } from '../../testing/roundtable/a-commitment.ts'
import { usualScheme } from '../scheme/scheme.ts'
import { commitmentActs } from './acts/commitment-acts.ts'
import type { ActName } from './acts/may.ts'
import { actors, afterAct, anyForm, july, signedCommitment } from './in-memory-commitment.ts'
import { emptyCommitment } from './state/empty-commitment.ts'

const house = freshHouse()

type Asked = { readonly act: ActName; readonly who: keyof typeof actors }

const asks = (who: Asked['who'], ...acts: ActName[]): readonly Asked[] =>
  acts.map((act) => ({ act, who }))
const reviewed = [
  ...asks('applicant', 'mark-ready', 'submit'),
  ...asks('assessor', 'accept-review'),
]
const awarded = [
  ...reviewed,
  ...asks('assessor', 'propose-award'),
  ...asks('second', 'approve-award'),
]

/** Every act that makes something under an id from its form, who does it, and what was done before. */
const making: readonly (readonly [ActName, Asked['who'], readonly Asked[]])[] = [
  ['add-partner', 'applicant', []],
  ['name-contact', 'applicant', []],
  ['add-pledge', 'applicant', []],
  ['add-action', 'applicant', []],
  ['comment', 'assessor', reviewed],
  ['file-report', 'applicant', awarded],
]

test.each(making)('nobody can %s under an id that is there already', (act, who, before) => {
  const there = [...before, { act, who }].reduce(
    (now, one) =>
      afterAct(now, { actor: actors[one.who], act: one.act, form: anyForm(now), at: july }),
    signedCommitment(emptyCommitment),
  )
  const read = commitmentActs[act].read({ ...anyForm(there), words: 'Something else' })
  const acting = { actor: actors[who], now: july, scheme: usualScheme }
  expect(read.ok && read.decide(there, acting)).toEqual({ ok: false, refusal: 'already-there' })
})

test('what was pledged stays as it was when another form brings its id, and is told so', async () => {
  const { partner } = await aCommitment(house)
  const form = { pledge_id: newId(), ...pledgeForm, words: 'We keep the first' }
  await partner.does('add-pledge', form)
  const answer = await partner.act('add-pledge', { ...form, words: 'We put another in its place' })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('This is here already')
  const pledges = await partner.text('/pledges')
  expect(pledges).toContain('We keep the first')
  expect(pledges).not.toContain('We put another in its place')
})

test('a form that was sent twice is answered as done, and did its work once', async () => {
  const { partner } = await aCommitment(house)
  const form = { command_id: newId(), pledge_id: newId(), ...pledgeForm, words: 'Sent twice' }
  await partner.does('add-pledge', form)
  await partner.does('add-pledge', form)
  expect(
    (await partner.text('/pledges')).match(/P\d+: Sent twice|P\d+ Sent twice/g) ?? [],
  ).toHaveLength(1)
})
