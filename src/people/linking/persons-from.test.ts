import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonId } from '#vocabulary'
import type { SourcePersonId } from '../registering/person.ts'
import { type Placed, personsFrom, type Standing } from './persons-from.ts'

/** A writing by one letter for itself and one for the person it was first written under. */
function written(writing: string, first: string): Placed {
  return {
    writing: writing as SourcePersonId,
    personId: first as PersonId,
    firstPersonId: first as PersonId,
    knownSince: `2024-01-01T00:00:00.00000${first}`,
    writtenAt: `2024-01-01T00:00:00.00000${writing}`,
  }
}

function told(verdict: Standing['verdict'], ones: string, others: string): Standing {
  const ids = (letters: string) => [...letters] as SourcePersonId[]
  return { id: `${ones}-${others}-${verdict}`, verdict, ones: ids(ones), others: ids(others) }
}

const six = ['a1', 'b1', 'c2', 'd2', 'e3', 'f4'].map(([writing = '', first = '']) =>
  written(writing, first),
)

const who = (decisions: readonly Standing[], letter: string) =>
  personsFrom(six, decisions).get(letter as SourcePersonId)

describe('people from what was written and decided', () => {
  test('are as first written while nothing is decided', () => {
    expect([...personsFrom(six, []).values()].join('')).toBe('112234')
  })

  test('go by the id known longer when they are joined', () => {
    const joined = [told('same', 'cd', 'ab')]
    expect(['a', 'b', 'c', 'd'].map((letter) => who(joined, letter)).join('')).toBe('1111')
  })

  test('keep their id with their oldest writing, and one taken out stands alone under an id of its own', () => {
    const apart = [told('different', 'b', 'a')]
    expect(who(apart, 'a')).toBe('1')
    expect(who(apart, 'b')).toMatch(/^[0-9a-f]{8}-/)
    expect(who(apart, 'b')).toBe(who([...apart, told('same', 'e', 'f')], 'b'))
  })

  test('return to the person they were written under when taken out of a joined one', () => {
    const joined = [told('same', 'ab', 'cd'), told('different', 'cd', 'ab')]
    expect(['a', 'b', 'c', 'd'].map((letter) => who(joined, letter)).join('')).toBe('1122')
  })
})

/** A pair of groups that do not overlap, and what is said of them. */
const decision = fc
  .record({
    verdict: fc.constantFrom('same' as const, 'different' as const),
    side: fc.array(fc.constantFrom(0, 1, 2), { minLength: 6, maxLength: 6 }),
  })
  .map(({ verdict, side }) => {
    const letters = (of: number) => [...'abcdef'].filter((_, place) => side[place] === of).join('')
    return told(verdict, letters(1), letters(2))
  })
const decisions = fc.array(decision, { maxLength: 6 })

describe('whatever is decided', () => {
  test('the order of rows does not matter', () => {
    fc.assert(
      fc.property(decisions, fc.infiniteStream(fc.nat()), (all, order) => {
        const shuffled = <Value>(values: readonly Value[]) =>
          values
            .map((value) => ({ value, place: order.next().value }))
            .toSorted((one, other) => one.place - other.place)
            .map(({ value }) => value)
        expect(sorted(personsFrom(shuffled(six), shuffled(all)))).toEqual(
          sorted(personsFrom(six, all)),
        )
      }),
    )
  })

  test('nobody holds two writings decided as different, and every writing is in one person', () => {
    fc.assert(
      fc.property(decisions, (all) => {
        const persons = personsFrom(six, all)
        expect(persons.size).toBe(six.length)
        const apart = all.filter(({ verdict }) => verdict === 'different')
        const pairs = apart.flatMap(({ ones, others }) =>
          ones.flatMap((one) => others.map((other) => [one, other] as const)),
        )
        for (const [one, other] of pairs) expect(persons.get(one)).not.toBe(persons.get(other))
      }),
    )
  })

  test('adding a decision and taking it away leaves people as they were, wherever they stand by then', () => {
    fc.assert(
      fc.property(decisions, decision, (all, more) => {
        const before = personsFrom(six, all)
        const moved = personsFrom(six, [...all, more])
        const standing = six.map((one) => ({
          ...one,
          personId: moved.get(one.writing) ?? one.personId,
        }))
        expect(sorted(personsFrom(standing, all))).toEqual(sorted(before))
      }),
    )
  })
})

function sorted(persons: ReadonlyMap<string, string>) {
  return [...persons].toSorted(([one], [other]) => (one < other ? -1 : 1))
}
