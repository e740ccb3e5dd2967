import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse, type Visitor } from '../../testing/house/fresh-house.ts'
import { aRunningRoundtable, goTo } from '../../testing/roundtable/a-roundtable.ts'

const house = freshHouse()

const textOf = (body: string) => load(body)('main').text().replace(/\s+/g, ' ')

/** A closed roundtable at which Ana's organisation pledged, Ben's objected, and Cleo's only listened. */
async function pledgedAndObjected() {
  const roundtable = await aRunningRoundtable(house)
  const { ana, facilitator, join } = roundtable
  const ben = await join('Ben', 'Bridge Housing (invented)')
  await join('Cleo', 'Cornerstone Clinic (invented)')
  await goTo(facilitator, 'pledges/draft')
  const draft = { words: 'We ask on admission', stage: 'targeted', different: '', known: '' }
  const [asked, lent] = [newId(), newId()]
  await ana.act('draft-pledge', { ...draft, pledge_id: asked })
  await ana.act('draft-pledge', { ...draft, pledge_id: lent, words: 'We lend a desk' })
  await goTo(facilitator, 'commitments/agree')
  const note = 'Nobody is there at night'
  await ben.act('answer-pledge', { pledge_id: asked, answer: 'object', note })
  await facilitator.act('wrap-up')
  await facilitator.act('close')
  return { ...roundtable, asked, lent }
}

async function begins(visitor: Visitor): Promise<string> {
  const id = newId()
  await visitor.post('/our-commitments', {
    ...{ commitment_id: id, title: 'What we pledged', applicant: 'organisation' },
  })
  return `/our-commitments/${id}`
}

const brings = (visitor: Visitor, base: string, roundtable: string, pledge: readonly string[]) =>
  visitor.post(`${base}/bring`, {
    ...{ command_id: newId(), from_path: 'pledges', roundtable, pledge },
  })

test('nobody brings pledges of a roundtable that is not theirs until its record is published', async () => {
  const { id, asked, convenor } = await pledgedAndObjected()
  const partner = await house.as('partner')
  const base = await begins(partner)
  expect((await partner.get(`${base}/bring?roundtable=${id}`)).statusCode).toBe(404)
  expect((await brings(partner, base, id, [asked])).statusCode).toBe(404)
  expect(textOf((await partner.get(`${base}/pledges`)).body)).not.toContain(
    'Choose what is brought',
  )
  await convenor.post(`/roundtables/${id}/acts/publish`, { command_id: newId(), checked: 'yes' })
  expect(textOf((await partner.get(`${base}/pledges`)).body)).toContain('Choose what is brought')
  expect((await brings(partner, base, id, [asked])).statusCode).toBe(303)
})

test('whoever chooses no pledge is asked to, and nothing comes over', async () => {
  const { id, convenor } = await pledgedAndObjected()
  const base = await begins(convenor)
  const answer = await brings(convenor, base, id, [])
  expect(answer.statusCode).toBe(422)
  expect(textOf(answer.body)).toContain('Select the pledges that this commitment makes')
  expect(textOf((await convenor.get(base)).body)).toContain('Pledges (0)')
})

test('a pledge that is chosen comes with those who make it, its code there and who objected; nobody else comes', async () => {
  const { id, convenor, asked } = await pledgedAndObjected()
  const base = await begins(convenor)
  const page = textOf((await convenor.get(`${base}/bring?roundtable=${id}`)).body)
  expect(page).toContain('P1: We ask on admission')
  expect(page).toContain('Bridge Housing (invented) objected: Nobody is there at night')
  await brings(convenor, base, id, [asked])
  const pledges = textOf((await convenor.get(`${base}/pledges`)).body)
  expect(pledges).toContain('P1: We ask on admission')
  expect(pledges).not.toContain('P2: We lend a desk')
  expect(pledges).toContain('P1 of its roundtable')
  expect(pledges).toContain(
    'Object, at the roundtable: Bridge Housing (invented), Nobody is there at night',
  )
  const partners = textOf((await convenor.get(`${base}/partners`)).body)
  expect(partners).toContain('Ashdown Health (invented)')
  expect(partners).not.toContain('Bridge Housing')
  expect(partners).not.toContain('Cornerstone Clinic')
})

test('what is left is brought later, and what is there already is not offered again', async () => {
  const { id, convenor, asked, lent } = await pledgedAndObjected()
  const base = await begins(convenor)
  await brings(convenor, base, id, [lent])
  const page = textOf((await convenor.get(`${base}/bring?roundtable=${id}`)).body)
  expect(page).not.toContain('We lend a desk')
  await brings(convenor, base, id, [asked])
  expect(textOf((await convenor.get(`${base}/bring?roundtable=${id}`)).body)).toContain(
    'stands in the commitment already',
  )
  expect(textOf((await convenor.get(`${base}/pledges`)).body)).toContain('P1: We lend a desk')
})
