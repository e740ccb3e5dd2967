import { levelsNamed, mostOf, nought, slot, tableWidth } from './bound-table.ts'
import type { FieldBits } from './field-bits.ts'
import { byteAt, intAt } from './numbers.ts'
import { at, rowWidth } from './roll.ts'

/** Everybody's features, and the most that each could say. */
export type BoundRows = {
  readonly rows: Int32Array
  readonly names: Int32Array
  readonly table: Uint8Array
}

/** Where a name stands, and whether two different words of it might resemble each other. */
type NameBound = {
  readonly column: number
  readonly same: number
  readonly alike: number
  readonly elsewhere: number
  readonly differs: number
  readonly isAlike: (one: number, other: number) => boolean
}

/** Both names, and how closely they are looked at. */
export type Names = { readonly given: NameBound; readonly family: NameBound }

/** The bounds of names that nobody has looked at: all that differ might be alike. */
export function boundsOfNames(bits: FieldBits): Names {
  return { given: boundOfGiven(bits), family: boundOfFamily(bits) }
}

/** The same with a way to tell which names are alike. */
export function namesJudgedBy({ given, family }: Names, isAlike: NameBound['isAlike']): Names {
  return { given: { ...given, isAlike }, family: { ...family, isAlike } }
}

function boundOfGiven(bits: FieldBits): NameBound {
  return {
    column: at.given,
    same: slot.givenSame,
    alike: slot.givenAlike,
    elsewhere: slot.givenElsewhere,
    differs: mostOf(bits, 'given', levelsNamed('given', ['differs']))(0),
    isAlike: () => true,
  }
}

function boundOfFamily(bits: FieldBits): NameBound {
  return {
    column: at.family,
    same: slot.familySame,
    alike: slot.familyAlike,
    elsewhere: slot.familyElsewhere,
    differs: mostOf(bits, 'family', levelsNamed('family', ['differs']))(0),
    isAlike: () => true,
  }
}

/** The most that the names of two people say, in eighths of a bit. */
export function mostOfNames(
  bounds: BoundRows,
  { given, family }: Names,
  one: number,
  other: number,
): number {
  const { rows, table } = bounds
  const others =
    rows[other * rowWidth + at.others] === 0
      ? nought
      : byteAt(table, one * tableWidth + slot.others)
  const givens = mostOfName(bounds, given, one, other)
  const families = mostOfName(bounds, family, one, other)
  return others - nought + givens + families
}

function mostOfName(bounds: BoundRows, name: NameBound, one: number, other: number): number {
  const { rows, table } = bounds
  const word = intAt(rows, one * rowWidth + name.column)
  const theirs = intAt(rows, other * rowWidth + name.column)
  if (word === 0 || theirs === 0) return 0
  const own = one * tableWidth
  if (word === theirs) return byteAt(table, own + name.same) - nought
  let most = name.differs
  if (name.isAlike(word, theirs)) {
    most = byteAt(table, own + name.alike) - nought
  }
  if (mayStandElsewhere(bounds, name.column, one * rowWidth, other * rowWidth)) {
    const elsewhere = byteAt(table, own + name.elsewhere)
    most = Math.max(
      most,
      elsewhere - nought,
      byteAt(table, other * tableWidth + name.elsewhere) - nought,
    )
  }
  return Math.max(most, name.differs)
}

/** Whether a name of one may stand in another place among the names of the other. Two who have several family names each may share one. */
function mayStandElsewhere(
  bounds: BoundRows,
  column: number,
  left: number,
  right: number,
): boolean {
  const { rows } = bounds
  return (
    standsIn(bounds, intAt(rows, left + column), right) ||
    standsIn(bounds, intAt(rows, right + column), left) ||
    (rows[left + at.parts] !== 0 && rows[right + at.parts] !== 0)
  )
}

/** Whether a name of one stands anywhere among the names of whoever's features begin at `start`. */
function standsIn({ rows, names }: BoundRows, word: number, start: number): boolean {
  return (
    rows[start + at.given] === word ||
    rows[start + at.family] === word ||
    isInList(names, intAt(rows, start + at.parts), word) ||
    isInList(names, intAt(rows, start + at.others), word)
  )
}

function isInList(names: Int32Array, list: number, word: number): boolean {
  for (let index = list + intAt(names, list); index > list; index -= 1) {
    if (names[index] === word) return true
  }
  return false
}
