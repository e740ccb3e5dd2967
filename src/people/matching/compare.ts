import {
  addressJudge,
  birthFinding,
  codeLevel,
  type Judge,
  nameJudges,
  postcodeLevel,
  wordLevel,
} from './field-levels.ts'
import { type Field, fields } from './fields.ts'
import { codeLikeness, nameLikeness, postcodeNearness, remember } from './likeness.ts'
import type { Bearing } from './name-levels.ts'
import { intAt } from './numbers.ts'
import { at, type Roll, rowWidth } from './roll.ts'

/** What a comparison found, by field in the order of `fields`; the next comparison writes over it. */
export type Findings = {
  readonly levels: Uint8Array
  /** The word whose rarity bears on the level, 0 for none; a birth stands as its number. */
  readonly words: Int32Array
  /** A second word, when the two differ: the commoner of both counts. */
  readonly others: Int32Array
}

/**
 * Compares two people of a roll by their numbers, in all fields or in those from one up to but not including another; the first three
 * belong together. The answer is written over by the next call.
 */
export type Comparer = (one: number, other: number, from?: number, to?: number) => Findings

/** A comparer over a roll. `room`, a power of two, bounds how many judgements about pairs of words it remembers. */
export function createComparer(roll: Roll, room = 1 << 12): Comparer {
  const findings: Findings = {
    levels: new Uint8Array(fields.length),
    words: new Int32Array(fields.length),
    others: new Int32Array(fields.length),
  }
  const bearing: Bearing = { word: 0, other: 0 }
  const judges = judgesOf(roll, room)
  return (one, other, from = 0, to = fields.length) => {
    const rows = roll.rows()
    for (let field = from; field < to; field += 1) {
      const judge = judges[field]
      if (!judge) continue
      findings.levels[field] = judge(rows, one * rowWidth, other * rowWidth, bearing)
      findings.words[field] = bearing.word
      findings.others[field] = bearing.other
    }
    return findings
  }
}

/** Looks at the codes in one column of two rows. */
type Look = (one: number, other: number, bearing: Bearing) => number

function judgesOf(roll: Roll, room: number): readonly Judge[] {
  const { words } = roll
  const likeness = remember(words, nameLikeness, room)
  const slip = remember(words, codeLikeness, room >> 2)
  const near = remember(words, postcodeNearness, room >> 1)
  const code: Look = (one, other, bearing) => codeLevel(one, other, slip, bearing)
  const alike: Look = (one, other, bearing) => codeLevel(one, other, likeness, bearing)
  const rules = {
    names: roll.names,
    likeness,
    isInitial: (name: number) => words.textOf(name).length === 1,
  }
  const judges: { readonly [field in Field]: Judge } = {
    ...nameJudges(rules),
    birth: inColumn(at.birth, birthFinding),
    nino: inColumn(at.nino, code),
    phone: inColumn(at.phone, code),
    email: inColumn(at.email, code),
    postcode: inColumn(at.postcode, (one, other, bearing) =>
      postcodeLevel(one, other, near, bearing),
    ),
    address: addressJudge(likeness),
    place: inColumn(at.place, alike),
    area: inColumn(at.area, wordLevel),
    occupation: inColumn(at.occupation, alike),
    gender: inColumn(at.gender, wordLevel),
    nationality: inColumn(at.nationality, wordLevel),
  }
  return fields.map((field) => judges[field])
}

function inColumn(column: number, look: Look): Judge {
  return (rows, left, right, bearing) =>
    look(intAt(rows, left + column), intAt(rows, right + column), bearing)
}
