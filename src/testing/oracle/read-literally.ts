import type { InterchangeRows } from '#interchange'
import { forEveryCell } from './cells.ts'
import { type EveryCell, type Question, whoCounts } from './who-counts.ts'

/**
 * The eight national indicators by a slow, literal reading, to hold quicker readings to: a number of
 * people for every scope, month and cell, zeros included. Throws as `whoCounts` does.
 */
export function readLiterally(rows: InterchangeRows, question: Question): EveryCell<number> {
  return inEach(whoCounts(rows, question), (months) =>
    inEach(months, (counted) => forEveryCell((cell) => counted[cell].length)),
  )
}

function inEach<Before, After>(
  values: Readonly<Record<string, Before>>,
  change: (value: Before) => After,
): Readonly<Record<string, After>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]))
}
