import { isRough } from './birth-date.ts'
import type { FieldBits } from './field-bits.ts'
import { type Field, fields, levelsOf } from './fields.ts'
import { intAt } from './numbers.ts'
import { at, type Roll, rowWidth } from './roll.ts'

/** Bounds are whole eighths of a bit, rounded up. */
export function inEighths(bits: number): number {
  return Math.ceil(bits * 8)
}

/** What 0 is in a table of bytes, which holds what lies between −8 and 16 bits. */
export const nought = 64

/** The fields whose words are the same, or else bring what is known beforehand. */
export const plainFields = [
  'nino',
  'phone',
  'email',
  'postcode',
  'place',
  'area',
  'occupation',
  'gender',
  'nationality',
] as const satisfies readonly Field[]

/** Where bounds stand in a person's row of the table; first of all those of `plainFields`. */
export const slot = {
  address: 9,
  street: 10,
  birth: 11,
  givenSame: 12,
  givenAlike: 13,
  givenElsewhere: 14,
  familySame: 15,
  familyAlike: 16,
  familyElsewhere: 17,
  others: 18,
} as const

export const tableWidth = 19

/** The levels of a name that resembles another, and of one that stands elsewhere among the other's names. */
const alike = ['nickname', 'slip', 'initial', 'alike']
const elsewhere = ['part', 'other_name', 'swapped']

/** The number of each level of a field that has one of the names. */
export function levelsNamed(field: Field, names: readonly string[]): readonly number[] {
  return levelsOf[field].flatMap((name, level) => (names.includes(name) ? [level] : []))
}

/** The most that some levels of a field say about a word, 0 for none. */
export function mostOf(bits: FieldBits, field: Field, levels: readonly number[]) {
  const place = fields.indexOf(field)
  return (word: number): number => {
    let most = Number.NEGATIVE_INFINITY
    for (const level of levels) most = Math.max(most, bits.at(place, level, word))
    return inEighths(most)
  }
}

/** For everybody in a roll, the most that each field could say for them. */
export function boundTable(roll: Roll, bits: FieldBits): Uint8Array {
  const table = new Uint8Array(roll.count() * tableWidth).fill(nought)
  const rows = roll.rows()
  const writers = [...wordWriters(bits), ...birthWriters(bits), ...nameWriters(bits)]
  const most = { others: othersWriter(roll, bits), elsewhere: elsewhereWriter(roll, bits) }
  for (let person = 0; person < roll.count(); person += 1) {
    const [start, end] = [person * rowWidth, person * tableWidth]
    for (const { column, place, bound } of writers) {
      const word = intAt(rows, start + column)
      if (word !== 0) table[end + place] = bound(word) + nought
    }
    table[end + slot.others] = most.others(start) + nought
    table[end + slot.familyElsewhere] = most.elsewhere(start) + nought
  }
  return table
}

/** A bound that hangs on the word in one column. */
type Writer = {
  readonly column: number
  readonly place: number
  readonly bound: (word: number) => number
}

const same = [1]

function wordWriters(bits: FieldBits): readonly Writer[] {
  const plain = plainFields.map((field, place) => ({
    column: at[field],
    place,
    bound: mostOf(bits, field, same),
  }))
  const address = mostOf(bits, 'address', same)
  const street = mostOf(bits, 'address', levelsNamed('address', ['street']))
  return [
    ...plain,
    { column: at.address, place: slot.address, bound: address },
    { column: at.street, place: slot.street, bound: street },
  ]
}

function birthWriters(bits: FieldBits): readonly Writer[] {
  const rough = mostOf(bits, 'birth', levelsNamed('birth', ['same_rough']))
  const exact = mostOf(bits, 'birth', same)
  const bound = (birth: number) => (isRough(birth) ? rough(birth) : exact(birth))
  return [{ column: at.birth, place: slot.birth, bound }]
}

function nameWriters(bits: FieldBits): readonly Writer[] {
  const of = (field: 'given' | 'family', place: number, names: readonly string[]): Writer => {
    const most = mostOf(bits, field, levelsNamed(field, names))
    // One and the same letter is an initial on which no word bears.
    const initial = mostOf(bits, field, levelsNamed(field, ['initial']))(0)
    return { column: at[field], place, bound: (word) => Math.max(initial, most(word)) }
  }
  return [
    of('given', slot.givenSame, ['same']),
    of('given', slot.givenAlike, alike),
    of('given', slot.givenElsewhere, elsewhere),
    of('family', slot.familySame, ['same']),
    of('family', slot.familyAlike, alike),
  ]
}

/** The family name or a part of it that stands in the other's names. Both names swapped are the same. */
function elsewhereWriter(roll: Roll, bits: FieldBits): (start: number) => number {
  const most = mostOf(bits, 'family', levelsNamed('family', ['same', ...elsewhere]))
  return mostInList(roll, { column: at.parts, beside: at.family, most })
}

function othersWriter(roll: Roll, bits: FieldBits): (start: number) => number {
  const most = mostOf(bits, 'others', levelsNamed('others', ['same', 'alike', 'initial']))
  return mostInList(roll, { column: at.others, beside: undefined, most })
}

type Listed = {
  readonly column: number
  readonly beside: number | undefined
  readonly most: (word: number) => number
}

function mostInList(roll: Roll, { column, beside, most }: Listed): (start: number) => number {
  const rows = roll.rows()
  const names = roll.names()
  return (start) => {
    const list = intAt(rows, start + column)
    const word = beside === undefined ? 0 : intAt(rows, start + beside)
    let bound = word === 0 ? 0 : Math.max(0, most(word))
    for (let index = list + intAt(names, list); index > list; index -= 1) {
      bound = Math.max(bound, most(intAt(names, index)))
    }
    return bound
  }
}
