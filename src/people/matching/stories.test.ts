import { describe, expect, test } from 'vitest'
import { writePeople } from '#demonstration'
import { cautionaryStories } from './cautionary-stories.ts'
import { clusterOf } from './cluster-of.ts'
import { explain } from './explain.ts'
import { featuresOf } from './features.ts'
import { weigh } from './scorer.ts'
import { stories } from './stories.ts'
import { asWritten } from './story.ts'
import { trainOn } from './train-on.ts'

const people = [...writePeople({ people: 2500, seed: 4 })].map(({ written }) => ({
  id: written.record_id,
  features: featuresOf(written),
}))
const model = trainOn(people, '2026-11-21')
const sixty = [...stories, ...cautionaryStories].map(([story, one, other, answer]) => ({
  story,
  answer,
  one: featuresOf(asWritten('one', one)),
  other: featuresOf(asWritten('other', other)),
}))

describe('what the matcher says of people who are', () => {
  test.each(sixty.filter(({ answer }) => answer === 'one'))('one: $story', ({ one, other }) => {
    expect(weigh(one, other, model), explain(one, other, model).waterfall).toBeGreaterThan(1)
  })

  test.each(sixty.filter(({ answer }) => answer === 'two'))('two: $story', ({ one, other }) => {
    expect(weigh(one, other, model), explain(one, other, model).waterfall).toBeLessThan(-1)
  })

  test.each(sixty.filter(({ answer }) => answer === 'ask'))(
    'for a person to judge: $story',
    ({ one, other }) => {
      const { bits, mayBeRelatives, waterfall } = explain(one, other, model)
      expect(mayBeRelatives || Math.abs(bits) < 10, waterfall).toBe(true)
    },
  )
})

test.each(sixty.filter(({ story }) => /twin/.test(story)))(
  'no program joins $story, for all they have in common',
  ({ one, other }) => {
    expect(explain(one, other, model).verdict).toBe(
      'one person or two relatives, for a person to judge',
    )
  },
)

test('nobody is told apart by the order in which their two records are compared', () => {
  for (const { one, other } of sixty)
    expect(weigh(other, one, model)).toBe(weigh(one, other, model))
})

test('a person’s “different” keeps even the likest records apart', () => {
  for (const { one, other } of sixty) {
    const group = [
      { id: 'a', features: one },
      { id: 'b', features: other },
    ]
    const kept = clusterOf(
      { people: group, bar: -20, records: 8000, different: [['a', 'b']] },
      model,
    )
    expect(kept).toEqual([['a'], ['b']])
  }
})
