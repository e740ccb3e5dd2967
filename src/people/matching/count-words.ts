import { type Field, fields } from './fields.ts'
import type { WordCounts } from './model.ts'
import { intAt } from './numbers.ts'
import { leastListed, wordHash } from './rarity.ts'
import { at, type Roll, rowWidth } from './roll.ts'

type Counting = { readonly counts: Map<number, number>; total: number }

/** How often each word stands in each field. */
export function countWords(roll: Roll): { readonly [field in Field]: WordCounts } {
  const entries = fields.map((field) => [field, countsOf(field, roll)])
  return Object.fromEntries(entries)
}

function countsOf(field: Field, roll: Roll): WordCounts {
  const counting: Counting = { counts: new Map(), total: 0 }
  const rows = roll.rows()
  const names = roll.names()
  // Other names are given names for the most part: they are as rare as both are together.
  const column = field === 'others' ? at.given : at[field]
  for (let person = 0; person < roll.count(); person += 1) {
    const start = person * rowWidth
    const word = intAt(rows, start + column)
    if (word !== 0) {
      counting.total += 1
      countOne(counting, word)
    }
    if (field === 'others') countList(counting, names, intAt(rows, start + at.others))
    if (field === 'family') countBeside(counting, names, intAt(rows, start + at.parts))
    if (field === 'address') countOne(counting, intAt(rows, start + at.street))
  }
  counting.counts.delete(0)
  return listed(field, counting, roll)
}

function countOne({ counts }: Counting, word: number): void {
  counts.set(word, (counts.get(word) ?? 0) + 1)
}

function countBeside(counting: Counting, names: Int32Array, list: number): void {
  const end = list + intAt(names, list)
  for (let index = list + 1; index <= end; index += 1) countOne(counting, intAt(names, index))
}

function countList(counting: Counting, names: Int32Array, list: number): void {
  countBeside(counting, names, list)
  counting.total += intAt(names, list)
}

function listed(field: Field, { counts, total }: Counting, { words }: Roll): WordCounts {
  const listing: [string, number][] = []
  for (const [word, count] of counts) {
    if (count < leastListed) continue
    listing.push([wordHash(field === 'birth' ? String(word) : words.textOf(word)), count])
  }
  // The order of reading shall not show in the file.
  listing.sort(([one], [other]) => (one < other ? -1 : 1))
  return { total, counts: Object.fromEntries(listing) }
}
