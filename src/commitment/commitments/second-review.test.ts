import { load } from 'cheerio'
import { describe, expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import {
  aCommitment,
  aSubmittedCommitment,
  nameContacts,
  pledgeForm,
} from '../../testing/roundtable/a-commitment.ts'

const house = freshHouse()

const textOf = (body: string) => load(body)('main').text().replace(/\s+/g, ' ')

/** A commitment whose first version must say who counts. */
async function whereChangesWereAsked(about = 'whole') {
  const made = await aSubmittedCommitment(house)
  const comment_id = newId()
  await made.assessor.does('accept-review', { interest: 'none' })
  await made.assessor.does('comment', {
    ...{ comment_id, about, weight: 'significant', words: 'Say who counts' },
  })
  await made.assessor.does('request-changes')
  return { ...made, comment_id }
}

describe('what must be put right', () => {
  test('is not handed in again with neither an answer nor a change', async () => {
    const { partner, comment_id } = await whereChangesWereAsked()
    const answer = await partner.act('resubmit')
    expect(answer.statusCode).toBe(422)
    expect(textOf(answer.body)).toContain('has neither an answer nor a change')
    expect(await partner.text()).toContain('Still missing (1)')
    expect(await partner.text()).not.toContain('Hand it in again to')
    await partner.does('respond', { comment_id, words: '' })
    expect((await partner.act('resubmit')).statusCode).toBe(422)
  })

  test('is handed in again with an answer, which whoever assesses sees beside it', async () => {
    const { partner, assessor, comment_id } = await whereChangesWereAsked()
    await partner.does('respond', { comment_id, words: 'The ward clerk counts' })
    await partner.does('resubmit')
    const page = await assessor.text()
    expect(page).toContain('What had to be put right (1)')
    expect(page).toContain('Answer: The ward clerk counts')
    expect(page).toContain('What it is about is as it was')
    expect(page).not.toContain('Ask for changes')
    await assessor.does('propose-award')
  })

  test('is not put right by every answer: those who answer for it are told why no award is made', async () => {
    const { partner, assessor, comment_id } = await whereChangesWereAsked()
    await partner.does('respond', { comment_id, words: 'Nobody counts' })
    await partner.does('resubmit')
    await assessor.does('refuse', { reasons: 'Nobody can say what came of it' })
    expect(house.letters.at(-1)?.text).toContain(
      'It was reviewed, and no award is made. The reasons: Nobody can say what came of it',
    )
  })

  test('is handed in again with a change, which whoever assesses sees beside it', async () => {
    const { partner, assessor, sign } = await whereChangesWereAsked()
    await partner.does('add-pledge', {
      pledge_id: newId(),
      ...pledgeForm,
      words: 'The clerk counts',
    })
    const added = load((await partner.visitor.get(`${partner.base}/pledges`)).body)
    const ids = added('[name=pledge_id]')
      .toArray()
      .map((one) => added(one).attr('value') ?? '')
    for (const which of new Set(ids)) {
      await partner.act('give-reason', { about: 'pledge', which, words: 'It goes on as it is' })
    }
    const page = load((await partner.visitor.get(`${partner.base}/partners`)).body)
    const contact_id = page('[name=contact_id]').last().attr('value') ?? ''
    await partner.visitor.post(`${partner.base}/letters`, { contact_id })
    await sign()
    await partner.does('resubmit')
    expect(await assessor.text()).toContain('It has no answer')
    expect(await assessor.text()).toContain('The clerk counts')
    await assessor.does('propose-award')
  })

  test('said of the second version, is in the way of an award until it is withdrawn', async () => {
    const { partner, assessor, comment_id } = await whereChangesWereAsked()
    await partner.does('respond', { comment_id, words: 'The ward clerk counts' })
    await partner.does('resubmit')
    const second = newId()
    await assessor.does('comment', {
      ...{ comment_id: second, weight: 'significant', words: 'Say who pays' },
    })
    expect((await assessor.act('propose-award')).statusCode).toBe(422)
    expect(await assessor.text()).not.toContain('Propose to award it')
    await assessor.does('withdraw-comment', { comment_id: second })
    await assessor.does('propose-award')
  })
})

test('an award that was proposed before changes were asked for is not approved after them', async () => {
  const { partner, assessor, secondAssessor } = await aSubmittedCommitment(house)
  const comment_id = newId()
  await assessor.does('accept-review', { interest: 'none' })
  await assessor.does('propose-award')
  await assessor.does('comment', { comment_id, weight: 'significant', words: 'Say who counts' })
  await assessor.does('request-changes')
  await partner.does('respond', { comment_id, words: 'The ward clerk counts' })
  await partner.does('resubmit')
  const answer = await secondAssessor.act('award')
  expect(textOf(answer.body)).toContain('An award must be proposed first')
  await assessor.does('propose-award')
  await secondAssessor.does('award')
})

test('a version that was sent back as incomplete takes nothing from the one time changes are asked for', async () => {
  const { partner, assessor, sign } = await aSubmittedCommitment(house)
  await assessor.does('return', { reasons: 'The plan breaks off' })
  const page = load((await partner.visitor.get(`${partner.base}/partners`)).body)
  const contact_id = page('form[action$="/letters"] [name=contact_id]').attr('value') ?? ''
  await partner.visitor.post(`${partner.base}/letters`, { contact_id })
  await sign()
  await partner.does('mark-ready')
  await partner.does('submit')
  await assessor.does('accept-review', { interest: 'none' })
  await assessor.does('comment', {
    ...{ comment_id: newId(), weight: 'significant', words: 'Say who counts' },
  })
  expect(await assessor.text()).not.toContain('Do not award it')
  const refusal = await assessor.act('refuse', { reasons: 'It says too little' })
  expect(textOf(refusal.body)).toContain('The first time, ask for changes')
  expect(await assessor.text()).toContain('Ask for changes')
  await assessor.does('request-changes')
})

test('a second proposal by somebody else does not take the place of the one that waits', async () => {
  const { assessor, secondAssessor } = await aSubmittedCommitment(house)
  await assessor.does('accept-review', { interest: 'none' })
  await assessor.does('propose-award')
  expect(await secondAssessor.text()).not.toContain('Propose to award it')
  const again = await secondAssessor.act('propose-award')
  expect(textOf(again.body)).toContain('An award is proposed already')
  await secondAssessor.does('award')
})

test('whoever reviewed it proposes it after somebody else did, who may then approve it', async () => {
  const { assessor, secondAssessor } = await aSubmittedCommitment(house)
  await assessor.does('accept-review', { interest: 'none' })
  await secondAssessor.does('propose-award')
  await assessor.does('propose-award')
  await secondAssessor.does('award')
})

test('at the first review nothing is offered that the rules refuse', async () => {
  const { assessor } = await aSubmittedCommitment(house)
  expect(await assessor.text()).not.toContain('Decide')
  await assessor.does('accept-review', { interest: 'none' })
  const page = await assessor.text()
  expect(page).toContain('Propose to award it')
  for (const never of ['Ask for changes', 'Do not award it', 'Approve the award']) {
    expect(page).not.toContain(never)
  }
})

test('a pledge that nobody makes keeps a partnership from being handed in', async () => {
  const { partner } = await aCommitment(house)
  await partner.does('add-partner', { partner_id: newId(), name: 'Ferry House (invented)' })
  await partner.does('retitle', { title: 'Together', applicant: 'partnership' })
  await nameContacts(partner)
  expect(await partner.text()).not.toContain('Nobody makes')
  await partner.does('add-pledge', { pledge_id: newId(), ...pledgeForm, words: 'Whose is it?' })
  expect(await partner.text()).toContain('Nobody makes P2')
  expect(textOf((await partner.act('mark-ready')).body)).toContain('Something is still missing')
})
