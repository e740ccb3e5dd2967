import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../testing/house/fresh-house.ts'
import { aClosedRoundtable } from '../testing/roundtable/a-closed-roundtable.ts'
import { aCommitment, anAwardedCommitment, pledgeForm } from '../testing/roundtable/a-commitment.ts'
import { aRunningRoundtable, goTo } from '../testing/roundtable/a-roundtable.ts'

const house = freshHouse()
const asked = '“Jane Whitlock” reads as the name of a person: say which post or organisation it is'

test('a person is not taken as lead in the room, and what was typed stays', async () => {
  const { facilitator, ana } = await aRunningRoundtable(house)
  await goTo(facilitator, 'pledges/draft')
  const pledge_id = newId()
  const pledge = { pledge_id, words: 'We ask', stage: 'targeted', different: '', known: '' }
  await ana.act('draft-pledge', pledge)
  const answer = await ana.act('draft-action', {
    ...{
      pledge_id,
      action_id: newId(),
      words: 'Add the question',
      from_path: `pledges/${pledge_id}`,
    },
    ...{ lead: 'Jane Whitlock', due: 'March 2025', tracked: '' },
  })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain(asked)
  expect(answer.body).toContain('value="Jane Whitlock"')
})

test('a person is taken neither as lead nor as partner in a commitment, neither at first nor in a change', async () => {
  const { partner } = await aCommitment(house)
  const pledge_id = newId()
  await partner.does('add-pledge', { pledge_id, ...pledgeForm })
  const form = { pledge_id, action_id: newId(), words: 'Add a question', type: 'prevention' }
  const action = { ...form, from_path: 'actions', lead: 'Jane Whitlock, Ashdown' }
  const first = await partner.act('add-action', action)
  expect(first.statusCode).toBe(422)
  expect(first.body).toContain(asked)
  expect(first.body).toContain('value="Jane Whitlock, Ashdown"')
  await partner.does('add-action', { ...action, lead: 'Head of nursing' })
  expect((await partner.act('change-action', action)).body).toContain(asked)
  const taking = { ...action, action_id: newId(), lead: 'Head of nursing' }
  const among = await partner.act('add-action', { ...taking, partners: 'Shelter, Jane Whitlock' })
  expect(among.body).toContain(asked)
  await partner.does('add-action', { ...taking, partners: 'Shelter, the housing desk' })
})

test('a person who leads by an earlier word is left out of a published record and of the register', async () => {
  const roundtable = await aClosedRoundtable(house)
  await roundtable.convenor.post(`/roundtables/${roundtable.id}/acts/publish`, {
    ...{ command_id: newId(), checked: 'yes' },
  })
  const { reference } = await anAwardedCommitment(house)
  for (const table of ['published_log', 'register_entry']) {
    await sql`update commitment.${sql.ref(table)}
      set body = replace(body::text, 'Head of nursing', 'Jane Whitlock')::jsonb`.execute(house.db)
  }
  const pages = [`/roundtable-records/${roundtable.id}`, `/commitments/${reference}`]
  for (const page of pages.flatMap((at) => [at, `${at}.json`])) {
    const { statusCode, body } = await house.anyone.get(page)
    expect(statusCode).toBe(200)
    expect(body).not.toContain('Whitlock')
    expect(body).not.toContain('Head of nursing')
  }
})
