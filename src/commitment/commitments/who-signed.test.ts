import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import {
  type ACommitment,
  aCommitment,
  anAwardedCommitment,
  aSubmittedCommitment,
} from '../../testing/roundtable/a-commitment.ts'
import { holderInWords } from '../issuing/holder-in-words.ts'

const house = freshHouse()

const publicText = async (address: string) =>
  load((await house.anyone.get(address)).body)('main')
    .text()
    .replace(/\s+/g, ' ')

/** Somebody else answers from now on for the first organisation of a commitment. */
async function namesAnother({ partner }: ACommitment) {
  const page = load((await partner.visitor.get(`${partner.base}/partners`)).body)
  const before = house.letters.length
  await partner.does('name-contact', {
    partner_id: page('[name=partner_id]').first().attr('value') ?? '',
    contact_id: newId(),
    ...{ contact_name: 'Sage Successor', post: 'Chair', email: 'sage@hollow.example' },
  })
  return house.letters.slice(before).map(({ text }) => text)
}

/** The same commitment, of a partnership with one more organisation, whose contact has not signed. */
async function withAnother(made: ACommitment, name: string) {
  const { partner } = made
  const title = 'Together'
  await partner.does('retitle', { title, applicant: 'partnership' })
  await partner.does('add-partner', { partner_id: newId(), name, sector: 'Housing' })
}

test('whoever answers next for an organisation that has signed is told so, and its signature stands', async () => {
  const made = await aSubmittedCommitment(house)
  const { assessor, secondAssessor, partner } = made
  expect(await namesAnother(made)).toEqual([
    expect.stringContaining('there is nothing to sign again'),
  ])
  await assessor.does('accept-review', { interest: 'none' })
  expect(await assessor.text()).toMatch(/Signed by 1 of 1: /)
  await assessor.does('propose-award')
  await secondAssessor.does('award')
  await secondAssessor.does('publish', { checked: 'yes' })
  expect(await namesAnother(made)).toHaveLength(1)
  const reference = /C2C-\d{4}-\d+/.exec(await partner.text())?.[0]
  expect(await publicText(`/commitments/${reference}`)).toContain('has signed')
})

test('whoever answers now is asked to sign when the signature of whoever answered before falls', async () => {
  const made = await aSubmittedCommitment(house)
  await namesAnother(made)
  expect(await made.partner.text()).toMatch(
    /Marigold Upright, Chief executive: signed at .*Sage Successor, Chair, answers for it now/,
  )
  expect(await made.partner.text('/partners')).not.toContain('again, to sign')
  const before = house.letters.length
  await made.assessor.does('return', { reasons: 'Costs are missing' })
  const letters = house.letters.slice(before)
  expect(letters.map(({ to }) => to)).toEqual(['sage@hollow.example'])
  expect(letters[0]?.text).toContain('since your organisation signed it')
})

test('while it is being written, whoever answers next is asked to sign', async () => {
  const made = await aCommitment(house)
  await made.sign()
  expect(await namesAnother(made)).toEqual([expect.stringContaining('/sign/')])
  expect(await made.partner.text()).toContain('has not signed this version')
})

test('a badge names those who have signed, and the register says who has not', async () => {
  const made = await aCommitment(house)
  const { partner, assessor, secondAssessor, sign } = made
  await sign()
  await withAnother(made, 'Bee Shelter (invented)')
  const own = load((await partner.visitor.get(`${partner.base}/partners`)).body)
  const partner_id =
    own('form[action$="/name-contact"] [name=partner_id]').last().attr('value') ?? ''
  expect(await partner.text('/partners')).toContain('Bee Shelter (invented)')
  await sign()
  await partner.does('name-contact', {
    ...{ partner_id, contact_id: newId() },
    ...{ contact_name: 'Bo Bee', post: 'Director', email: 'bo@bee.example' },
  })
  await partner.does('mark-ready')
  await partner.does('submit')
  await assessor.does('accept-review', { interest: 'none' })
  const assessed = await assessor.text()
  expect(assessed).toMatch(/Signed by 1 of 2: Thistledown House \(invented\)\./)
  await assessor.does('propose-award')
  await secondAssessor.does('award')
  await secondAssessor.does('publish', { checked: 'yes' })
  const reference = /C2C-\d{4}-\d+/.exec(await partner.text())?.[0]
  const { body } = await house.anyone.get(`/commitments/${reference}/badge.json`)
  expect(JSON.parse(body).credentialSubject.name).toBe('Thistledown House (invented)')
  expect(await publicText(`/commitments/${reference}`)).toContain(
    'Bee Shelter (invented) (Housing) has not signed yet',
  )
})

test('the name of a holder is never cut within the name of an organisation', () => {
  const partners = Array.from({ length: 9 }, (_one, at) => ({
    name: `The Association for Homes and Health of Region Number ${at + 1}`,
    ...{ sector: '', hasSigned: true },
  }))
  const words = holderInWords({ partners })
  expect(words.length).toBeLessThanOrEqual(200)
  expect(words).toMatch(/^The Association.* Region Number 3 and 6 more$/)
})

test('a version that was sent back is nobody’s to read, and the one that was awarded is anybody’s', async () => {
  const made = await aSubmittedCommitment(house)
  const { partner, assessor, secondAssessor } = made
  const comment_id = newId()
  await assessor.does('accept-review', { interest: 'none' })
  await assessor.does('comment', {
    ...{ comment_id, about: 'whole', weight: 'significant', words: 'Take the name out' },
  })
  await assessor.does('request-changes')
  await partner.does('respond', { comment_id, words: 'It is out' })
  await partner.does('resubmit')
  await assessor.does('propose-award')
  await secondAssessor.does('award')
  await secondAssessor.does('publish', { checked: 'yes' })
  const reference = /C2C-\d{4}-\d+/.exec(await partner.text())?.[0]
  const at = (number: number) =>
    house.anyone.get(`/commitments/${reference}/snapshots/${number}`).then((one) => one.statusCode)
  expect([await at(1), await at(2), await at(3)]).toEqual([404, 200, 404])
})

test('a version under review of another commitment is nobody’s to read', async () => {
  const { reference } = await anAwardedCommitment(house)
  expect((await house.anyone.get(`/commitments/${reference}/snapshots/1`)).statusCode).toBe(200)
  expect((await house.anyone.get(`/commitments/${reference}/snapshots/0`)).statusCode).toBe(404)
})
