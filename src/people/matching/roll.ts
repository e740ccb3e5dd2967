import type { Features } from './features.ts'
import { intsToShare } from './numbers.ts'
import { createWords, type Words } from './words.ts'

/** Where each feature of a person stands in a row of the roll. A row is one cache line of most machines. */
export const at = {
  given: 0,
  family: 1,
  birth: 2,
  nino: 3,
  phone: 4,
  email: 5,
  postcode: 6,
  address: 7,
  street: 8,
  place: 9,
  area: 10,
  occupation: 11,
  gender: 12,
  nationality: 13,
  parts: 14,
  others: 15,
} as const

export const rowWidth = 16

/** Many people's features as numbers: what compares a million of them in seconds. */
export type Roll = {
  readonly words: Words
  /** `rowWidth` numbers a person: codes of words; the birth as it is; where the name lists begin in `names`. */
  readonly rows: () => Int32Array
  /** Lists of codes, each behind its length. */
  readonly names: () => Int32Array
  readonly count: () => number
  /** Adds a person and gives their number. */
  readonly add: (features: Features) => number
  /** The same people in another order: `order[0]` becomes 0. */
  readonly inOrder: (order: Int32Array) => Roll
}

export function createRoll(expected = 16): Roll {
  return rollOf({
    words: createWords(),
    rows: new Int32Array(Math.max(1, expected) * rowWidth),
    names: new Int32Array(Math.max(16, expected)),
    count: 0,
    // Place 0 is the empty list, which most people share.
    end: 1,
  })
}

/** What a roll consists of. */
export type RollParts = {
  readonly words: Words
  readonly rows: Int32Array
  readonly names: Int32Array
  readonly count: number
  readonly end: number
}

/** A roll of parts that stood in another. */
export function rollOf(beginning: RollParts): Roll {
  const { words } = beginning
  let { rows, names, count, end } = beginning
  const addList = (list: readonly string[]): number => {
    if (list.length === 0) return 0
    if (end + list.length + 1 > names.length) names = grown(names, end + list.length + 1)
    const start = end
    names[end] = list.length
    for (const name of list) {
      end += 1
      names[end] = words.codeOf(name)
    }
    end += 1
    return start
  }
  return {
    words,
    rows: () => rows,
    names: () => names,
    count: () => count,
    add: (features) => {
      const start = count * rowWidth
      if (start + rowWidth > rows.length) rows = grown(rows, start + rowWidth)
      writeRow(rows.subarray(start, start + rowWidth), features, words)
      rows[start + at.parts] = addList(features.parts)
      rows[start + at.others] = addList(features.others)
      count += 1
      return count - 1
    },
    inOrder: (order) => {
      const sorted = intsToShare(order.length * rowWidth)
      order.forEach((person, place) => {
        const row = rows.subarray(person * rowWidth, (person + 1) * rowWidth)
        sorted.set(row, place * rowWidth)
      })
      return rollOf({ words, rows: sorted, names, count: order.length, end })
    },
  }
}

function grown(from: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(least, Math.ceil(from.length * 1.5)))
  larger.set(from)
  return larger
}

function writeRow(row: Int32Array, features: Features, words: Words): void {
  row[at.given] = words.codeOf(features.given)
  row[at.family] = words.codeOf(features.family)
  row[at.birth] = features.birth
  row[at.nino] = words.codeOf(features.nino)
  row[at.phone] = words.codeOf(features.phone)
  row[at.email] = words.codeOf(features.email)
  row[at.postcode] = words.codeOf(features.postcode)
  row[at.address] = words.codeOf(features.address)
  row[at.street] = words.codeOf(features.street)
  row[at.place] = words.codeOf(features.place)
  row[at.area] = words.codeOf(features.area)
  row[at.occupation] = words.codeOf(features.occupation)
  row[at.gender] = words.codeOf(features.gender)
  row[at.nationality] = words.codeOf(features.nationality)
}
