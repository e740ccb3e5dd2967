import { likeness, type Remembered } from './likeness.ts'
import { intAt } from './numbers.ts'

/** The levels of `given` and `family` in `levelsOf`, by number: they are the same for both but for the second. */
export const nameLevel = {
  missing: 0,
  same: 1,
  nickname: 2,
  part: 2,
  slip: 3,
  otherName: 4,
  swapped: 5,
  initial: 6,
  alike: 7,
  differs: 8,
} as const

/** One person's names as codes; `parts` and `others` say where their list begins in `names`. */
export type NameCodes = { given: number; family: number; parts: number; others: number }

/** The word, or two words, whose rarity bears on a level; 0 for none. */
export type Bearing = { word: number; other: number }

export type NameRules = {
  readonly names: () => Int32Array
  readonly likeness: Remembered
  readonly isInitial: (word: number) => boolean
}

/** The level of two given names. What bears on it is written into `bearing`. */
export function givenLevel(a: NameCodes, b: NameCodes, rules: NameRules, bearing: Bearing): number {
  if (a.given === 0 || b.given === 0) return tell(bearing, nameLevel.missing)
  if (a.given === b.given) return sameLevel(a.given, rules, bearing)
  const alike = rules.likeness(a.given, b.given)
  if (alike === likeness.nickname) return tell(bearing, nameLevel.nickname, a.given, b.given)
  if (alike === likeness.slip) return tell(bearing, nameLevel.slip, a.given, b.given)
  const known = knownAs('given', a, b, rules)
  if (known !== 0) return tell(bearing, nameLevel.otherName, known)
  if (isSwap(a.given, b, rules)) return tell(bearing, nameLevel.swapped, a.given)
  if (isSwap(b.given, a, rules)) return tell(bearing, nameLevel.swapped, b.given)
  return weakLevel(alike, a.given, b.given, bearing)
}

/** The level of two family names. What bears on it is written into `bearing`. */
export function familyLevel(
  a: NameCodes,
  b: NameCodes,
  rules: NameRules,
  bearing: Bearing,
): number {
  if (a.family === 0 || b.family === 0) return tell(bearing, nameLevel.missing)
  if (a.family === b.family) return sameLevel(a.family, rules, bearing)
  const part = sharedPart(rules.names(), a, b)
  if (part !== 0) return tell(bearing, nameLevel.part, part)
  const alike = rules.likeness(a.family, b.family)
  if (alike >= likeness.slip) return tell(bearing, nameLevel.slip, a.family, b.family)
  const known = knownAs('family', a, b, rules)
  if (known !== 0) return tell(bearing, nameLevel.otherName, known)
  return crossedLevel(a, b, bearing) ?? weakLevel(alike, a.family, b.family, bearing)
}

function tell(bearing: Bearing, level: number, word = 0, other = 0): number {
  bearing.word = word
  bearing.other = other
  return level
}

function sameLevel(word: number, rules: NameRules, bearing: Bearing): number {
  return rules.isInitial(word)
    ? tell(bearing, nameLevel.initial)
    : tell(bearing, nameLevel.same, word)
}

/** Both names swapped are one mistake, not two: the given name has paid for it. The word stands twice, for it has two uses. */
function crossedLevel(a: NameCodes, b: NameCodes, bearing: Bearing): number | undefined {
  const isFirst = a.family === b.given
  const isSecond = b.family === a.given
  if (isFirst && isSecond) return tell(bearing, nameLevel.same, a.family, a.family)
  if (isFirst) return tell(bearing, nameLevel.swapped, a.family)
  return isSecond ? tell(bearing, nameLevel.swapped, b.family) : undefined
}

function weakLevel(alike: number, one: number, other: number, bearing: Bearing): number {
  if (alike === likeness.none) return tell(bearing, nameLevel.differs)
  return tell(bearing, alike === likeness.initial ? nameLevel.initial : nameLevel.alike, one, other)
}

/** The name of one that the other is also known by; 0 for none. */
function knownAs(name: 'given' | 'family', a: NameCodes, b: NameCodes, rules: NameRules): number {
  if (a.others === 0 && b.others === 0) return 0
  const names = rules.names()
  const one = a[name]
  const other = b[name]
  if (hasName(names, b.others, one) && !rules.isInitial(one)) return one
  return hasName(names, a.others, other) && !rules.isInitial(other) ? other : 0
}

function isSwap(given: number, other: NameCodes, rules: NameRules): boolean {
  if (other.family === given) return !rules.isInitial(given)
  return other.parts !== 0 && hasName(rules.names(), other.parts, given) && !rules.isInitial(given)
}

/** Whether a list of names holds a word. */
function hasName(names: Int32Array, list: number, word: number): boolean {
  const end = list + intAt(names, list)
  for (let index = list + 1; index <= end; index += 1) if (names[index] === word) return true
  return false
}

function sharedPart(names: Int32Array, a: NameCodes, b: NameCodes): number {
  if (a.parts === 0 && b.parts === 0) return 0
  if (hasName(names, a.parts, b.family)) return b.family
  if (hasName(names, b.parts, a.family)) return a.family
  const end = a.parts + intAt(names, a.parts)
  for (let index = a.parts + 1; index <= end; index += 1) {
    const part = intAt(names, index)
    if (hasName(names, b.parts, part)) return part
  }
  return 0
}
