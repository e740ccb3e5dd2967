import { birthLevel } from './compare-birth.ts'
import { likeness, nearness, type Remembered } from './likeness.ts'
import {
  type Bearing,
  familyLevel,
  givenLevel,
  type NameCodes,
  type NameRules,
  nameLevel,
} from './name-levels.ts'
import { intAt } from './numbers.ts'
import { at } from './roll.ts'

/** Judges one field of two people by where their rows begin; what bears on the level is written into `bearing`. */
export type Judge = (rows: Int32Array, left: number, right: number, bearing: Bearing) => number

/** The level of two people's other names: the best pair of them. */
function othersLevel(a: NameCodes, b: NameCodes, rules: NameRules, bearing: Bearing): number {
  clear(bearing)
  if (a.others === 0 || b.others === 0) return 0
  const names = rules.names()
  let best = otherDiffers
  for (let i = a.others + intAt(names, a.others); i > a.others; i -= 1) {
    for (let j = b.others + intAt(names, b.others); j > b.others; j -= 1) {
      const level = otherLevel(intAt(names, i), intAt(names, j), rules)
      if (level >= best) continue
      best = level
      bearing.word = intAt(names, i)
      bearing.other = intAt(names, j)
    }
  }
  return best
}

const otherDiffers = 4

function otherLevel(one: number, other: number, rules: NameRules): number {
  if (one === other) return rules.isInitial(one) ? 3 : 1
  const alike = rules.likeness(one, other)
  if (alike >= likeness.slip) return 2
  return alike === likeness.initial ? 3 : otherDiffers
}

/** The level of two dates of birth, whose rarity bears on it when they are the same. */
export function birthFinding(one: number, other: number, bearing: Bearing): number {
  const level = birthLevel(one, other)
  bearing.word = level === 1 || level === 2 ? one : 0
  bearing.other = 0
  return level
}

/** The level of two numbers or codes: the same, one slip apart, or different. */
export function codeLevel(one: number, other: number, slip: Remembered, bearing: Bearing): number {
  clear(bearing)
  if (one === 0 || other === 0) return 0
  if (one === other) return sameWord(bearing, one)
  return slip(one, other) >= likeness.slip ? 2 : 3
}

/** The level of two postcodes: the same, or how near. */
export function postcodeLevel(
  one: number,
  other: number,
  near: Remembered,
  bearing: Bearing,
): number {
  clear(bearing)
  if (one === 0 || other === 0) return 0
  if (one === other) return sameWord(bearing, one)
  return 2 + (nearness.slip - near(one, other))
}

/** The level of two words that are the same or not. */
export function wordLevel(one: number, other: number, bearing: Bearing): number {
  clear(bearing)
  if (one === 0 || other === 0) return 0
  return one === other ? sameWord(bearing, one) : 2
}

/** The level of two addresses. */
export function addressJudge(alike: Remembered): Judge {
  return (rows, left, right, bearing) => {
    clear(bearing)
    const one = intAt(rows, left + at.address)
    const other = intAt(rows, right + at.address)
    if (one === 0 || other === 0) return 0
    if (one === other) return sameWord(bearing, one)
    const street = intAt(rows, left + at.street)
    const otherStreet = intAt(rows, right + at.street)
    if (street !== otherStreet) return alike(street, otherStreet) >= likeness.slip ? 3 : 4
    bearing.word = street
    return 2
  }
}

/** The levels of given, family and other names, asked for in this order: each looks at what the one before has read. */
export function nameJudges(
  rules: NameRules,
): Readonly<Record<'given' | 'family' | 'others', Judge>> {
  const a: NameCodes = { given: 0, family: 0, parts: 0, others: 0 }
  const b: NameCodes = { given: 0, family: 0, parts: 0, others: 0 }
  let isKnownAs = false
  return {
    given: (rows, left, right, bearing) => {
      readNames(rows, left, a)
      readNames(rows, right, b)
      const level = givenLevel(a, b, rules, bearing)
      isKnownAs = level === nameLevel.otherName
      return level
    },
    family: (_rows, _left, _right, bearing) => {
      const level = familyLevel(a, b, rules, bearing)
      isKnownAs ||= level === nameLevel.otherName
      return level
    },
    // What another name has already spoken for does not speak twice.
    others: (_rows, _left, _right, bearing) => {
      if (!isKnownAs) return othersLevel(a, b, rules, bearing)
      clear(bearing)
      return 0
    },
  }
}

function readNames(rows: Int32Array, start: number, names: NameCodes): void {
  names.given = intAt(rows, start + at.given)
  names.family = intAt(rows, start + at.family)
  names.parts = intAt(rows, start + at.parts)
  names.others = intAt(rows, start + at.others)
}

function clear(bearing: Bearing): void {
  bearing.word = 0
  bearing.other = 0
}

function sameWord(bearing: Bearing, word: number): number {
  bearing.word = word
  return 1
}
