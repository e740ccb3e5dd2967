import { load } from 'cheerio'
import { describe, expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse, type Visitor } from '../testing/house/fresh-house.ts'
import { aFollowedPlan, wordsOf } from '../testing/plans/a-followed-plan.ts'
import { planFormats } from './files/write-plan.ts'

const house = freshHouse()

const fields = ['by', 'group', 'colour', 'words', 'page', 'list', 'since', 'lead', 'against']
const memberFields = ['done', 'corrects', 'action', 'with', 'page', 'turn', 'from', 'due', 'leads']

/** Each field twice, as an address may say it. */
const twice = (names: readonly string[]) =>
  names.flatMap((name) => [`${name}=1`, `${name}=b`]).join('&')

/** Which of some pages end in a fault. */
async function faults(visitor: Visitor, paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const path of paths) {
    const { statusCode } = await visitor.get(path)
    if (statusCode >= 500) found.push(path)
  }
  return found
}

describe('an address that asks for a field twice', () => {
  test('ends in no fault, whichever part or file of a plan it is, for anybody and for members', async () => {
    const plan = await aFollowedPlan(house)
    await plan.approve()
    const action = `actions/${plan.actions['1.1']}`
    const parts = [
      ...['attention', 'changes', 'account', 'versions', 'versions/1', 'reviews', 'timeline'],
      ...['calendar.ics', 'updates.atom', ...planFormats.map((one) => `plan.${one}`), action],
    ]
    const paths = ['', ...parts.map((part) => `/${part}`)].map(
      (part) => `${plan.id}${part}?${twice(fields)}`,
    )
    const own = ['requests', 'requests/new/alter', 'terms', 'milestones', `${action}/update`]
    expect(
      await faults(
        house.anyone,
        paths.map((path) => `/plans/${path}`),
      ),
    ).toEqual([])
    expect(
      await faults(
        plan.writer,
        paths.map((path) => `/our-plans/${path}`),
      ),
    ).toEqual([])
    const ours = own.map((part) => `/our-plans/${plan.id}/${part}?${twice(memberFields)}`)
    expect(await faults(plan.writer, ours)).toEqual([])
  })

  test('ends in none where a file is brought in, either', async () => {
    const visitor = await house.as('coordinator')
    const { headers } = await visitor.postFile('/our-plans/imports', {
      ...{ import_id: newId(), title: '', from: '', to: '' },
      pasted: '| Action | By when |\n|---|---|\n| 1.1: Open the door | May 2027 |',
    })
    const paths = ['', '/compare'].map(
      (part) => `${headers.location}${part}?${twice(memberFields)}`,
    )
    expect(await faults(visitor, [...paths, `/plans?${twice(fields)}`])).toEqual([])
  })

  test('is read by the last', async () => {
    const plan = await aFollowedPlan(house)
    await plan.approve()
    expect(await plan.publicText('?words=tenant&words=discharge')).toContain('1 action: discharge')
  })
})

describe('what an address asks for in vain is said', () => {
  test.each([
    ['section=zzz', 'section “zzz”'],
    ['by=moon', 'the way to look at it “moon”'],
    ['colour=pink', 'the colour “pink”'],
    ['group=zzz', '“zzz” among those of the table'],
    ['page=900', 'page “900”'],
    ['page=soon', 'page “soon”'],
  ])('?%s', async (query, words) => {
    const plan = await aFollowedPlan(house)
    await plan.approve()
    const text = await plan.publicText(`?${query}`)
    expect(text).toContain(`The address asks for ${words}, which this page does not have`)
    expect(text).toContain('The actions')
    expect(text).toContain('1.10 Agree what is told')
  })

  test('and nothing is said of what is there', async () => {
    const plan = await aFollowedPlan(house)
    await plan.approve()
    for (const query of ['', '?by=owner&page=1', '?colour=red&words=x', '?utm_source=letter']) {
      expect(await plan.publicText(query)).not.toContain('The address asks for')
    }
    expect(await plan.publicText('attention?list=zzz')).toContain('the list “zzz”')
    expect(await plan.publicText('versions/1?against=7')).toContain('version “7”')
  })

  test('a day that is none leaves the field empty, and is told beside it', async () => {
    const plan = await aFollowedPlan(house)
    await plan.approve()
    const answer = await house.anyone.get(`/plans/${plan.id}/changes?since=soon`)
    expect(answer.statusCode).toBe(422)
    expect(wordsOf(answer.body)).toContain('Enter a day, such as 2024-07-01. “soon” was not read')
    expect(load(answer.body)('[name=since]').attr('value') ?? '').toBe('')
  })

  test('an action does not come to refer to itself, nor is that dropped without a word', async () => {
    const plan = await aFollowedPlan(house)
    await plan.approve()
    const answer = await plan.writer.post(`/our-plans/${plan.id}/requests/new/alter`, {
      ...{ change_id: newId(), action: '1.1', reason: 'x', statement: 'Ring everybody' },
      references: '1.2, 1.1',
    })
    expect(answer.statusCode).toBe(422)
    expect(wordsOf(answer.body)).toContain('An action cannot refer to itself')
  })
})
