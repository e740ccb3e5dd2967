import { expect, test } from 'vitest'
import type { OpenColour } from './colours.ts'
import { anAction, day } from './invented-action.ts'
import { statusOf } from './status-of.ts'

const from = day('2023-05-10')

function withOverride(colour: OpenColour, publishedReason?: string) {
  return anAction({ override: { colour, from, publishedReason } })
}

test('a colour set by hand does not improve on the computed one without a published reason', () => {
  for (const reason of [undefined, '', '  ']) {
    const status = statusOf(withOverride('green', reason), day('2023-05-20'))
    expect(status.colour).toBe('amber')
    expect(status.why[0]).toBe(
      'It was set to green by hand, which does not count without a published reason.',
    )
  }
})

test('with a published reason it does for 30 days, and says so', () => {
  const action = withOverride('green', 'The lease is signed on Friday')
  const days = ['2023-05-09', '2023-05-10', '2023-06-08', '2023-06-09']
  expect(days.map((today) => statusOf(action, day(today)).colour)).toEqual([
    'amber',
    'green',
    'green',
    'red',
  ])
  expect(days.map((today) => statusOf(action, day(today)).isByHand)).toEqual([
    ...[false, true, true, false],
  ])
  expect(statusOf(action, day('2023-05-20')).why[0]).toBe(
    'It is set to green by hand until 8 June 2023, and would be amber. The reason: The lease is signed on Friday.',
  )
  expect(statusOf(action, day('2023-06-09')).why[0]).toBe(
    'It was set to green by hand, which counts for 30 days and no longer does.',
  )
})

test('a colour set by hand that is worse counts at once and for as long as it stands', () => {
  const action = withOverride('red')
  const days = ['2023-05-09', '2023-05-10', '2024-05-10']
  expect(days.map((today) => statusOf(action, day(today)).colour)).toEqual(['amber', 'red', 'red'])
  expect(statusOf(action, day('2023-05-10')).why[0]).toBe(
    'It was set to red by hand. No reason was published.',
  )
})

test('grey by hand is an improvement on amber, and worse than green', () => {
  expect(statusOf(withOverride('grey'), day('2023-05-20')).colour).toBe('amber')
  const early = anAction({
    override: { colour: 'grey', from: day('2023-03-01'), publishedReason: undefined },
  })
  expect(statusOf(early, day('2023-03-20')).colour).toBe('grey')
})
