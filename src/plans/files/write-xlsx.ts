import { escaped, looksLikeFormula } from './legible.ts'
import type { Sheet } from './plan-sheets.ts'
import { sealedZip } from './sealed-zip.ts'
import { relationships, stylesOfXlsx, typesOf } from './xlsx-parts.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Sheets as a workbook of Excel (Office Open XML, ECMA-376). Every cell is a text, so that nothing in it is run. */
export function writeXlsx(title: string, sheets: readonly Sheet[]): Uint8Array {
  return sealedZip(
    [
      ['[Content_Types].xml', declaration + typesOf(sheets.length)],
      [
        '_rels/.rels',
        declaration +
          relationships([
            [`${office}/officeDocument`, 'xl/workbook.xml'],
            [
              'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
              'docProps/core.xml',
            ],
          ]),
      ],
      ['docProps/core.xml', declaration + coreOf(title)],
      ['xl/workbook.xml', declaration + workbookOf(sheets)],
      [
        'xl/_rels/workbook.xml.rels',
        declaration +
          relationships([
            ...sheets.map(
              (_, at) => [`${office}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const,
            ),
            [`${office}/styles`, 'styles.xml'],
          ]),
      ],
      ['xl/styles.xml', declaration + stylesOfXlsx],
      ...sheets.map(
        (sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, declaration + sheetOf(sheet)] as const,
      ),
    ],
    'packed',
  )
}

function coreOf(title: string): string {
  return (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>Waymark</dc:creator><dc:language>en-GB</dc:language>` +
    '</cp:coreProperties>'
  )
}

function workbookOf(sheets: readonly Sheet[]): string {
  const told = sheets.map(
    ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${told.join('')}</sheets></workbook>`
}

function sheetOf({ rows, heads, widths }: Sheet): string {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const pane = `<pane ySplit="${heads}" topLeftCell="A${heads + 1}" activePane="bottomLeft" state="frozen"/>`
  const view = `<sheetViews><sheetView workbookViewId="0">${heads > 0 ? pane : ''}</sheetView></sheetViews>`
  const told = rows.map(
    (row, at) =>
      `<row r="${at + 1}">${row.map((text) => cellOf(text, at < heads ? 'head' : 'body')).join('')}</row>`,
  )
  return (
    `<worksheet xmlns="${main}">${view}<cols>${columns.join('')}</cols>` +
    `<sheetData>${told.join('')}</sheetData></worksheet>`
  )
}

// The numbers of styles in `stylesOfXlsx`.
const styles = { body: 1, quoted: 2, head: 3 } as const

function cellOf(text: string, as: 'head' | 'body'): string {
  const style = styles[as === 'body' && looksLikeFormula(text) ? 'quoted' : as]
  if (text === '') return `<c s="${style}"/>`
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${inXlsx(text)}</t></is></c>`
}

/** A text that looks like a character written by its number says so (ECMA-376, part 1, 22.9.2.19). */
function inXlsx(text: string): string {
  return escaped(text).replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
}
