import {
  boundTable,
  inEighths,
  levelsNamed,
  mostOf,
  nought,
  plainFields,
  slot,
  tableWidth,
} from './bound-table.ts'
import { birthLevel } from './compare-birth.ts'
import type { FieldBits } from './field-bits.ts'
import { type Field, levelsOf } from './fields.ts'
import { likeness, type Remembered } from './likeness.ts'
import { type BoundRows, boundsOfNames, mostOfNames, namesJudgedBy } from './name-bounds.ts'
import { createGlance } from './name-glance.ts'
import { byteAt, intAt } from './numbers.ts'
import { at, type Roll, rowWidth } from './roll.ts'

/**
 * Whether two people of a roll might weigh as much as a floor. “No” is certain, and found in a small part of the time that weighing
 * takes: it is the answer for nearly all who share a key.
 */
export type MayReach = (one: number, other: number) => boolean

type Means = {
  readonly roll: Roll
  readonly bits: FieldBits
  readonly likeness: Remembered
  /** The starting odds less the floor, in bits. */
  readonly start: number
}

/** All in eighths of a bit. */
type Bounds = BoundRows & {
  readonly start: number
  /** What different words of each plain field say at most. */
  readonly unequal: Int32Array
  readonly births: Int32Array
  /** What dates of birth of other years and days, with more than two digits between them, say at most. */
  readonly otherBirth: number
  readonly otherAddress: number
}

/** Works out beforehand what it needs of everybody now in the roll. */
export function createMayReach({ roll, bits, likeness: resembles, start }: Means): MayReach {
  const bounds = boundsOf(roll, bits, start)
  const glance = createGlance(roll.words)
  const isAlike = (one: number, other: number) =>
    glance(one, other) && resembles(one, other) !== likeness.none
  const unseen = boundsOfNames(bits)
  const glanced = namesJudgedBy(unseen, glance)
  const judged = namesJudgedBy(unseen, isAlike)
  return (one, other) => {
    const sum = mostBeside(bounds, one, other)
    return (
      sum + mostOfNames(bounds, unseen, one, other) >= 0 &&
      sum + mostOfNames(bounds, glanced, one, other) >= 0 &&
      sum + mostOfNames(bounds, judged, one, other) >= 0
    )
  }
}

function boundsOf(roll: Roll, bits: FieldBits, start: number): Bounds {
  const births = levelsOf.birth.map((_, level) => mostOf(bits, 'birth', [level])(0))
  return {
    rows: roll.rows(),
    names: roll.names(),
    table: boundTable(roll, bits),
    start: inEighths(start),
    unequal: Int32Array.from(plainFields, (field) => mostOf(bits, field, levelsFrom(field, 2))(0)),
    births: Int32Array.from(births),
    otherBirth: mostOf(bits, 'birth', levelsNamed('birth', otherBirths))(0),
    otherAddress: mostOf(bits, 'address', levelsFrom('address', 3))(0),
  }
}

const otherBirths = ['rough_near', 'near_year', 'few_years', 'differs']

function levelsFrom(field: Field, first: number): readonly number[] {
  return levelsOf[field].flatMap((_, level) => (level < first ? [] : [level]))
}

const columns = Int32Array.from(plainFields, (field) => at[field])

/** The most that all but the names can say, with the starting odds and less the floor. */
function mostBeside(bounds: Bounds, one: number, other: number): number {
  const { rows, table, unequal } = bounds
  const left = one * rowWidth
  const right = other * rowWidth
  const own = one * tableWidth
  let sum = bounds.start + mostOfBirths(bounds, one, other)
  for (let field = 0; field < columns.length; field += 1) {
    const column = intAt(columns, field)
    const word = intAt(rows, left + column)
    if (word === 0) continue
    const theirs = intAt(rows, right + column)
    if (theirs === 0) continue
    sum += word === theirs ? byteAt(table, own + field) - nought : intAt(unequal, field)
  }
  return sum + mostOfHomes(bounds, one, other)
}

/** Nearly all dates of birth lie so far from each other that their digits show it. */
function mostOfBirths(bounds: Bounds, one: number, other: number): number {
  const ours = intAt(bounds.rows, one * rowWidth + at.birth)
  const theirs = intAt(bounds.rows, other * rowWidth + at.birth)
  if (ours === 0 || theirs === 0) return 0
  if (ours === theirs) return byteAt(bounds.table, one * tableWidth + slot.birth) - nought
  const year = Math.trunc(ours / 10_000)
  const otherYear = Math.trunc(theirs / 10_000)
  const day = ours - year * 10_000
  const otherDay = theirs - otherYear * 10_000
  const differing = digitsIn(year, otherYear) + digitsIn(day, otherDay)
  if (year !== otherYear && day !== otherDay && differing > 2) return bounds.otherBirth
  return intAt(bounds.births, birthLevel(ours, theirs))
}

/** The digits of a number below 10,000, four bits each. */
const digitsOf = Int32Array.from({ length: 10_000 }, (_, number) =>
  Number.parseInt(String(number), 16),
)

/** In how many digits two numbers below 10,000 differ. */
function digitsIn(one: number, other: number): number {
  const apart = intAt(digitsOf, one) ^ intAt(digitsOf, other)
  const marked = (apart | (apart >>> 1) | (apart >>> 2) | (apart >>> 3)) & 0x11111111
  return Math.imul(marked, 0x11111111) >>> 28
}

function mostOfHomes({ rows, table, otherAddress }: Bounds, one: number, other: number): number {
  const left = one * rowWidth
  const right = other * rowWidth
  const address = intAt(rows, left + at.address)
  const theirs = intAt(rows, right + at.address)
  if (address === 0 || theirs === 0) return 0
  const own = one * tableWidth
  if (address === theirs) return byteAt(table, own + slot.address) - nought
  const isOneStreet = rows[left + at.street] === rows[right + at.street]
  return isOneStreet ? byteAt(table, own + slot.street) - nought : otherAddress
}
