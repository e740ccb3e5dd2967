import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { aRunningRoundtable, goTo } from '../../testing/roundtable/a-roundtable.ts'

const house = freshHouse()

/** An open ballot of two gaps, five votes each and at most two on one. */
async function anOpenBallot(way = 'dots') {
  const { ana, facilitator } = await aRunningRoundtable(house)
  await goTo(facilitator, 'gaps/write')
  const [one, two] = [newId(), newId()]
  const gap = { question: 'gap', stages: 'targeted', attribution: 'named' }
  await ana.act('add-entry', { ...gap, words: 'Nobody asks', entry_id: one })
  await ana.act('add-entry', { ...gap, words: 'Nobody calls', entry_id: two })
  await goTo(facilitator, 'opportunities/vote')
  const ballot_id = newId()
  const form = { ballot_id, title: 'What first?', way, votes: '5', most: '2', choices: [one, two] }
  expect((await facilitator.act('open-ballot', form)).statusCode).toBe(303)
  return { ana, facilitator, ballot_id, one, two }
}

const refusals = [
  { people: '6', votes: '13', voters: '6', why: 'more than two from one of them' },
  { people: '6', votes: '5', voters: '7', why: 'more people than there were' },
  { people: '6', votes: '3', voters: '4', why: 'fewer votes than people who gave one' },
] as const

test.each(refusals)('votes on paper are refused: $why', async ({ people, votes, voters }) => {
  const { facilitator, ballot_id, one } = await anOpenBallot()
  const answer = await facilitator.act('vote-for-room', {
    ...{ ballot_id, people, [`vote-${one}`]: votes, [`voters-${one}`]: voters },
    from_path: `ballots/${ballot_id}`,
  })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('So few people cannot have given so many votes')
  expect(answer.body).toContain(`value="${votes}"`)
})

test.each(['-1', 'x', '1.5', '1e0'])(
  'a vote of “%s” is refused in words, and the vote told before stands',
  async (votes) => {
    const { ana, facilitator, ballot_id, one, two } = await anOpenBallot()
    await ana.act('vote', { ballot_id, [`vote-${one}`]: '2' })
    const answer = await ana.act('vote', {
      ...{ ballot_id, [`vote-${one}`]: votes, [`vote-${two}`]: '1' },
      from_path: `ballots/${ballot_id}`,
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Select how many votes')
    await facilitator.act('close-ballot', { ballot_id })
    expect(await facilitator.text()).toContain('Nobody asks – 2 votes by 1 person')
  },
)

test('words where a number belongs are refused beside their field', async () => {
  const { facilitator, ballot_id, one } = await anOpenBallot()
  const form = { ballot_id, people: 'many', [`vote-${one}`]: 'a few', [`voters-${one}`]: '' }
  const answer = await facilitator.act('vote-for-room', {
    ...form,
    from_path: `ballots/${ballot_id}`,
  })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('Enter how many people voted on paper')
})

test('twelve votes of six people on paper count as six voters beside those with a phone', async () => {
  const { ana, facilitator, ballot_id, one, two } = await anOpenBallot()
  await ana.act('vote', { ballot_id, [`vote-${two}`]: '2', [`vote-${one}`]: '1' })
  const counted = {
    ...{ ballot_id, people: '7' },
    ...{ [`vote-${one}`]: '12', [`voters-${one}`]: '6', [`vote-${two}`]: '3' },
  }
  expect((await facilitator.act('vote-for-room', counted)).statusCode).toBe(303)
  expect((await facilitator.act('vote-for-room', counted)).statusCode).toBe(303)
  await facilitator.act('close-ballot', { ballot_id })
  const told = await ana.text('')
  expect(told).toContain('Nobody asks – 13 votes by 7 people')
  // nobody noted who gave these three: two people at least
  expect(told).toContain('Nobody calls – 5 votes by 3 people')
})

test('of a ranking on paper one order is told, as of one voter', async () => {
  const { ana, facilitator, ballot_id, one, two } = await anOpenBallot('rank')
  const order = { ballot_id, people: '9', [`vote-${one}`]: '1', [`vote-${two}`]: '2' }
  expect((await facilitator.act('vote-for-room', order)).statusCode).toBe(303)
  await facilitator.act('close-ballot', { ballot_id })
  expect(await ana.text('')).toContain('by 1 person')
})
