import { aDocx, anOds, anXlsx, aWordCell } from './made-files.ts'

/** A cell of a table for tests: its text, and how many rows it reaches over; nothing where the one above it reaches down. */
export type MadeCell = { readonly text: string; readonly down: number } | undefined

/** For tests: one table as a file of each kind in which a cell can reach over several rows. */
export const madeTables: Readonly<
  Record<'html' | 'docx' | 'xlsx' | 'ods', (rows: readonly (readonly MadeCell[])[]) => Uint8Array>
> = {
  html: (rows) => {
    const cells = tagged(rows, (cell) =>
      cell ? `<td rowspan="${cell.down}">${cell.text}</td>` : '',
    )
    const lines = cells.map((row) => `<tr>${row}</tr>`).join('')
    return new TextEncoder().encode(`<html><body><table>${lines}</table></body></html>`)
  },
  docx: (rows) => {
    const cells = tagged(rows, (cell) => {
      if (!cell) return aWordCell('', '<w:vMerge/>')
      return aWordCell(cell.text, cell.down > 1 ? '<w:vMerge w:val="restart"/>' : '')
    })
    return aDocx(`<w:tbl>${cells.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`)
  },
  xlsx: (rows) => {
    const cells = tagged(rows, (cell) => `<c t="inlineStr"><is><t>${cell?.text ?? ''}</t></is></c>`)
    const merged = rows.flatMap((row, down) =>
      row.flatMap((cell, across) => {
        const at = String.fromCharCode(65 + across)
        const isMerged = cell && cell.down > 1
        return isMerged ? `<mergeCell ref="${at}${down + 1}:${at}${down + cell.down}"/>` : []
      }),
    )
    const lines = cells.map((row) => `<row>${row}</row>`).join('')
    const all = `<sheetData>${lines}</sheetData><mergeCells>${merged.join('')}</mergeCells>`
    return anXlsx({ Plan: `<worksheet>${all}</worksheet>` })
  },
  ods: (rows) => {
    const cells = tagged(rows, (cell) =>
      cell
        ? `<table:table-cell office:value-type="string" table:number-rows-spanned="${cell.down}"><text:p>${cell.text}</text:p></table:table-cell>`
        : '<table:covered-table-cell/>',
    )
    const lines = cells.map((row) => `<table:table-row>${row}</table:table-row>`).join('')
    return anOds(`<table:table table:name="Plan">${lines}</table:table>`)
  },
}

function tagged(
  rows: readonly (readonly MadeCell[])[],
  tag: (cell: MadeCell) => string,
): readonly string[] {
  return rows.map((row) => row.map(tag).join(''))
}
