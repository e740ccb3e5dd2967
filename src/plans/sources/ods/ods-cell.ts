import { cellOf, coveredCell, emptyCell } from '../cell-of.ts'
import { isoMoment, toldMoment, wholeMoment } from '../sheets/told-days.ts'
import type { SourceCell } from '../source.ts'
import { type Attributes, said } from '../xml/read-xml.ts'
import type { OdsStyle } from './ods-styles.ts'

/** A cell while it is read: its paragraphs, and what it says of its value. */
export type OpenOdsCell = {
  readonly lines: string[]
  readonly repeated: number
  /** How many columns it reaches over, itself counted. */
  readonly across: number
  /** Which cell reaches over it. */
  readonly coveredBy: 'above' | 'before' | undefined
  readonly kind: string
  readonly value: string | undefined
  readonly style: string | undefined
}

const lastColumn = 16_384

/** A cell that begins; `before` is how many cells the one before it still reaches over. */
export function beginOdsCell(
  attributes: Attributes,
  { name, before }: { readonly name: string; readonly before: number },
): OpenOdsCell {
  const kind = said(attributes, 'value-type') ?? ''
  return {
    lines: [],
    repeated: repeatedIn(attributes, 'number-columns-repeated', lastColumn),
    across: repeatedIn(attributes, 'number-columns-spanned', lastColumn),
    coveredBy: name === 'covered-table-cell' ? (before > 0 ? 'before' : 'above') : undefined,
    kind,
    // `office:value`, not that of another kind: what is not text is told beside its text
    value: said(attributes, kind === 'date' ? 'date-value' : 'value'),
    style: said(attributes, 'style-name'),
  }
}

/** How many times a row or cell stands there, at most as many as there can be. */
export function repeatedIn(attributes: Attributes, name: string, most: number): number {
  const times = Math.trunc(Number(said(attributes, name) ?? 1))
  return times >= 1 ? Math.min(times, most) : 1
}

/** A cell as it is shown; a day is told in words, no more exactly than it is shown. */
export function endOdsCell(cell: OpenOdsCell, style: OdsStyle): SourceCell {
  if (cell.coveredBy) return cell.coveredBy === 'above' ? coveredCell : emptyCell
  const moment = cell.kind === 'date' ? isoMoment(cell.value ?? '') : undefined
  const text = moment
    ? toldMoment(moment, style.shown ?? wholeMoment)
    : cell.lines.join('\n') || (cell.value ?? '')
  return cellOf(text, { fill: style.fill })
}
