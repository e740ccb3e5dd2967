import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import {
  type ARoundtable,
  aRunningRoundtable,
  type Guest,
  goTo,
} from '../../testing/roundtable/a-roundtable.ts'
import { readRoomEvent } from './events/room-event.ts'
import type { RoundtableId } from './ids.ts'
import { openRoomDesk, streamDb } from './live/room-desk.ts'

const house = freshHouse()

const roomOf = (id: string) =>
  openRoomDesk(house.needs).read(streamDb(house.needs, id), id as RoundtableId)

const gap = (words: string, attribution = 'named') => ({
  ...{ entry_id: newId<'entry'>(), question: 'gap', words, stages: 'targeted', attribution },
})

async function linesOf(id: string, kind: string) {
  const { rows } = await sql<{ told: object; seat: string | null; member: string | null }>`
    select told, seat_id as seat, member_id as member from commitment.log_line
    where stream_id = ${id}::uuid and kind = ${kind}
  `.execute(house.db)
  return rows
}

/** Two choices and an open ballot of three votes, at most two on one. */
async function aBallot({ facilitator, ana }: ARoundtable & { readonly ana: Guest }) {
  const [one, other] = [gap('Nobody asks'), gap('Nobody calls')]
  await goTo(facilitator, 'gaps/write')
  for (const form of [one, other]) await ana.act('add-entry', form)
  await goTo(facilitator, 'opportunities/vote')
  const ballot_id = newId<'ballot'>()
  const opened = await facilitator.act('open-ballot', {
    ...{ ballot_id, title: 'What first?', way: 'dots', votes: '3', most: '2' },
    choices: [one.entry_id, other.entry_id],
  })
  expect(opened.statusCode).toBe(303)
  return { ballot_id, one: one.entry_id, other: other.entry_id }
}

/** What was said and pledged, as far as the room took it. */
type Taken = { readonly said: Set<string>; readonly pledged: Set<string> }

async function says(ana: Guest, { said }: Taken): Promise<void> {
  const form = gap('Said on the way')
  if ((await ana.act('add-entry', form)).statusCode === 303) said.add(form.entry_id)
}

async function pledges(ana: Guest, { pledged }: Taken): Promise<void> {
  const pledge_id = newId<'pledge'>()
  const told = { pledge_id, words: 'We will', stage: 'targeted', different: '', known: '' }
  if ((await ana.act('draft-pledge', told)).statusCode === 303) pledged.add(pledge_id)
}

test('whatever way a roundtable goes to and fro, what was said and pledged stays', async () => {
  const where = ['in-place/write', 'gaps/write', 'opportunities/vote', 'pledges/draft']
  const acts = fc.array(fc.constantFrom('say', 'pledge', ...where), { maxLength: 10 })
  const { facilitator, ana, id } = await aRunningRoundtable(house)
  const taken: Taken = { said: new Set(), pledged: new Set() }
  const does = async (one: string) => {
    if (one === 'say') return says(ana, taken)
    if (one === 'pledge') return pledges(ana, taken)
    await goTo(facilitator, one)
  }
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      for (const one of all) await does(one)
      const room = await roomOf(id)
      expect(new Set(room.entries.keys())).toEqual(taken.said)
      expect(new Set(room.pledges.keys())).toEqual(taken.pledged)
    }),
    { numRuns: 8 },
  )
  expect(taken.said.size + taken.pledged.size).toBeGreaterThan(0)
})

test('two who say at once that they are ready are both counted', async () => {
  const { facilitator, ana, join, id } = await aRunningRoundtable(house)
  const ben = await join('Ben', 'Birchwood Homes (invented)')
  await goTo(facilitator, 'gaps/write')
  await Promise.all([ana.act('say-ready'), ben.act('say-ready')])
  expect((await roomOf(id)).ready.size).toBe(2)
})

test('however many votes somebody sends at once, never more are counted than they have', async () => {
  const roundtable = await aRunningRoundtable(house)
  const { ana, facilitator, id } = roundtable
  const form = await aBallot(roundtable)
  const votes = (one: number, other: number) => ({
    ballot_id: form.ballot_id,
    ...{ [`vote-${form.one}`]: String(one), [`vote-${form.other}`]: String(other) },
  })
  const tried = [votes(2, 1), votes(1, 2), votes(2, 2), votes(3, 0), votes(0, 1)]
  const answers = await Promise.all(tried.map((one) => ana.act('vote', one)))
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 422, 422, 303])
  await facilitator.act('close-ballot', { ballot_id: form.ballot_id })
  const result = (await roomOf(id)).ballots.at(-1)?.result ?? []
  const sum = result.reduce((all, { votes: of }) => all + of, 0)
  expect(sum).toBeGreaterThan(0)
  expect(sum).toBeLessThanOrEqual(3)
})

test('who said something under nobody’s name stands nowhere', async () => {
  const { facilitator, ana, id } = await aRunningRoundtable(house)
  await goTo(facilitator, 'gaps/write')
  const form = gap('Said by somebody who would rather not be known', 'unattributed')
  expect((await ana.act('add-entry', form)).statusCode).toBe(303)
  const [line, ...more] = await linesOf(id, 'entry-added')
  expect(more).toEqual([])
  expect(line).toMatchObject({ seat: null, member: null })
  const entry = (await roomOf(id)).entries.get(form.entry_id as never)
  expect(entry).toMatchObject({
    author: undefined,
    enteredBy: undefined,
    organisationId: undefined,
  })
  for (const page of [await facilitator.text(), await ana.text()]) {
    const about = page.slice(page.indexOf('Said by somebody')).slice(0, 200)
    expect(about).not.toMatch(/Ana|Ashdown/)
  }
})

test('a line of a log that cannot be read is shown to nobody, and stops nobody', () => {
  fc.assert(
    fc.property(fc.string(), fc.dictionary(fc.string(), fc.jsonValue()), (kind, told) => {
      const event = readRoomEvent(kind, { ...told, secret: 'never shown' })
      expect(JSON.stringify(event ?? {})).not.toContain('never shown')
    }),
  )
})

test('a roundtable that is ended twice, with one id and with another, ends once', async () => {
  const { facilitator, id } = await aRunningRoundtable(house)
  await facilitator.act('wrap-up')
  const again = { command_id: newId<'command'>() }
  await Promise.all([
    facilitator.act('close', again),
    facilitator.act('close', again),
    facilitator.act('close'),
  ])
  expect(await linesOf(id, 'closed')).toHaveLength(1)
})
