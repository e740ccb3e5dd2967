import type { Budget } from '../budget.ts'
import { type Attributes, readXml, said } from '../xml/read-xml.ts'
import { type NumberFormat, readNumberFormat } from './number-format.ts'
import { colourOf, type Palette, standardIndexed } from './xlsx-colours.ts'

/** How a cell is shown. */
export type CellStyle = { readonly format: NumberFormat; readonly fill: string | undefined }

const plainStyle: CellStyle = { format: { kind: 'plain' }, fill: undefined }

/** The styles of a workbook, by the number a cell gives. */
export type XlsxStyles = { readonly of: (style: string | undefined) => CellStyle }

export const noXlsxStyles: XlsxStyles = { of: () => plainStyle }

type Written = {
  readonly formats: Map<number, string>
  readonly fills: (Attributes | undefined)[]
  readonly cells: { readonly format: number; readonly fill: number }[]
  readonly indexed: string[]
}

/** Reads formats and fills. A pattern counts as the colour of its lines. */
export async function readXlsxStyles(
  pieces: Iterable<string>,
  theme: readonly string[],
  budget: Budget,
): Promise<XlsxStyles> {
  const written: Written = { formats: new Map(), fills: [], cells: [], indexed: [] }
  await readXml(
    pieces,
    { open: (name, attributes, path) => notes[name]?.(written, attributes, path) },
    budget,
  )
  const indexed = written.indexed.length > 0 ? written.indexed : standardIndexed
  const palette: Palette = { theme, indexed }
  const known = written.cells.map(({ format, fill }) => {
    const colour = written.fills[fill]
    return {
      format: readNumberFormat(format, written.formats.get(format)),
      fill: colour && colourOf(colour, palette),
    }
  })
  return { of: (style) => known[Number(style ?? 0)] ?? plainStyle }
}

type Note = (written: Written, attributes: Attributes, path: readonly string[]) => void

const notes: Readonly<Record<string, Note>> = {
  numFmt({ formats }, attributes, path) {
    if (path.at(-1) !== 'numFmts') return
    formats.set(Number(said(attributes, 'numFmtId')), said(attributes, 'formatCode') ?? '')
  },
  fill({ fills }, _attributes, path) {
    if (path.at(-1) === 'fills') fills.push(undefined)
  },
  fgColor({ fills }, attributes, path) {
    if (path.at(-1) === 'patternFill' && path.at(-3) === 'fills')
      fills[fills.length - 1] = attributes
  },
  xf({ cells }, attributes, path) {
    if (path.at(-1) !== 'cellXfs') return
    cells.push({
      format: Number(said(attributes, 'numFmtId') ?? 0),
      fill: Number(said(attributes, 'fillId') ?? 0),
    })
  },
  rgbColor({ indexed }, attributes) {
    indexed.push((said(attributes, 'rgb') ?? '').slice(-6))
  },
}
