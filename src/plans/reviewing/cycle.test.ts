import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, inventedPlan } from '../changing/invented-actions.ts'
import { cycleStates, isGoingOn, stateAfter } from './cycle.ts'
import { type Milestone, percentReached } from './milestone.ts'
import { dueOpening, nextOpening } from './rhythm.ts'

const plan = inventedPlan()

test('a review goes from one state to the next alone, and from the last to none', () => {
  const codes = cycleStates.map(({ code }) => code)
  expect(codes.map(stateAfter)).toEqual([...codes.slice(1), undefined])
  expect(cycleStates.filter((one) => isGoingOn({ state: one.code })).length).toBe(3)
})

test('no review opens before its time, and the first a cadence after the plan was first followed', () => {
  expect(dueOpening(plan, undefined, day('2024-06-30'))).toBeUndefined()
  expect(`${dueOpening(plan, undefined, day('2024-07-01'))}`).toBe('2024-07-01')
  expect(`${nextOpening(plan, day('2024-07-01'))}`).toBe('2024-10-01')
})

test('a house that was away opens the last of those it missed, and no other', () => {
  expect(`${dueOpening(plan, day('2024-07-01'), day('2025-05-20'))}`).toBe('2025-04-01')
  const weekly = inventedPlan({ cadence: { every: 2, unit: 'weeks' } })
  expect(`${dueOpening(weekly, day('2024-07-01'), day('2024-08-27'))}`).toBe('2024-08-26')
})

test('on whatever day the house looks, what opens lies after the last, not ahead, and less than a cadence back', () => {
  const cadence = fc.record({
    every: fc.integer({ min: 1, max: 60 }),
    unit: fc.constantFrom('weeks' as const, 'months' as const),
  })
  fc.assert(
    fc.property(cadence, fc.nat(5000), fc.nat(5000), (followed, lastAt, days) => {
      const last = day('2024-01-31').add({ days: lastAt })
      const today = last.add({ days })
      const opened = dueOpening({ ...plan, cadence: followed }, last, today)
      const first = nextOpening({ ...plan, cadence: followed }, last)
      expect(opened === undefined).toBe(first.until(today).sign < 0)
      if (!opened) return
      expect([last.until(opened).sign, opened.until(today).sign]).toEqual([
        1,
        expect.toSatisfy((sign: number) => sign >= 0),
      ])
      const next = opened.add({ [followed.unit]: followed.every })
      expect(next.add({ days: 3 }).until(today).sign).toBeLessThanOrEqual(0)
    }),
  )
})

const milestones = fc.array(
  fc.record({ weight: fc.integer({ min: 1, max: 100 }), isReached: fc.boolean() }),
  { minLength: 1, maxLength: 12 },
)

test('a percentage follows from the weights: 100 where all is reached and only there, 0 where nothing is, and never less for one more', () => {
  expect(percentReached([])).toBeUndefined()
  fc.assert(
    fc.property(milestones, (some) => {
      const made = some.map(
        ({ weight, isReached }): Milestone => ({
          ...{
            id: '' as Milestone['id'],
            actionId: '' as Milestone['actionId'],
            title: '',
            due: '',
          },
          ...{ weight, reachedOn: isReached ? day('2024-07-01') : undefined },
        }),
      )
      const percent = percentReached(made) ?? -1
      expect(percent === 100).toBe(some.every(({ isReached }) => isReached))
      if (some.every(({ isReached }) => !isReached)) expect(percent).toBe(0)
      const [first, ...others] = made
      const more = first && percentReached([{ ...first, reachedOn: day('2024-07-02') }, ...others])
      expect(more).toBeGreaterThanOrEqual(percent)
    }),
  )
})
