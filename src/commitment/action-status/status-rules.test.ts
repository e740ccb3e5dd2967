import fc from 'fast-check'
import type { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { severityOf, statusColours, worstOf } from './colours.ts'
import { type Confidence, confidences } from './confidence.ts'
import { factsOf } from './facts.ts'
import { groundsOf } from './grounds.ts'
import { anAction, day, due } from './invented-action.ts'
import { lives } from './life.ts'
import { statusOf } from './status-of.ts'
import type { Followed, Standing, TrackedAction } from './tracked-action.ts'

const recorded = fc.integer({ min: 0, max: 900 }).map((days) => day('2022-06-01').add({ days }))
const lastRecorded = day('2022-06-01').add({ days: 900 })

const anyDue = fc
  .constantFrom(
    ...['April 2023', '', 'XYZ', 'March 2023 onwards', 'Ongoing', 'Six monthly', 'Monthly'],
    ...[
      'December 22',
      'Autumn 2024',
      'By 31 January 2025',
      '2022/23',
      'every April',
      'within 6 months',
    ],
    ...['quarterly from April 2023', 'mid 2024', 'weekly', 'until March 2024', 'January 2022'],
  )
  .map(due)

const anyColour = fc.constantFrom('green', 'grey', 'amber', 'red' as const)
const anyLife = fc.constantFrom(...lives.map(({ code }) => code))
const perhaps = <Thing>(thing: fc.Arbitrary<Thing>) => fc.option(thing, { nil: undefined })

const anyStanding: fc.Arbitrary<Standing> = fc
  .tuple(anyLife, fc.constantFrom('awaited', 'accepted' as const), anyColour)
  .map(([life, evidence, colourBefore]) =>
    life === 'complete' || life === 'business_as_usual'
      ? { life, evidence, colourBefore }
      : { life },
  )

const anyConfidence = perhaps(
  fc
    .tuple(fc.constantFrom(...confidences), fc.constantFrom('', 'Staff'))
    .map(
      ([{ code: level }, reason]): Confidence =>
        level === 'on_track' ? { level } : { level, reason },
    ),
)

const anyFollowed: fc.Arbitrary<Followed> = fc.record({
  due: anyDue,
  owner: fc.constantFrom(undefined, '', 'A council, housing'),
  confidence: anyConfidence,
  updatedOn: perhaps(recorded),
  cadence: fc.record({
    every: fc.integer({ min: 1, max: 12 }),
    unit: fc.constantFrom('weeks', 'months'),
  }),
  followedFrom: perhaps(recorded),
  doneOn: fc.array(recorded, { maxLength: 6 }),
  dependencies: fc.array(
    fc.record({ number: fc.constantFrom('7.2', '7.10'), due: anyDue, life: anyLife }),
    { maxLength: 3 },
  ),
  override: perhaps(
    fc.record({
      colour: anyColour,
      from: recorded,
      publishedReason: fc.constantFrom(undefined, 'So'),
    }),
  ),
})

const anyAction = fc
  .tuple(anyFollowed, anyStanding)
  .map(([followed, standing]): TrackedAction => ({ ...followed, ...standing }))
const anyToday = fc.integer({ min: 0, max: 3000 }).map((days) => day('2022-06-01').add({ days }))

function severity(action: TrackedAction, today: Temporal.PlainDate): number {
  return severityOf(statusOf(action, today).colour)
}

test('a later day never makes an action look better, unless something was recorded in between', () => {
  const later = fc.tuple(fc.nat(400), fc.nat(1500))
  fc.assert(
    fc.property(anyAction, later, (action, [wait, days]) => {
      const today = lastRecorded.add({ days: wait })
      expect(severity(action, today.add({ days }))).toBeGreaterThanOrEqual(severity(action, today))
    }),
    { numRuns: 1000 },
  )
})

test('a colour set by hand never improves on the computed one for more than 30 days', () => {
  fc.assert(
    fc.property(anyAction, anyToday, (action, today) => {
      const computed = severity({ ...action, override: undefined }, today)
      const begun = action.override?.from ?? today
      const days = begun.until(today, { largestUnit: 'days' }).days
      const mayImprove = days >= 0 && days < 30 && action.override?.publishedReason !== undefined
      if (!mayImprove) expect(severity(action, today)).toBeGreaterThanOrEqual(computed)
    }),
    { numRuns: 1000 },
  )
})

test('the colour of what is open is the worst of what its owner thinks and of the facts', () => {
  fc.assert(
    fc.property(anyFollowed, anyToday, (followed, today) => {
      const action = { ...followed, override: undefined, life: 'in_progress' as const }
      const grounds = groundsOf(action, factsOf(action, today))
      const { colour, why } = statusOf(action, today)
      expect(colour).toBe(worstOf(grounds.map((ground) => ground.colour)))
      expect(grounds.find(({ sentence }) => sentence === why[0])?.colour).toBe(colour)
      if (action.confidence?.level === 'off_track') expect(colour).toBe('red')
    }),
    { numRuns: 500 },
  )
})

test('what was withdrawn or superseded is never red, and only what is complete is blue', () => {
  fc.assert(
    fc.property(anyAction, anyToday, (action, today) => {
      const { colour } = statusOf(action, today)
      if (action.life === 'withdrawn' || action.life === 'superseded') expect(colour).toBe('grey')
      if (colour === 'blue')
        expect(action).toMatchObject({ life: 'complete', evidence: 'accepted' })
    }),
    { numRuns: 500 },
  )
})

test('every status has the letter, the word and the shape of its colour, and says why in sentences', () => {
  fc.assert(
    fc.property(anyAction, anyToday, (action, today) => {
      const status = statusOf(action, today)
      const { letter, word, shape } = status
      const { colour: code } = status
      expect(statusColours).toContainEqual({ code, letter, word, shape })
      expect(status.why.length).toBeGreaterThan(0)
      for (const sentence of status.why) {
        expect(sentence).toMatch(/^[A-Z].*[.]$/)
        expect(sentence).not.toMatch(/undefined|NaN|\b-\d|_/)
      }
    }),
    { numRuns: 500 },
  )
})

test('no two colours share a letter, a word or a shape', () => {
  for (const part of ['code', 'letter', 'word', 'shape'] as const) {
    expect(new Set(statusColours.map((colour) => colour[part])).size).toBe(5)
  }
})

test('the same action on the same day always has the same status', () => {
  const today = day('2023-05-12')
  expect(statusOf(anAction(), today)).toEqual(statusOf(anAction(), today))
})
