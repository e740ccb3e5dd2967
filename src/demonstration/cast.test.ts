import { describe, expect, test } from 'vitest'
import { cast, castCouncil, castMembership, castMonth, castNames, castTotals } from './cast.ts'
import type { CastCase, ExpectedFigures } from './cast-cases.ts'
import {
  clocksBackCase,
  clocksForwardCase,
  mergedCase,
  twoCouncilsCase,
  unnamedCase,
  withdrawnCase,
} from './cast-cases.ts'
import { dayText } from './day-numbers.ts'
import { nightOfText, nightsSeen, reckon } from './reckon.ts'

describe('the cast', () => {
  const nights = nightsSeen(cast, [castCouncil])
  const reckoned = reckon(cast, nights, castMonth)

  test('is twenty people, each with a name, each met at least once', () => {
    expect(cast.people.map((person) => person.person_id)).toEqual(Object.keys(castNames))
    expect(cast.people).toHaveLength(20)
    expect(new Set(cast.contacts.map((contact) => contact.person_id)).size).toBe(20)
    expect(new Set(cast.contacts.map((contact) => contact.contact_id)).size).toBe(
      cast.contacts.length,
    )
  })

  test('comes to the totals of the reference by a reckoning of its own', () => {
    for (const name of ['r1', 'p1', 'p2', 'r2', 'b1', 'nr1', 'nr2'] as const) {
      expect([name, reckoned[name].size]).toEqual([name, castTotals[name]])
    }
  })

  test('names who each indicator counts', () => {
    for (const name of ['p1', 'p2', 'r2', 'b1', 'nr1', 'nr2'] as const) {
      expect([...reckoned[name]].toSorted()).toEqual(castMembership[name])
    }
  })

  test('falls into the bands of nights seen', () => {
    const bands = { '1': 0, '2': 0, '3-5': 0, '6-10': 0, '>10': 0, unknown: 0 }
    for (const count of reckoned.b2.values()) bands[bandOf(count)] += 1
    expect(bands).toEqual(castTotals.b2)
  })

  test('has sixteen people on the declared night, eight of them new', () => {
    const [declared] = cast.singleNights
    const there = [...nights].filter(([, seen]) => seen.some((n) => dayText(n) === declared?.night))
    expect(there).toHaveLength(castTotals.r1Night)
    expect(there.filter(([id]) => reckoned.p1.has(id))).toHaveLength(castTotals.p1Night)
  })

  test('leaves out Ivy, who was met before dawn on 1 June', () => {
    expect(reckoned.r1.has('I')).toBe(false)
    expect(reckoned.r1.has('H')).toBe(true)
  })
})

describe('the added cases', () => {
  test.each([
    ['two councils', twoCouncilsCase],
    ['clocks going forward', clocksForwardCase],
    ['clocks going back', clocksBackCase],
    ['a contact still standing', withdrawnCase],
    ['two people not yet one', mergedCase],
  ])('of %s come to their figures', (_, known) => {
    for (const figures of known.expected)
      expect(figuresOf(known.rows, figures)).toEqual(counts(figures))
  })

  test('of the clocks put every contact on one night', () => {
    for (const known of [clocksForwardCase, clocksBackCase]) {
      const nights = known.rows.contacts.map((contact) =>
        dayText(nightOfText(contact.contacted_at)),
      )
      expect([...new Set(nights)]).toEqual(known.expected[0]?.nights)
    }
  })

  test('of a withdrawn contact make the person new', () => {
    const contacts = withdrawnCase.rows.contacts.filter(
      (contact) => contact.contact_id !== withdrawnCase.withdrawnContactId,
    )
    expect(contacts).toHaveLength(1)
    for (const figures of withdrawnCase.expectedOnceWithdrawn) {
      expect(figuresOf({ ...withdrawnCase.rows, contacts }, figures)).toEqual(counts(figures))
    }
  })

  test('of a merge make the person return', () => {
    const [kept, merged] = mergedCase.samePerson
    const contacts = mergedCase.rows.contacts.map((contact) =>
      contact.person_id === merged ? { ...contact, person_id: kept } : contact,
    )
    for (const figures of mergedCase.expectedOnceMerged) {
      expect(figuresOf({ ...mergedCase.rows, contacts }, figures)).toEqual(counts(figures))
    }
  })

  test('of someone unnamed hold one contact and no person', () => {
    expect(unnamedCase.rows.people).toEqual([])
    expect(unnamedCase.rows.contacts.map((contact) => contact.person_id)).toEqual([''])
  })
})

function bandOf(nights: number): '1' | '2' | '3-5' | '6-10' | '>10' {
  if (nights <= 1) return '1'
  if (nights === 2) return '2'
  if (nights <= 5) return '3-5'
  return nights <= 10 ? '6-10' : '>10'
}

function counts({ r1, p1, nr1 }: ExpectedFigures) {
  return { r1, p1, nr1 }
}

function figuresOf(rows: CastCase['rows'], { areaCodes, month }: ExpectedFigures) {
  const { r1, p1, nr1 } = reckon(rows, nightsSeen(rows, areaCodes), month)
  return { r1: r1.size, p1: p1.size, nr1: nr1.size }
}
