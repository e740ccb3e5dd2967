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
import {
  codeLikeness,
  nameLikeness,
  postcodeNearness,
  type Remembered,
  remember,
} from './likeness.ts'
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

/** Compares two people of a roll by their numbers. The answer is written over by the next call. */
export type Comparer = (one: number, other: number) => Findings

/** What no comparison has found yet. */
export function noFindings(): Findings {
  return {
    levels: new Uint8Array(fields.length),
    words: new Int32Array(fields.length),
    others: new Int32Array(fields.length),
  }
}

/** A comparer over a roll, with what it remembers of pairs of words: `room`, a power of two, says of how many. */
export function createComparer(
  roll: Roll,
  room = 1 << 12,
): { readonly compare: Comparer; readonly likeness: Remembered } {
  const findings = noFindings()
  const bearing: Bearing = { word: 0, other: 0 }
  const likeness = remember(roll.words, nameLikeness, room)
  const judges = judgesOf(roll, room, likeness)
  const compare: Comparer = (one, other) => {
    const rows = roll.rows()
    const left = one * rowWidth
    const right = other * rowWidth
    for (let field = 0; field < fields.length; field += 1) {
      const column = intAt(columns, field)
      if (field >= firstAlone && (rows[left + column] === 0 || rows[right + column] === 0)) {
        findings.levels[field] = 0
        findings.words[field] = 0
        findings.others[field] = 0
        continue
      }
      const judge = judges[field]
      if (!judge) continue
      findings.levels[field] = judge(rows, left, right, bearing)
      findings.words[field] = bearing.word
      findings.others[field] = bearing.other
    }
    return findings
  }
  return { compare, likeness }
}

/** Where each field stands in a row: 0 there, on either side, is “missing”. */
const columns = Int32Array.from(fields, (field) => at[field])
/** Given and family names are judged together even where one is missing. */
const firstAlone = fields.indexOf('others')

/** Looks at the codes in one column of two rows. */
type Look = (one: number, other: number, bearing: Bearing) => number

function judgesOf(roll: Roll, room: number, likeness: Remembered): readonly Judge[] {
  const { words } = roll
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
