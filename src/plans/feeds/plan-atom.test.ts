import { load } from 'cheerio'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { idOf } from '#foundations'
import { legible } from '../files/legible.ts'
import { anAction, anOpenPlan } from './an-open-plan.ts'
import { type FeedUpdate, mostInFeed, planAtom } from './plan-atom.ts'

const house = 'https://plans.example'
const open = anOpenPlan([anAction('7.2', 'May 2024')])

function anUpdate(said: Partial<FeedUpdate> = {}): FeedUpdate {
  return {
    id: idOf('progress', 'one'),
    actionId: idOf('plan-action', '7.2'),
    number: '7.2',
    corrects: undefined,
    life: 'in_progress',
    words: 'The door stands open.',
    colour: 'green',
    by: 'Canal Street outreach',
    at: Temporal.Instant.from('2024-06-20T09:30:00Z'),
    ...said,
  }
}

function read(updates: readonly FeedUpdate[]) {
  const xml = planAtom(open, updates, house)
  const $ = load(xml, { xml: true })
  return {
    xml,
    $,
    titles: $('entry > title')
      .map((_, title) => $(title).text())
      .get(),
  }
}

test('a plan of which nothing was told has a feed without entries, as old as its following', () => {
  const { $, titles } = read([])
  expect(titles).toEqual([])
  expect($('feed > updated').text()).toBe('2024-05-31T23:00:00.000Z')
})

test('an update is told by its organisation, with the action and how it stands', () => {
  const { $, titles } = read([anUpdate()])
  expect(titles).toEqual(['7.2 Open the door to whoever knocks (7.2): in progress, on track'])
  expect($('entry > author > name').text()).toBe('Canal Street outreach')
  expect($('entry > updated').text()).toBe('2024-06-20T09:30:00.000Z')
  expect($('entry > link').attr('href')).toBe(
    `${house}/plans/${open.plan.id}/actions/${idOf('plan-action', '7.2')}`,
  )
  expect($('feed > updated').text()).toBe('2024-06-20T09:30:00.000Z')
})

test('a correction says that it is one, and stands beside what it corrects', () => {
  const first = anUpdate()
  const { titles } = read([anUpdate({ id: idOf('progress', 'two'), corrects: first.id }), first])
  expect(titles[0]).toContain(': a correction, in progress')
  expect(titles).toHaveLength(2)
})

test('a feed does not grow without end', () => {
  const many = Array.from({ length: mostInFeed + 20 }, (_, place) =>
    anUpdate({ id: idOf('progress', `${place}`) }),
  )
  expect(read(many).titles).toHaveLength(mostInFeed)
})

test('whatever was written comes out as words and never as markup', () => {
  const signs = fc.string({ unit: fc.constantFrom('<', '>', '&', ']', ']]>', '"', 'a', '\u0000') })
  fc.assert(
    fc.property(fc.oneof(signs, fc.string({ unit: 'binary' })), (words) => {
      const { $, xml } = read([anUpdate({ words, by: words })])
      const told = legible(words)
      const summary = load($('entry > summary').text(), null, false)
      expect(summary('*').not('br').length).toBe(0)
      expect(summary.text().trim()).toBe(told.replaceAll('\n', '').trim())
      expect($('entry > author > name').text().trim()).toBe(told.trim())
      expect(xml).not.toContain('undefined')
    }),
  )
})
