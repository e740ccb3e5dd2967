import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { aRunningRoundtable, type Guest, goTo } from '../../testing/roundtable/a-roundtable.ts'

const house = freshHouse()

type Form = Readonly<Record<string, string | readonly string[]>>

const about = { also: [], from: [], different: '', known: '' }
const entryForm = { question: 'gap', stages: 'targeted', attribution: 'named' }
const pledgeForm = { ...about, stage: 'targeted' }

/** Every act of a room that begins something under an id of its form, with what ana sends first and what somebody else sends after her. */
const beginnings: readonly {
  readonly act: string
  readonly where: string
  readonly id: string
  readonly first: Form
  readonly other: Form
}[] = [
  {
    ...{ act: 'add-entry', where: 'gaps/write', id: 'entry_id' },
    first: { ...entryForm, words: 'Nobody asks' },
    other: { ...entryForm, words: 'Taken over' },
  },
  {
    ...{ act: 'draft-pledge', where: 'pledges/draft', id: 'pledge_id' },
    first: { ...pledgeForm, words: 'We will ask' },
    other: { ...pledgeForm, words: 'Taken over' },
  },
  {
    ...{ act: 'make-ask', where: 'pledges/draft', id: 'ask_id' },
    first: { addressee: 'The county', request: 'Send somebody', reason: '' },
    other: { addressee: 'Nobody', request: 'Taken over', reason: '' },
  },
]

async function twoInARoom(where: string) {
  const room = await aRunningRoundtable(house)
  await goTo(room.facilitator, where)
  return { ...room, ben: await room.join('Ben') }
}

test.each(beginnings)(
  'whoever sends $act under the id of what somebody else sent is refused, and that stands',
  async ({ act, where, id, first, other }) => {
    const { ana, ben } = await twoInARoom(where)
    const own = { [id]: newId() }
    expect((await ana.act(act, { ...first, ...own })).statusCode).toBe(303)
    const answer = await ben.act(act, { ...other, ...own })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Something else was sent from this form before')
    expect(await ben.text('')).toContain(first['words'] ?? first['request'])
    expect(await ben.text('')).not.toContain('Taken over. ')
  },
)

test.each(beginnings)(
  '$act that is sent again is taken once; with other words it is not taken for done',
  async ({ act, where, id, first, other }) => {
    const { ana } = await twoInARoom(where)
    const ids = { [id]: newId(), command_id: newId() }
    expect((await ana.act(act, { ...first, ...ids })).statusCode).toBe(303)
    expect((await ana.act(act, { ...first, ...ids })).statusCode).toBe(303)
    const changed = await ana.act(act, { ...other, ...ids })
    expect(changed.statusCode).toBe(422)
    expect(changed.body).toContain('Taken over')
  },
)

test('a ballot that was closed keeps its result, whoever opens another under its id', async () => {
  const { ana, facilitator } = await twoInARoom('gaps/write')
  const [one, two] = [newId(), newId()]
  await ana.act('add-entry', { ...entryForm, words: 'One', entry_id: one })
  await ana.act('add-entry', { ...entryForm, words: 'Two', entry_id: two })
  await goTo(facilitator, 'opportunities/vote')
  const ballot = { way: 'dots', votes: '3', most: '2', choices: [one, two], ballot_id: newId() }
  await facilitator.act('open-ballot', { ...ballot, title: 'What first?' })
  await ana.act('vote', { ballot_id: ballot.ballot_id, [`vote-${one}`]: '2' })
  await facilitator.act('close-ballot', { ballot_id: ballot.ballot_id })
  const again = await facilitator.act('open-ballot', { ...ballot, title: 'Again' })
  expect(again.statusCode).toBe(422)
  expect(await ana.text('')).toContain('2 votes')
})

test('an action keeps its words, whoever adds another under its id', async () => {
  const { ana, ben } = await twoInARoom('pledges/draft')
  const [pledge_id, action_id] = [newId(), newId()]
  await ana.act('draft-pledge', { ...pledgeForm, words: 'We will ask', pledge_id })
  const action = { pledge_id, action_id, lead: '', due: '', tracked: '' }
  await ana.act('draft-action', { ...action, words: 'Write the letter' })
  expect((await ben.act('draft-action', { ...action, words: 'Taken over' })).statusCode).toBe(422)
  expect(await ana.text('')).toContain('Write the letter')
})

/** The form with which a page offers to put something otherwise, as a second tab has it open. */
async function versionIn(page: Guest, path: string, act: string) {
  const [, form = ''] = (await page.get(path)).body.split(`data-act="${act}"`)
  return /name="version" value="(\d+)"/.exec(form)?.[1] ?? ''
}

test('who changes a pledge in a second tab that is old is told, and keeps what they typed', async () => {
  const { ana, facilitator } = await twoInARoom('pledges/draft')
  const pledge_id = newId()
  await ana.act('draft-pledge', { ...pledgeForm, words: 'We will ask', pledge_id })
  const path = `/pledges/${pledge_id}`
  const version = await versionIn(ana, path, 'change-pledge')
  const change = {
    ...pledgeForm,
    words: 'We will ask',
    pledge_id,
    version,
    from_path: path.slice(1),
  }
  await ana.act('change-pledge', { ...change, different: 'Somebody answers' })
  const old = await facilitator.act('change-pledge', { ...change, known: 'We count the calls' })
  expect(old.statusCode).toBe(422)
  expect(old.body).toContain('Somebody else has changed this meanwhile')
  expect(old.body).toContain('We count the calls')
  expect(await ana.text(path)).toContain('What will be different: Somebody answers')
})

test('a pledge stays with those who make it, whoever corrects its words', async () => {
  const { ana, facilitator } = await twoInARoom('pledges/draft')
  const pledge_id = newId()
  await ana.act('draft-pledge', { ...pledgeForm, words: 'We will aks', pledge_id })
  const path = `/pledges/${pledge_id}`
  const page = await facilitator.get(path)
  expect(page.body).toMatch(/name="makers"[^>]*checked/)
  await facilitator.act('change-pledge', { ...pledgeForm, words: 'We will ask', pledge_id })
  expect(await ana.text(path)).toContain('Made by Ashdown Health (invented)')
})

test('what is refused because the room has gone on is shown whole, to be copied', async () => {
  const { ana, facilitator } = await twoInARoom('gaps/write')
  await goTo(facilitator, 'pathway/present')
  const entry = { ...entryForm, entry_id: newId(), words: 'Nobody answers at night' }
  const answer = await ana.act('add-entry', entry)
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('Nobody answers at night')
  expect(answer.body).toContain('On: Targeted prevention')
})
