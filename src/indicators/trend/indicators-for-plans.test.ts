import { expect, test } from 'vitest'
import { indicatorsForPlans, publicShare, type Smallest } from '#indicators'
import { definitions, localIndicators } from '../definitions/local-indicators.ts'

test('what is observed of few people, or leaves few out, is withheld whole in public', () => {
  const smallest: Smallest = { breakdown: 5, headline: 1 }
  const shown = (numerator: number, denominator: number) =>
    publicShare({ numerator, denominator }, smallest)
  expect(shown(3, 40)).toBe('withheld')
  expect(shown(38, 40)).toBe('withheld')
  expect(shown(0, 4)).toBe('withheld')
  expect(shown(4, 4)).toBe('withheld')
  expect(shown(0, 0)).toBeUndefined()
  expect(shown(40, 40)).toEqual({ numerator: 40, denominator: 40, value: 100 })
  expect(shown(5, 10)).toEqual({ numerator: 5, denominator: 10, value: 50 })
  expect(publicShare({ numerator: 5, denominator: 10 }, { breakdown: 5, headline: 6 })).toBe(
    'withheld',
  )
})

test('a plan finds the eight national indicators and the local ones in one list, each with all it must say', () => {
  expect(indicatorsForPlans.map(({ code }) => code)).toEqual(definitions.map(({ code }) => code))
  expect(indicatorsForPlans.filter(({ isNational }) => isNational)).toHaveLength(8)
  for (const one of indicatorsForPlans) {
    expect(one.definition).toBe(`/indicators/${one.code}`)
    expect(one.definitionVersion).toMatch(/^2026-11\.\d+$/)
    expect(one.doesNotProve, one.code).toContain('not prove')
    expect(one.disclosure).not.toBe('')
    if (one.source === 'observed') expect(one.denominator).toBeDefined()
  }
})

test('no local indicator calls itself national, and no code is used twice', () => {
  const local = indicatorsForPlans.filter(({ isNational }) => !isNational)
  expect(local.map(({ code, source }) => [code, source])).toEqual([
    ['l1', 'record'],
    ['l2', 'record'],
    ['l3', 'observed'],
    ['l4', 'observed'],
  ])
  const codes = indicatorsForPlans.flatMap(({ code, parts }) => [
    code,
    ...parts.map((part) => part.code),
  ])
  expect(new Set(codes).size).toBe(codes.length)
  for (const one of localIndicators) {
    expect(Object.values(one).flat().join(' '), one.code).not.toMatch(/national/i)
  }
})
