import { Temporal } from 'temporal-polyfill'
import { monthInWords } from '#vocabulary'
import type { Options } from '../fact/options.ts'
import { numberOf, type ReturnCode, type ReturnFigures, returnCells } from './return-cells.ts'

/**
 * Something the return must answer for. `stops` keeps it from being signed off; `asks` wants it explained
 * in the notes, or put right where it comes from.
 */
export type Finding = { readonly weight: 'stops' | 'asks'; readonly words: string }

/** What a return is checked against. */
export type CheckedAgainst = {
  readonly month: Temporal.PlainYearMonth
  readonly today: Temporal.PlainDate
  readonly options: Options
  /** The figures of the month before. */
  readonly before: ReturnFigures
}

const institutions = [
  ...(['p2_prison', 'p2_oja', 'p2_hospital', 'p2_ukaf', 'p2_asylum', 'p2_u25_care'] as const),
]
const bands = ['b2_1', 'b2_2', 'b2_3_5', 'b2_6_10', 'b2_gt10', 'b2_unknown'] as const
const genders = ['gender_f', 'gender_m', 'gender_other', 'gender_unknown'] as const
const nationalities = ['nat_uk', 'nat_eea', 'nat_non_eea', 'nat_unknown'] as const

/** Which cell can never be more than which other. */
const partsOf: readonly (readonly [ReturnCode, ReturnCode])[] = [
  ['r1_night', 'r1_month'],
  ['p1_month', 'r1_month'],
  ['p1_night', 'r1_night'],
  ['p2', 'r1_month'],
  ['u25_month', 'r1_month'],
  ['r2_accommodated', 'r1_month'],
  ['b1_long_term', 'r1_month'],
  ['nr1_returners', 'r1_month'],
  ['nr2_returners_settled', 'nr1_returners'],
  ['not_linkable', 'r1_month'],
  ['too_little_identity', 'r1_month'],
]

/** The figures whose sudden change from one month to the next wants a word. */
const watched: readonly ReturnCode[] = [
  ...(['r1_night', 'r1_month', 'p1_night', 'p1_month', 'p2', 'r2_accommodated'] as const),
  ...(['b1_long_term', 'nr1_returners', 'nr2_returners_settled'] as const),
]
const suddenChange = 0.25

/** Everything a return must answer for before it is signed off, what stops it first. */
export function checkReturn(figures: ReturnFigures, against: CheckedAgainst): readonly Finding[] {
  return [
    ...whetherOver(against),
    ...whetherSumsAgree(figures, against.options),
    ...whetherPartsFit(figures),
    ...whetherNightDeclared(figures),
    ...whatChanged(figures, against.before),
  ]
}

/** A month can be told only once it is over: its last night ends on the day after its last. */
function whetherOver({ month, today }: CheckedAgainst): readonly Finding[] {
  const isOver =
    Temporal.PlainDate.compare(today, month.add({ months: 1 }).toPlainDate({ day: 1 })) >= 0
  return isOver ? [] : [stops(`${monthInWords(month)} is not over yet`)]
}

function whetherSumsAgree(figures: ReturnFigures, options: Options): readonly Finding[] {
  const unnamed = options.unidentified === 'month_only' ? (['not_linkable'] as const) : []
  return [
    ...sumAgrees(figures, institutions, 'p2'),
    ...sumAgrees(figures, [...bands, ...unnamed], 'r1_month'),
    ...sumAgrees(figures, genders, 'r1_month'),
    ...sumAgrees(figures, nationalities, 'r1_month'),
  ]
}

function sumAgrees(
  figures: ReturnFigures,
  parts: readonly ReturnCode[],
  whole: ReturnCode,
): readonly Finding[] {
  const numbers = parts.map((code) => numberOf(figures[code]))
  if (numbers.includes(undefined)) return []
  const sum = numbers.reduce<number>((total, number) => total + (number ?? 0), 0)
  const expected = numberOf(figures[whole])
  if (sum === expected) return []
  const first = wordsFor(parts[0] ?? whole)
  return [
    stops(`The parts from “${first}” on add up to ${sum}, but “${wordsFor(whole)}” is ${expected}`),
  ]
}

function whetherPartsFit(figures: ReturnFigures): readonly Finding[] {
  return partsOf.flatMap(([part, whole]) => {
    const [few, many] = [numberOf(figures[part]), numberOf(figures[whole])]
    if (few === undefined || many === undefined || few <= many) return []
    return [stops(`“${wordsFor(part)}” (${few}) is more than “${wordsFor(whole)}” (${many})`)]
  })
}

function whetherNightDeclared(figures: ReturnFigures): readonly Finding[] {
  if (figures.night_date.state === 'words') return []
  return [asks('No single night is declared: declare one, or say in the notes why there is none')]
}

function whatChanged(figures: ReturnFigures, before: ReturnFigures): readonly Finding[] {
  return watched.flatMap((code) => {
    const [now, then] = [numberOf(figures[code]), numberOf(before[code])]
    if (now === undefined || then === undefined) return []
    if (Math.abs(now - then) <= suddenChange * then) return []
    return [asks(`“${wordsFor(code)}” went from ${then} to ${now}, by more than a quarter`)]
  })
}

function wordsFor(code: ReturnCode): string {
  return returnCells.find((cell) => cell.code === code)?.words ?? code
}

function stops(words: string): Finding {
  return { weight: 'stops', words }
}

function asks(words: string): Finding {
  return { weight: 'asks', words }
}
