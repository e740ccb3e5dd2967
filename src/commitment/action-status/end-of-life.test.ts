import { expect, test } from 'vitest'
import { anAction, day } from './invented-action.ts'
import { statusOf } from './status-of.ts'
import type { Standing } from './tracked-action.ts'

const late = day('2024-01-01')

function standing(
  life: 'complete' | 'business_as_usual',
  evidence: 'awaited' | 'accepted',
): Standing {
  return { life, evidence, colourBefore: 'red' }
}

test('an action is blue when it is complete and the evidence was accepted', () => {
  const status = statusOf(anAction({}, standing('complete', 'accepted')), late)
  expect(status).toMatchObject({ colour: 'blue', letter: 'B', word: 'Done', facts: [] })
  expect(status.why).toEqual(['It is complete, and the evidence for that was accepted.'])
})

test('an action that is said to be complete keeps its colour until the evidence is accepted', () => {
  const status = statusOf(anAction({}, standing('complete', 'awaited')), late)
  expect(status).toMatchObject({ colour: 'red', word: 'Off track' })
  expect(status.why).toEqual([
    'It is complete. Evidence is awaited, so it keeps the colour it had before: red.',
  ])
})

test('an action that became business as usual does so too, and is then green, not blue', () => {
  const awaited = statusOf(anAction({}, standing('business_as_usual', 'awaited')), late)
  const accepted = statusOf(anAction({}, standing('business_as_usual', 'accepted')), late)
  expect([awaited.colour, accepted.colour]).toEqual(['red', 'green'])
})

test('what has left the plan is grey, whatever else is said of it', () => {
  const off = { confidence: { level: 'off_track', reason: 'No money' } } as const
  const override = { colour: 'red', from: day('2023-01-01'), publishedReason: 'So we say' } as const
  for (const life of ['withdrawn', 'superseded'] as const) {
    const status = statusOf(anAction({ ...off, override }, { life }), late)
    expect(status).toMatchObject({ colour: 'grey', facts: [] })
    expect(status.why).toHaveLength(1)
  }
})
