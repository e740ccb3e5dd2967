import { escaped } from './legible.ts'
import type { Sheet } from './plan-sheets.ts'
import { sealedZip } from './sealed-zip.ts'

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet'
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const oasis = 'urn:oasis:names:tc:opendocument:xmlns'
const namespaces = [
  ...['office', 'table', 'text', 'style', 'meta'].map(
    (name) => `xmlns:${name}="${oasis}:${name}:1.0"`,
  ),
  `xmlns:fo="${oasis}:xsl-fo-compatible:1.0"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'office:version="1.3"',
].join(' ')

/** Sheets as an OpenDocument spreadsheet (version 1.3). Every cell is a text, so that nothing in it is run. */
export function writeOds(title: string, sheets: readonly Sheet[]): Uint8Array {
  return sealedZip(
    [
      ['mimetype', mediaType],
      ['META-INF/manifest.xml', manifest],
      ['content.xml', contentOf(sheets)],
      ['meta.xml', metaOf(title)],
    ],
    'stored',
  )
}

const manifest =
  `${declaration}<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0" manifest:version="1.3">` +
  `<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mediaType}"/>` +
  ['content.xml', 'meta.xml']
    .map(
      (path) =>
        `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`,
    )
    .join('') +
  '</manifest:manifest>'

function metaOf(title: string): string {
  return (
    `${declaration}<office:document-meta ${namespaces}><office:meta><meta:generator>Waymark</meta:generator>` +
    `<dc:title>${escaped(title)}</dc:title></office:meta></office:document-meta>`
  )
}

/** Widths of columns are told once each: a letter is about a fifth of a centimetre. */
function contentOf(sheets: readonly Sheet[]): string {
  const widths = [...new Set(sheets.flatMap((sheet) => sheet.widths))]
  const columns = widths.map(
    (width) =>
      `<style:style style:name="w${width}" style:family="table-column"><style:table-column-properties style:column-width="${width * 2}mm"/></style:style>`,
  )
  return (
    `${declaration}<office:document-content ${namespaces}><office:automatic-styles>${columns.join('')}` +
    `${cellStyle('body', '')}${cellStyle('head', '<style:text-properties fo:font-weight="bold"/>')}</office:automatic-styles>` +
    `<office:body><office:spreadsheet>${sheets.map(tableOf).join('')}</office:spreadsheet></office:body>` +
    '</office:document-content>'
  )
}

function cellStyle(name: string, words: string): string {
  return (
    `<style:style style:name="${name}" style:family="table-cell">` +
    `<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>${words}</style:style>`
  )
}

function tableOf({ name, widths, rows, heads }: Sheet): string {
  const columns = widths.map((width) => `<table:table-column table:style-name="w${width}"/>`)
  return (
    `<table:table table:name="${escaped(name)}">${columns.join('')}` +
    `${rows.map((row, at) => rowOf(row, at < heads ? 'head' : 'body')).join('')}</table:table>`
  )
}

function rowOf(row: readonly string[], style: 'head' | 'body'): string {
  const cells = row.map((text) =>
    text === ''
      ? '<table:table-cell/>'
      : `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphsOf(text)}</table:table-cell>`,
  )
  return `<table:table-row>${cells.join('')}</table:table-row>`
}

/** Lines as paragraphs; blanks that would be drawn together, and tabs, by their elements. */
function paragraphsOf(text: string): string {
  return text
    .split('\n')
    .map((line) => `<text:p>${spaced(escaped(line))}</text:p>`)
    .join('')
}

function spaced(line: string): string {
  return line
    .replace(/^ +| +$|(?<= ) +/g, (blanks) => `<text:s text:c="${blanks.length}"/>`)
    .replaceAll('\t', '<text:tab/>')
}
