import { load } from 'cheerio'
import { describe, expect, test } from 'vitest'
import { matchRegion } from '#people'
import { linkNeeds } from '../../../main/member-pages.ts'
import { freshHouse } from '../../house/fresh-house.ts'
import { knownPerson } from '../../house/known-person.ts'

const house = freshHouse()

const match = () => matchRegion(linkNeeds({ ...house.needs, db: house.db }), { learnAnew: false })

describe('a house that has just begun', { shuffle: false }, () => {
  test('three people of whom two have one name and date of birth raise one question, and no more the second time', async () => {
    const worker = await house.as('outreach_worker')
    const twice = { given_name: 'Perpetua', family_name: 'Testlight', date_of_birth: '1980-05-17' }
    for (const told of [
      twice,
      twice,
      { given_name: 'Hugo', family_name: 'Samplewick', date_of_birth: '1971-11-02' },
    ]) {
      await knownPerson(worker, told)
    }
    expect(await match()).toMatchObject({ writings: 3, model: 'first', asked: 1, linked: 0 })
    expect(await match()).toMatchObject({ writings: 3, model: 'first', asked: 0, settled: 0 })
    const next = await worker.post('/matches/next', {})
    const page = load((await worker.get(String(next.headers.location))).body)('main').text()
    expect(page).toContain('Perpetua Testlight')
    expect(page).not.toContain('Samplewick')
  })
})
