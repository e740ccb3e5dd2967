import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { somebodyMet } from '../../testing/house/somebody.ts'

const house = freshHouse()

test('a person’s page leads to their casework those alone who may open it, and says to others why not', async () => {
  const [bramble, orrin] = [await house.as('outreach_worker'), await house.as('coordinator')]
  const linnet = await somebodyMet(house, {
    ...{ called: 'Linnet', at: ['2024-06-29T22:00:00Z'], areaCode: 'E08000026' },
  })
  const wren = await somebodyMet(house, { called: 'Wren', at: ['2024-06-29T22:00:00Z'] })
  const [elsewhere, here] = [`/by-name-list/${linnet}`, `/by-name-list/${wren}`]
  const page = load((await bramble.get(`/people/${linnet}`)).body)
  expect(page(`a[href="${elsewhere}"]`)).toHaveLength(0)
  expect(page('main').text()).toContain('in no council you work in')
  expect(load((await bramble.get(`/people/${wren}`)).body)(`a[href="${here}"]`)).toHaveLength(1)
  expect(load((await orrin.get(`/people/${linnet}`)).body)(`a[href="${elsewhere}"]`)).toHaveLength(
    1,
  )
  const analyst = load((await (await house.as('analyst')).get(`/people/${wren}`)).body)
  expect(analyst(`a[href="${here}"]`)).toHaveLength(0)
})
