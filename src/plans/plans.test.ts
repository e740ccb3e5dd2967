import { load } from 'cheerio'
import { describe, expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../testing/house/fresh-house.ts'
import { aPlan } from '../testing/plans/a-plan.ts'
import { actionId, threeActions } from '../testing/plans/three-actions.ts'
import { planFormats } from './files/write-plan.ts'

const house = freshHouse()

const textOf = (body: string) => load(body)('main').text().replace(/\s+/g, ' ')

describe('a draft', () => {
  test('is shown to nobody but its own organisation', async () => {
    const { id, base } = await aPlan(house, threeActions())
    expect((await house.anyone.get(`/plans/${id}`)).statusCode).toBe(404)
    const partner = await house.as('partner')
    expect((await partner.get(base)).statusCode).toBe(404)
  })

  test('is shown at a glance to those who write it: how many actions stand how, and each with its due date and owner', async () => {
    const { visitor, base } = await aPlan(house, threeActions())
    const page = textOf((await visitor.get(base)).body)
    expect(page).toContain('3 actions, from 1 October 2023 to 31 March 2026')
    expect(page).toContain('1.2 Open a second night shelter')
    expect(page).toContain('Nobody is named')
    expect(page).toContain('by the end of December 2023')
    expect(page).toContain('This is a draft')
  })
})

describe('the page of a plan', () => {
  test('leads to every file it is written as', async () => {
    const { visitor, base } = await aPlan(house, threeActions())
    const page = load((await visitor.get(base)).body)
    const ways = page('a[href*="/plan."]')
      .toArray()
      .map((way) => page(way).attr('href'))
    expect(ways).toEqual(planFormats.map((format) => `${base}/plan.${format}`))
  })

  test('calls pillars as every other page does', async () => {
    const { visitor, base } = await aPlan(house, threeActions())
    const action = `/actions/${await actionId(visitor, base, '1.1')}`
    for (const path of ['?by=pillar', action, '/requests/new/alter?action=1.1']) {
      const text = textOf((await visitor.get(base + path)).body)
      expect([path, /prevention/i.exec(text)?.[0]]).toEqual([path, 'Prevention'])
    }
  })
})

describe('an action', () => {
  test('is red when its time was over more than 28 days ago, whatever anybody typed', async () => {
    const { visitor, base } = await aPlan(house, threeActions())
    const id = await actionId(visitor, base, '1.1')
    const page = textOf((await visitor.get(`${base}/actions/${id}`)).body)
    expect(page).toContain('Red: Off track')
    expect(page).toContain('Related to 2.10')
    expect(page).toContain('(said on one side only)')
  })

  test('that is said to be complete keeps its colour until the evidence is accepted, and is blue then', async () => {
    const { visitor, base } = await aPlan(house, threeActions())
    const id = await actionId(visitor, base, '1.1')
    const at = `${base}/actions/${id}`
    const form = { progress_id: newId(), life: 'complete', confidence: 'on_track', words: 'Agreed' }
    expect((await visitor.post(`${at}/update`, form)).statusCode).toBe(303)
    expect((await visitor.post(`${at}/update`, form)).statusCode).toBe(303)
    expect(textOf((await visitor.get(at)).body)).toContain('Red: Off track')
    expect((await visitor.post(`${at}/accept`, {})).statusCode).toBe(303)
    const page = textOf((await visitor.get(at)).body)
    expect(page).toContain('Blue: Done')
    expect(page.split('Complete. On track.').length - 1).toBe(1)
  })

  test('that was told of wrongly is corrected by a later word, and both stay', async () => {
    const { visitor, base } = await aPlan(house, threeActions())
    const at = `${base}/actions/${await actionId(visitor, base, '1.1')}`
    const form = { progress_id: newId(), life: 'in_progress', confidence: 'on_track' }
    await visitor.post(`${at}/update`, { ...form, words: 'Nine wards ring' })
    const other = await visitor.post(`${at}/update`, {
      ...{ ...form, progress_id: newId(), words: 'Six wards ring', corrects: newId() },
    })
    expect(other.statusCode).toBe(422)
    const href = load((await visitor.get(at)).body)('a:contains("Correct this")').attr('href') ?? ''
    const corrects = load((await visitor.get(href)).body)('[name="corrects"]').attr('value') ?? ''
    const again = { ...form, progress_id: newId(), words: 'Six wards ring', corrects }
    expect((await visitor.post(`${at}/update`, again)).statusCode).toBe(303)
    const page = textOf((await visitor.get(at)).body)
    expect(page).toContain('It corrects an update before it.')
    expect(page.indexOf('Six wards ring')).toBeLessThan(page.indexOf('Nine wards ring'))
  })

  test('that was told of is not told of otherwise by the same form, and neither is its evidence', async () => {
    const { visitor, base } = await aPlan(house, threeActions())
    const at = `${base}/actions/${await actionId(visitor, base, '1.1')}`
    const form = { progress_id: newId(), life: 'in_progress', confidence: 'on_track' }
    await visitor.post(`${at}/update`, { ...form, words: 'Nine wards ring' })
    const other = await visitor.post(`${at}/update`, { ...form, words: 'Six wards ring' })
    expect(other.statusCode).toBe(422)
    expect(textOf(other.body)).toContain('This form was sent before with something else in it')
    expect(other.body).toContain('Six wards ring')
    const given = { evidence_id: newId(), title: 'The signed agreement' }
    expect((await visitor.post(`${at}/evidence`, given)).statusCode).toBe(303)
    expect((await visitor.post(`${at}/evidence`, given)).statusCode).toBe(303)
    const another = await visitor.post(`${at}/evidence`, { ...given, title: 'Minutes of March' })
    expect(another.statusCode).toBe(422)
  })

  test('is given no evidence at an address that tells how to sign in', async () => {
    const { visitor, base } = await aPlan(house, threeActions())
    const at = `${base}/actions/${await actionId(visitor, base, '1.2')}`
    const given = { evidence_id: newId(), title: 'The survey' }
    for (const address of ['https://kai:hush@example.org/s', 'https://kai@example.org/s']) {
      const answer = await visitor.post(`${at}/evidence`, { ...given, address })
      expect(answer.statusCode).toBe(422)
      expect(textOf(answer.body)).toContain('without the name and password before the @')
    }
    const address = 'https://example.org/@kai?to=a@b'
    expect((await visitor.post(`${at}/evidence`, { ...given, address })).statusCode).toBe(303)
  })

  test('is not told of without words, nor at risk without a reason, and nothing typed is lost', async () => {
    const { visitor, base } = await aPlan(house, threeActions())
    const at = `${base}/actions/${await actionId(visitor, base, '1.2')}`
    const form = { progress_id: newId(), life: 'in_progress', confidence: 'some_risk' }
    const bare = await visitor.post(`${at}/update`, { ...form, words: ' ' })
    expect(bare.statusCode).toBe(422)
    expect(textOf(bare.body)).toContain('Enter what has happened')
    const unexplained = await visitor.post(`${at}/update`, { ...form, words: 'A site was found' })
    expect(unexplained.statusCode).toBe(422)
    expect(textOf(unexplained.body)).toContain('Enter why it is not on track')
    expect(unexplained.body).toContain('A site was found')
  })

  test('is set to a better colour by hand only with a reason, which everybody reads', async () => {
    const { visitor, base } = await aPlan(house, threeActions())
    const at = `${base}/actions/${await actionId(visitor, base, '1.1')}`
    expect((await visitor.post(`${at}/colour`, { colour: 'green' })).statusCode).toBe(422)
    const reason = 'It was done, and the paper follows'
    expect((await visitor.post(`${at}/colour`, { colour: 'green', reason })).statusCode).toBe(303)
    expect(textOf((await visitor.get(at)).body)).toContain(reason)
  })

  test('shows what was observed of a claim, and keeps a small number from the public', async () => {
    const { visitor, base } = await aPlan(house, threeActions())
    const at = `${base}/actions/${await actionId(visitor, base, '2.10')}`
    const claim = load((await visitor.get(at)).body)('a:contains("Add what was observed")').attr(
      'href',
    )
    const form = { observation_id: newId(), observed_on: '2024-06-30', source: 'Ward list' }
    const wrong = await visitor.post(claim ?? '', { ...form, value: '9', out_of: '4' })
    expect(wrong.statusCode).toBe(422)
    expect((await visitor.post(claim ?? '', { ...form, value: '3', out_of: '4' })).statusCode).toBe(
      303,
    )
    expect(textOf((await visitor.get(at)).body)).toContain('3 of 4, which is 75%')
  })
})

describe('what needs attention', () => {
  test('is each a list: what has no owner, no evidence, is overdue, or is referred to from one side', async () => {
    const { visitor, base } = await aPlan(house, threeActions())
    const page = textOf((await visitor.get(`${base}/attention`)).body)
    expect(page).toContain('Overdue: 1')
    expect(page).toContain('Without an owner: 1')
    expect(page).toContain('Without evidence: 2')
    expect(page).toContain('Referred to from one side only: 2')
    const list = textOf((await visitor.get(`${base}/attention?list=no-owner`)).body)
    expect(list).toContain('Open a second night shelter')
  })
})
