import { load } from 'cheerio'
import { describe, expect, test } from 'vitest'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { aDocument, anActionOf, aPlan } from '../../testing/plans/a-plan.ts'
import { anAwardedCommitment } from '../../testing/roundtable/a-commitment.ts'

const house = freshHouse()

const textOf = (body: string) => load(body)('main').text().replace(/\s+/g, ' ')

const words = 'Keep a key to one warm room'

describe('what was pledged', () => {
  test('is brought into a draft by its own organisation alone, and from the register alone', async () => {
    const { base } = await aPlan(house, aDocument([anActionOf('1.1')]))
    const stranger = await house.as('partner')
    expect((await stranger.get(`${base}/bring`)).statusCode).toBe(404)
    expect((await stranger.post(`${base}/bring`, { reference: 'C2C-2024-001' })).statusCode).toBe(
      404,
    )
    const owner = await house.as('coordinator')
    expect((await owner.post(`${base}/bring`, { reference: 'C2C-1999-001' })).statusCode).toBe(404)
  })

  test('stands in the plan with its words, once, however often it is brought, and leads from pledge to action', async () => {
    await anAwardedCommitment(house, words)
    const { visitor, base } = await aPlan(house, aDocument([anActionOf('1.1')]))
    const page = load((await visitor.get(`${base}/bring`)).body)
    const reference = page('input[name="reference"]').attr('value') ?? ''
    const answers = await Promise.all([
      visitor.post(`${base}/bring`, { reference }),
      visitor.post(`${base}/bring`, { reference }),
    ])
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303])
    const account = load((await visitor.get(`${base}/account`)).body)
    expect(account('h2').first().text()).toContain(words)
    const section = account('main section').first()
    expect(section.find('li a[href*="/actions/"]').length).toBe(1)
    const href = section.find('li a[href*="/actions/"]').attr('href') ?? ''
    expect(textOf((await visitor.get(href)).body)).toContain(words)
  })

  test('is brought into no plan that was approved', async () => {
    const { visitor, base } = await aPlan(house, aDocument([anActionOf('1.1')]))
    const approved = { approved_by: 'Board', approved_on: '2024-07-01', minute_reference: 'B 1' }
    expect((await visitor.post(`${base}/versions`, approved)).statusCode).toBe(303)
    expect((await visitor.get(`${base}/bring`)).statusCode).toBe(404)
  })
})
