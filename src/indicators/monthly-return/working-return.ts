import type { Temporal } from 'temporal-polyfill'
import type { Db, Needs } from '#foundations'
import { checkReturn, type Finding } from './check-return.ts'
import { type Basis, countMonth, readBasis } from './counted.store.ts'
import { editionsOf, type KeptEdition } from './edition.store.ts'
import { type CellChange, changesBetween } from './edition.ts'
import { digestOfFigures, prepareReturn } from './prepare-return.ts'
import type { ReturnFigures } from './return-cells.ts'

/** A council's return as the record now tells it, beside its editions. */
export type WorkingReturn = {
  readonly figures: ReturnFigures
  readonly basis: Basis
  readonly findings: readonly Finding[]
  readonly editions: readonly KeptEdition[]
  /** What reads otherwise than in the last edition; everything is new before the first. */
  readonly changes: readonly CellChange[]
  readonly digest: string
}

/** Prepares a council's return of a month from the record as it stands in this transaction. */
export async function workingReturn(
  db: Db,
  needs: Needs,
  areaCode: string,
  month: Temporal.PlainYearMonth,
): Promise<WorkingReturn> {
  const figures = prepareReturn(await countMonth(db, areaCode, month), month)
  const monthBefore = month.subtract({ months: 1 })
  const before = prepareReturn(await countMonth(db, areaCode, monthBefore), monthBefore)
  const basis = await readBasis(db)
  const editions = await editionsOf(db, areaCode, month.toString())
  const last = editions[0]
  return {
    figures,
    basis,
    findings: checkReturn(figures, {
      month,
      today: needs.clock.today(),
      options: basis.options,
      before,
    }),
    editions,
    changes: last ? changesBetween(last.figures, figures) : [],
    digest: digestOfFigures(figures),
  }
}
