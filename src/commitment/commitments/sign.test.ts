import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { aCommitment, nameContacts } from '../../testing/roundtable/a-commitment.ts'

const house = freshHouse()

const addressInLastLetter = () =>
  /\/sign\/[\w-]+/.exec(
    house.letters.findLast(({ text }) => text.includes('/sign/'))?.text ?? '',
  )?.[0] ?? ''
const read = async (address: string) => {
  const { statusCode, body } = await house.anyone.get(address)
  return { statusCode, text: load(body)('main').text().replace(/\s+/g, ' ') }
}

test('the link of an earlier letter opens nothing, and says that a newer letter may have been sent', async () => {
  const { partner } = await aCommitment(house)
  const earlier = addressInLastLetter()
  await nameContacts(partner)
  expect(addressInLastLetter()).not.toBe(earlier)
  for (const address of [earlier, '/sign/never-was']) {
    const { statusCode, text } = await read(address)
    expect(statusCode).toBe(404)
    expect(text).toContain('stops working when a newer letter is sent')
  }
  expect((await read(addressInLastLetter())).statusCode).toBe(200)
})

test('whoever signs reads all that is signed', async () => {
  await aCommitment(house)
  const { text } = await read(addressInLastLetter())
  for (const part of [
    'One organisation',
    'Other stages it touches: Targeted prevention',
    'Type: Prevention',
    'Who leads: Head of nursing',
    'What success looks like: Nine in ten answered',
    'What is asked of it: How many left to no fixed abode, before and after?',
    'When that is answered: March 2025',
    'How often it is looked at again: Every three months',
    'Stages without a pledge, and why',
    'Recovery: Not ours to pledge',
  ]) {
    expect(text).toContain(part)
  }
})
