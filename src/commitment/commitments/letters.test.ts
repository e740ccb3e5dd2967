import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import {
  aCommitment,
  anAwardedCommitment,
  aSubmittedCommitment,
  pledgeForm,
} from '../../testing/roundtable/a-commitment.ts'

const house = freshHouse()

/** What the house wrote meanwhile. */
async function written(meanwhile: () => Promise<unknown>): Promise<readonly string[]> {
  const before = house.letters.length
  await meanwhile()
  return house.letters.slice(before).map(({ text }) => text)
}

test('whoever has not signed is not asked again at each change', async () => {
  const { partner } = await aCommitment(house)
  const letters = await written(() =>
    partner.does('add-pledge', { pledge_id: newId(), ...pledgeForm, words: 'And one more' }),
  )
  expect(letters).toEqual([])
})

test('whoever has signed is asked again when anything changes, once until they sign anew', async () => {
  const { partner, sign } = await aCommitment(house)
  await sign()
  await partner.does('mark-ready')
  const adds = (words: string) => () =>
    partner.does('add-pledge', { pledge_id: newId(), ...pledgeForm, words })
  const letters = await written(adds('And one more'))
  expect(letters).toEqual([expect.stringContaining('your signature holds no longer')])
  expect(await written(adds('And another'))).toEqual([])
  expect((await sign()).statusCode).toBe(303)
  expect(await written(adds('And the last'))).toHaveLength(1)
})

test('those who answer for it are told that changes are asked for, and until when', async () => {
  const { partner, assessor } = await aSubmittedCommitment(house)
  await assessor.does('accept-review', { interest: 'none' })
  await assessor.does('comment', {
    ...{ comment_id: newId(), weight: 'significant', words: 'Say who counts' },
  })
  const letters = await written(() => assessor.does('request-changes'))
  expect(letters).toEqual([expect.stringContaining('until 11:59pm on 30 July 2024')])
  expect(await partner.text()).toContain('Hand it in again by')
})

test('whoever assesses sees why nothing follows from a pledge, and why a stage has none', async () => {
  const { partner, assessor, sign } = await aCommitment(house)
  const pledge_id = newId()
  await partner.does('add-pledge', { pledge_id, ...pledgeForm, words: 'We keep on ringing' })
  await partner.does('give-reason', { about: 'pledge', which: pledge_id, words: 'It goes on' })
  await sign()
  await partner.does('mark-ready')
  await partner.does('submit')
  const page = await assessor.text()
  expect(page).toContain('Why no action follows from it: It goes on')
  expect(page).toContain('No pledge touches “Settled home”: Not ours to pledge')
})

test('of an award nothing is offered twice, and no reason to take it away is chosen before anybody has', async () => {
  const { partner, assessor } = await anAwardedCommitment(house)
  const page = load((await assessor.visitor.get(assessor.base)).body)
  expect(page('main').text()).not.toContain('Publish it in the register')
  expect(page('[name=code] option').first().attr('value')).toBe('')
  const answer = await assessor.act('revoke', { code: '', words: 'Why' })
  expect(answer.statusCode).toBe(422)
  await assessor.does('unpublish', { reason: 'A name stood in it' })
  expect(await assessor.text()).toContain('Publish it in the register')
  await partner.does('relinquish', { reason: 'We close' })
  const over = await partner.text()
  expect(over).toContain('Given up on 2 July 2024')
  expect(over).not.toContain('The next report is due')
})

test('those who answer for it are told of their award, once, and of whatever befalls it', async () => {
  const { partner, assessor, secondAssessor } = await aSubmittedCommitment(house)
  await assessor.does('accept-review', { interest: 'none' })
  expect(await written(() => assessor.does('propose-award'))).toEqual([])
  expect(await written(() => secondAssessor.does('award'))).toEqual([
    expect.stringContaining('It is awarded, until 2 July 2026.'),
  ])
  expect(await written(() => secondAssessor.does('publish', { checked: 'yes' }))).toEqual([])
  const reason = 'The badge stood on a shop'
  expect(await written(() => assessor.does('suspend', { reason }))).toEqual([
    expect.stringContaining(
      `The award is suspended: until that is lifted its badge says so to everybody who checks it. The reason: ${reason}`,
    ),
  ])
  expect(await written(() => assessor.does('restore', { words: 'It was taken down' }))).toEqual([
    expect.stringContaining('The award holds again'),
  ])
  expect(await written(() => partner.does('relinquish', { reason: 'We close' }))).toEqual([])
})
