import { bandOfNights, isLongTerm } from './brief.ts'
import type { Month } from './calendar.ts'
import { type LifeInScope, seenDuring } from './life.ts'
import { isMovedIn } from './moved-in.ts'
import { isReturning, isReturningFromSettled } from './non-recurring.ts'
import type { Reading } from './oracle-options.ts'
import { isNewOn, whatTheyLeft } from './prevented.ts'
import { type DeclaredNights, isOnlyHeardOf, nightsCountedOn } from './rare.ts'

/** Every figure the oracle gives for one scope and month. */
export const cells = [
  'r1_month',
  'r1_night',
  'p1_month',
  'p1_night',
  'p2',
  'p2_prison',
  'p2_other_justice',
  'p2_hospital',
  'p2_armed_forces',
  'p2_asylum_support',
  'p2_care_leaver_under_25',
  'r2',
  'b1',
  'b2_1',
  'b2_2',
  'b2_3-5',
  'b2_6-10',
  'b2_>10',
  'b2_unknown',
  'nr1',
  'nr2',
] as const
export type Cell = (typeof cells)[number]

/** A value for every cell. */
export function forEveryCell<Value>(make: (cell: Cell) => Value): Readonly<Record<Cell, Value>> {
  return {
    r1_month: make('r1_month'),
    r1_night: make('r1_night'),
    p1_month: make('p1_month'),
    p1_night: make('p1_night'),
    p2: make('p2'),
    p2_prison: make('p2_prison'),
    p2_other_justice: make('p2_other_justice'),
    p2_hospital: make('p2_hospital'),
    p2_armed_forces: make('p2_armed_forces'),
    p2_asylum_support: make('p2_asylum_support'),
    p2_care_leaver_under_25: make('p2_care_leaver_under_25'),
    r2: make('r2'),
    b1: make('b1'),
    b2_1: make('b2_1'),
    b2_2: make('b2_2'),
    'b2_3-5': make('b2_3-5'),
    'b2_6-10': make('b2_6-10'),
    'b2_>10': make('b2_>10'),
    b2_unknown: make('b2_unknown'),
    nr1: make('nr1'),
    nr2: make('nr2'),
  }
}

/** What the figures of a month depend on besides the person. */
export type Terms = { readonly declared: DeclaredNights; readonly reading: Reading }

/** Every cell an identified person counts in, in one scope and month. */
export function cellsOf(life: LifeInScope, month: Month, terms: Terms): readonly Cell[] {
  const { reading } = terms
  if (isOnlyHeardOf(life, month)) {
    return reading.intelligence === 'counted' ? ['r1_month', 'b2_unknown'] : []
  }
  const first = seenDuring(month, life)[0]
  if (first === undefined) return []

  const counted: Cell[] = ['r1_month']
  const isAbsenceKnown = isAbsenceKnownOf(life, reading)
  if (isAbsenceKnown && isNewOn(first, life, reading)) counted.push('p1_month')
  counted.push(...nightCellsOf(life, month, terms))
  const left = whatTheyLeft(life, month, reading)
  if (left) counted.push('p2', `p2_${left}`)
  if (isMovedIn(life, month, reading)) counted.push('r2')
  if (isLongTerm(life, month, reading)) counted.push('b1')
  const band = bandOfNights(life, month, reading)
  if (band) counted.push(`b2_${band}`)
  if (isAbsenceKnown) counted.push(...returningCellsOf(life, month, reading))
  return counted
}

function returningCellsOf(life: LifeInScope, month: Month, reading: Reading): readonly Cell[] {
  const counted: Cell[] = []
  if (isReturning(life, month, reading)) counted.push('nr1')
  if (isReturningFromSettled(life, month, reading)) counted.push('nr2')
  return counted
}

/**
 * Question 19: of somebody too little is known of, it can be said that they were seen and not that they were never or not for long
 * seen before; unless such people are counted as everybody else.
 */
function isAbsenceKnownOf(life: LifeInScope, reading: Reading): boolean {
  return life.isToldApart || reading.unidentified === 'new'
}

/**
 * P1 (night), question 8: of the people counted on the night, those new in the month; or those not seen
 * in the five years before the first declared night they were counted on.
 */
function nightCellsOf(life: LifeInScope, month: Month, terms: Terms): readonly Cell[] {
  const first = seenDuring(month, life)[0]
  const night = nightsCountedOn(life, terms.declared)[0]
  if (first === undefined || night === undefined) return []

  const isNew =
    terms.reading.new_on_night === 'new_this_month'
      ? isNewOn(first, life, terms.reading)
      : isNewOn(night, life, terms.reading)
  return isNew && isAbsenceKnownOf(life, terms.reading) ? ['r1_night', 'p1_night'] : ['r1_night']
}
