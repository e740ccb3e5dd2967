import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dayNumber,
  daysOfRandomRecords,
  randomListRecord,
} from '../../testing/oracle/random-list-record.ts'
import type { ListedContact, ListRecord } from './list-record.ts'
import { isOnList } from './list-state.ts'
import { spellsOf, stateOn } from './state-of-person.ts'

const nothing: ListRecord = { contacts: [], stays: [], departures: [], endings: [] }

function met(night: string, contactType: ListedContact['contactType'] = 'bedded_down') {
  return { night, at: `${night}T22:00:00Z`, contactType, areaCode: 'E08000026' }
}

function inside(movedIn: string, movedOut?: string) {
  return {
    areaCode: 'E08000026',
    accommodationType: 'hostel' as const,
    movedIn,
    movedOut,
    isSevereWeather: false,
  }
}

describe('somebody of whom nothing is on record', () => {
  test('is not on the list, and has no story on it', () => {
    expect(stateOn(nothing, '2024-06-01')).toBeUndefined()
    expect(spellsOf(nothing)).toEqual([])
  })
})

describe('somebody seen sleeping rough', () => {
  const seen = { ...nothing, contacts: [met('2024-06-01')] }
  test.each([
    ['the day before', '2024-05-31', undefined],
    ['that night', '2024-06-01', 'sleeping_rough'],
    ['27 days later', '2024-06-28', 'sleeping_rough'],
    ['28 days later', '2024-06-29', 'unknown'],
    ['89 days later', '2024-08-29', 'unknown'],
    ['90 days later', '2024-08-30', 'not_seen'],
  ])('%s', (_when, day, state) => {
    expect(stateOn(seen, day)).toBe(state)
  })

  test('is off the list from the day they move in, and at risk for 85 days from the day they leave', () => {
    const moved = { ...seen, stays: [inside('2024-06-05', '2024-06-20')] }
    expect(stateOn(moved, '2024-06-04')).toBe('sleeping_rough')
    expect(stateOn(moved, '2024-06-05')).toBe('accommodated')
    expect(stateOn(moved, '2024-06-20')).toBe('at_risk')
    expect(stateOn(moved, '2024-09-12')).toBe('at_risk')
    expect(stateOn(moved, '2024-09-13')).toBe('not_seen')
  })

  test('is sleeping rough still where the bed was opened for severe weather', () => {
    const cold = { ...seen, stays: [{ ...inside('2024-06-05'), isSevereWeather: true }] }
    expect(stateOn(cold, '2024-06-05')).toBe('sleeping_rough')
  })

  test('after moving in is on the list again, for 28 days', () => {
    const again = { ...seen, stays: [inside('2024-05-01')] }
    expect(stateOn(again, '2024-06-01')).toBe('sleeping_rough')
    expect(stateOn(again, '2024-06-29')).toBe('accommodated')
  })

  test('on the night of the day they moved in is in accommodation: the move came after', () => {
    expect(stateOn({ ...seen, stays: [inside('2024-06-01')] }, '2024-06-01')).toBe('accommodated')
  })

  test('and told to have moved away is off until met again', () => {
    const away = { ...seen, endings: [{ kind: 'moved_away' as const, endedOn: '2024-06-03' }] }
    expect(stateOn(away, '2024-06-03')).toBe('moved_away')
    const back = { ...away, contacts: [...away.contacts, met('2024-07-01', 'day_service')] }
    expect(stateOn(back, '2024-07-01')).toBe('at_risk')
    expect(spellsOf(back).at(-3)?.joinedAs).toBe('moved_in')
  })

  test('and told to have died is off for good', () => {
    const died = {
      ...nothing,
      contacts: [met('2024-06-01'), met('2024-06-09')],
      endings: [{ kind: 'died' as const, endedOn: '2024-06-05' }],
    }
    expect(stateOn(died, '2024-06-04')).toBe('sleeping_rough')
    expect(stateOn(died, '2024-06-09')).toBe('died')
  })
})

describe('somebody at risk', () => {
  test.each([
    'awake_on_street',
    'walking_or_transport',
    'day_service',
    'disclosed',
    'intelligence',
  ] as const)('was met in another way: %s', (how) => {
    expect(stateOn({ ...nothing, contacts: [met('2024-06-01', how)] }, '2024-06-10')).toBe(
      'at_risk',
    )
  })

  test('left an institution in the last 85 days, with nowhere since', () => {
    const left = {
      ...nothing,
      departures: [{ institution: 'prison' as const, leftOn: '2024-06-01' }],
    }
    expect(stateOn(left, '2024-08-24')).toBe('at_risk')
    expect(stateOn(left, '2024-08-25')).toBe('not_seen')
    expect(stateOn({ ...left, stays: [inside('2024-06-01')] }, '2024-06-01')).toBe('accommodated')
  })
})

describe('whoever joins', () => {
  test('is new, or has returned; after 60 months off the list they are new again', () => {
    const twice = (second: string) =>
      spellsOf({ ...nothing, contacts: [met('2019-01-01'), met(second)] })
        .filter(({ joinedOn, fromOn }) => joinedOn === fromOn)
        .map(({ joinedAs }) => joinedAs)
    expect(twice('2024-03-31')).toEqual(['new', 'returned'])
    expect(twice('2024-04-01')).toEqual(['new', 'new'])
  })
})

test('the story of anybody says on every day what the rules say of that day', () => {
  fc.assert(
    fc.property(randomListRecord, (record) => {
      const spells = spellsOf(record)
      for (let number = 0; number < daysOfRandomRecords; number += 1) {
        const day = dayNumber(number)
        const spell = spells.find(
          ({ fromOn, untilOn }) => fromOn <= day && (untilOn === undefined || untilOn > day),
        )
        expect(spell?.state).toBe(stateOn(record, day))
        expect(spell?.joinedOn !== undefined).toBe(isOnList(spell?.state))
      }
    }),
    { numRuns: 30 },
  )
})

test('what is to come changes nothing of what was', () => {
  fc.assert(
    fc.property(randomListRecord, fc.integer({ min: 0, max: 600 }), (record, number) => {
      const day = dayNumber(number)
      const known: ListRecord = {
        contacts: record.contacts.filter(({ night }) => night <= day),
        stays: record.stays.filter(({ movedIn }) => movedIn <= day),
        departures: record.departures.filter(({ leftOn }) => leftOn <= day),
        endings: record.endings.filter(({ endedOn }) => endedOn <= day),
      }
      expect(stateOn(known, day)).toBe(stateOn(record, day))
    }),
    { numRuns: 300 },
  )
})
