import { middleOf } from './place-grid.ts'
import type { Cell } from './told-with.ts'

/** A rough place, as pages and the copy for a person tell it. */
export function squareInWords(cell: Cell): string {
  const { latitude, longitude } = middleOf(cell)
  return `Within about 250 metres of ${latitude.toFixed(3)}, ${longitude.toFixed(3)}`
}
