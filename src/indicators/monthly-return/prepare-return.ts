import { createHash } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { CountedMonth } from './counted.store.ts'
import {
  type ReturnCode,
  type ReturnFigures,
  type ReturnValue,
  returnCells,
} from './return-cells.ts'

/** How the return's own names for counts differ from those of the figures. */
const countedAs: Partial<Record<ReturnCode, string>> = {
  p2_oja: 'p2_other_justice',
  p2_ukaf: 'p2_armed_forces',
  p2_asylum: 'p2_asylum_support',
  p2_u25_care: 'p2_care_leaver_under_25',
  r2_accommodated: 'r2',
  b1_long_term: 'b1',
  b2_gt10: 'b2_over_10',
  nr1_returners: 'nr1',
  nr2_returners_settled: 'nr2',
}

/** Nationality is asked for in the last month of each quarter, for that month alone. */
function isQuarterEnd(month: Temporal.PlainYearMonth): boolean {
  return month.month % 3 === 0
}

/** The return of a council's month, made of what was counted and of nothing else. */
export function prepareReturn(
  counted: CountedMonth,
  month: Temporal.PlainYearMonth,
): ReturnFigures {
  const cells = returnCells.map(({ code, kind }): readonly [ReturnCode, ReturnValue] => {
    if (kind === 'night') return [code, nightValue(code, counted)]
    if (kind !== 'monthly' && !isQuarterEnd(month)) return [code, { state: 'not-applicable' }]
    if (kind === 'immigration') return [code, { state: 'not-collected' }]
    return [code, countOf(code, counted)]
  })
  return Object.fromEntries(cells) as ReturnFigures
}

/** Without a declared night there is no single-night figure: it was not collected, and is not nought. */
function nightValue(code: ReturnCode, counted: CountedMonth): ReturnValue {
  if (!counted.night) return { state: 'not-collected' }
  if (code === 'night_date') return { state: 'words', words: counted.night }
  if (code === 'r1_night_method') return { state: 'words', words: counted.method ?? 'not_stated' }
  return countOf(code, counted)
}

function countOf(code: ReturnCode, { counts }: CountedMonth): ReturnValue {
  return { state: 'number', number: counts[countedAs[code] ?? code] ?? 0 }
}

/** The digest of a return's cells: what somebody signs is what they saw. */
export function digestOfFigures(figures: ReturnFigures): string {
  return sha256Of(JSON.stringify(returnCells.map(({ code }) => [code, figures[code]])))
}

/** The SHA-256 of a text in UTF-8, in hexadecimal. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
