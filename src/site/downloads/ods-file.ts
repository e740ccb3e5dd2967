import { strToU8, type Zippable, zipSync } from 'fflate'
import { neutral } from '#vocabulary'

/** A sheet: rows of texts and numbers; `null` is an empty cell. */
export type Sheet = {
  readonly name: string
  readonly rows: readonly (readonly (string | number | null)[])[]
}

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet'
// Every file of the archive carries this time, so that the same figures make the same bytes.
const sameTime = '2000-01-01T12:00:00Z'

/** An OpenDocument spreadsheet (https://docs.oasis-open.org/office/OpenDocument/v1.3/): a table a sheet. */
export function odsFile(title: string, sheets: readonly Sheet[]): Buffer {
  const files: Zippable = {
    // Readers tell the format by this file, so it comes first and is stored as it is.
    mimetype: [strToU8(mediaType), { level: 0 }],
    'META-INF/manifest.xml': strToU8(manifest),
    'content.xml': strToU8(content(sheets)),
    'styles.xml': strToU8(styles),
    'meta.xml': strToU8(meta(title)),
  }
  return Buffer.from(zipSync(files, { mtime: sameTime }))
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const office = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'
const namespaces = [
  `xmlns:office="${office}"`,
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'office:version="1.3"',
].join(' ')

function content(sheets: readonly Sheet[]): string {
  const tables = sheets.map(
    ({ name, rows }) =>
      `<table:table table:name="${escaped(name)}">` +
      `<table:table-column table:number-columns-repeated="${widthOf(rows)}"/>` +
      `${rows.map(rowOf).join('')}</table:table>`,
  )
  return (
    `${declaration}<office:document-content ${namespaces}><office:body><office:spreadsheet>` +
    `${tables.join('')}</office:spreadsheet></office:body></office:document-content>`
  )
}

function rowOf(cells: Sheet['rows'][number]): string {
  return `<table:table-row>${cells.map(cellOf).join('') || '<table:table-cell/>'}</table:table-row>`
}

function cellOf(cell: string | number | null): string {
  if (cell === null || cell === '') return '<table:table-cell/>'
  if (typeof cell === 'number') {
    return `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`
  }
  const words = escaped(neutral(cell))
  return `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`
}

function widthOf(rows: Sheet['rows']): number {
  return Math.max(1, ...rows.map((row) => row.length))
}

/** Text as XML may hold it: marked characters escaped, characters that XML forbids left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const manifest =
  `${declaration}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">` +
  `<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mediaType}"/>` +
  ['content.xml', 'styles.xml', 'meta.xml']
    .map(
      (path) =>
        `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`,
    )
    .join('') +
  '</manifest:manifest>'

const styles =
  `${declaration}<office:document-styles ${namespaces}><office:styles>` +
  '<style:default-style style:family="table-cell"><style:text-properties fo:font-family="Arial" fo:font-size="10pt" fo:language="en" fo:country="GB"/></style:default-style>' +
  '</office:styles></office:document-styles>'

function meta(title: string): string {
  return (
    `${declaration}<office:document-meta ${namespaces}><office:meta>` +
    `<meta:generator>Waymark</meta:generator><dc:title>${escaped(title)}</dc:title>` +
    '</office:meta></office:document-meta>'
  )
}
