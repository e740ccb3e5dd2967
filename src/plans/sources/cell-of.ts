import type { SourceCell } from './source.ts'

/** A cell of nothing, which may stand in many places. */
export const emptyCell: SourceCell = { text: '' }

/** A cell to which the one above it reaches down. */
export const coveredCell: SourceCell = { text: '', isCovered: true }

/** A cell; white is paper, and no fill. */
export function cellOf(
  text: string,
  { fill, isHeading }: { readonly fill?: string | undefined; readonly isHeading?: boolean } = {},
): SourceCell {
  const isFilled = fill !== undefined && fill !== '#ffffff'
  if (text === '' && !isFilled) return emptyCell
  return { text, ...(isHeading ? { isHeading } : {}), ...(isFilled ? { fill } : {}) }
}

/** Cells of nothing, at least none. */
export function emptyCells(count: number): readonly SourceCell[] {
  return Array.from({ length: Math.max(0, count) }, () => emptyCell)
}
