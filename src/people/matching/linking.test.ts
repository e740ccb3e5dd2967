import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writePeople } from '#demonstration'
import { clusterOf } from './cluster-of.ts'
import { fitnessOf } from './evaluate.ts'
import { featuresOf } from './features.ts'
import { groupsAt } from './groups.ts'
import { linkAll } from './link-all.ts'
import { createRegister } from './register.ts'
import { weigh } from './scorer.ts'

const drawn = [...writePeople({ people: 900, seed: 12 })].map(({ written, person }) => ({
  id: written.record_id,
  written,
  features: featuresOf(written),
  person,
}))

/** Links records and gives the group of each id by the first of its ids. */
function linked(records: typeof drawn, mode: 'casework' | 'statistical') {
  const register = createRegister()
  for (const { id, features } of records) register.add(id, features)
  const closed = register.close()
  const { joins, bar, model } = linkAll(closed, { mode, today: '2026-11-21' })
  const groups = groupsAt(closed.count, joins, bar)
  const ids = Array.from(closed.order, (read) => records[read]?.id ?? '')
  const byId = new Map(ids.map((id, place) => [id, ids[groups[place] ?? place] ?? '']))
  return { byId, model }
}

const counted = linked(drawn, 'statistical')
const { model } = counted
const some = fc.shuffledSubarray(drawn.slice(0, 60), { minLength: 2, maxLength: 25 })
const together = (records: typeof drawn, said = {}) =>
  clusterOf({ people: records, bar: 2, records: drawn.length, ...said }, model)

describe('linking records nobody has linked', () => {
  test('finds most of those who belong together and joins hardly anybody else', () => {
    const truth = drawn.map(({ person }) => person)
    const fitness = (mode: 'casework' | 'statistical') => {
      const { byId } = mode === 'statistical' ? counted : linked(drawn, mode)
      return fitnessOf(
        drawn.map(({ id }) => byId.get(id) ?? id),
        truth,
      )
    }
    expect(fitness('statistical').precision).toBeGreaterThan(0.97)
    expect(fitness('statistical').recall).toBeGreaterThan(0.75)
    expect(fitness('casework').precision).toBeGreaterThan(0.99)
    expect(fitness('casework').precision).toBeGreaterThanOrEqual(fitness('statistical').precision)
  })

  test('does not depend on the order of reading', () => {
    const turned = linked([...drawn].reverse(), 'statistical')
    expect([...turned.byId].sort()).toEqual([...counted.byId].sort())
    expect(turned.model).toEqual(model)
  })
})

describe('grouping some of them', () => {
  test('puts everybody into one group, whatever order they come in, and again the same', () => {
    fc.assert(
      fc.property(some, (records) => {
        const groups = together(records)
        expect(groups.flat().sort()).toEqual(records.map(({ id }) => id).sort())
        expect(together([...records].reverse())).toEqual(groups)
        expect(together(records)).toEqual(groups)
      }),
    )
  })

  test('never joins who was said to be different, not even through others', () => {
    const pair = fc.tuple(fc.nat(24), fc.nat(24))
    fc.assert(
      fc.property(
        some,
        fc.array(pair, { maxLength: 4 }),
        fc.array(pair, { maxLength: 4 }),
        (records, apart, same) => {
          const named = (pairs: typeof apart) =>
            pairs.flatMap(([a, b]): [string, string][] => {
              const [one, other] = [records[a]?.id, records[b]?.id]
              return one && other && one !== other ? [[one, other]] : []
            })
          const different = named(apart)
          for (const group of together(records, { different, same: named(same) })) {
            for (const [one, other] of different) {
              expect(group.includes(one) && group.includes(other)).toBe(false)
            }
          }
        },
      ),
    )
  })
})

test('the more that agrees, the more likely it is one person', () => {
  const grow = ['family_name', 'date_of_birth', 'national_insurance_number', 'postcode'] as const
  const whole = {
    record_id: 'a',
    given_name: 'Colin',
    family_name: 'Larchgarth',
    date_of_birth: '1969-04-12',
    national_insurance_number: 'QQ121212A',
    postcode: 'QX9 9ZZ',
  }
  let before = Number.NEGATIVE_INFINITY
  for (let known = 0; known <= grow.length; known += 1) {
    const kept = {
      ...whole,
      ...Object.fromEntries(grow.slice(known).map((column) => [column, ''])),
    }
    const bits = weigh(featuresOf(kept), featuresOf(whole), model)
    expect(bits).toBeGreaterThan(before)
    before = bits
  }
})
