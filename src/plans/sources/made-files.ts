import { strToU8, type Zippable, zipSync } from 'fflate'

/** For tests: an archive of parts, each as text or as bytes. */
export function anArchive(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {}
  for (const [path, part] of Object.entries(parts)) {
    files[path] = typeof part === 'string' ? strToU8(part) : part
  }
  return zipSync(files)
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** For tests: a document of Word with a body, and other parts of `word/` where they are given. */
export function aDocx(
  body: string,
  { styles, numbering }: { readonly styles?: string; readonly numbering?: string } = {},
): Uint8Array {
  return anArchive({
    '_rels/.rels': named([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': named([
      ...(styles ? [['styles', 'styles.xml'] as const] : []),
      ...(numbering ? [['numbering', 'numbering.xml'] as const] : []),
    ]),
    'word/document.xml': `<w:document ${word}><w:body>${body}</w:body></w:document>`,
    ...(styles ? { 'word/styles.xml': `<w:styles ${word}>${styles}</w:styles>` } : {}),
    ...(numbering
      ? { 'word/numbering.xml': `<w:numbering ${word}>${numbering}</w:numbering>` }
      : {}),
  })
}

/** For tests: a paragraph of Word, with what its properties say. */
export function aParagraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

/** For tests: a cell of Word, with what its properties say. */
export function aWordCell(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${aParagraph(text)}</w:tc>`
}

/** For tests: a workbook of Excel: sheets by their names, each with the cells of its rows, and what else it has. */
export function anXlsx(
  sheets: Readonly<Record<string, string>>,
  {
    properties = '',
    states = {},
    texts,
    styles,
    theme,
  }: {
    readonly properties?: string
    readonly states?: Readonly<Record<string, string>>
    readonly texts?: string
    readonly styles?: string
    readonly theme?: string
  } = {},
): Uint8Array {
  const names = Object.keys(sheets)
  const listed = names.map(
    (name, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}" state="${states[name] ?? 'visible'}"/>`,
  )
  const parts = Object.values(sheets).map((sheet, at) => [
    `xl/worksheets/sheet${at + 1}.xml`,
    sheet,
  ])
  return anArchive({
    '_rels/.rels': named([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns:r="${office}">${properties}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': named([
      ...names.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
      ['theme', 'theme/theme1.xml'],
    ]),
    ...Object.fromEntries(parts),
    ...(texts ? { 'xl/sharedStrings.xml': `<sst>${texts}</sst>` } : {}),
    ...(styles ? { 'xl/styles.xml': `<styleSheet>${styles}</styleSheet>` } : {}),
    ...(theme ? { 'xl/theme/theme1.xml': theme } : {}),
  })
}

/** For tests: an OpenDocument spreadsheet with a body, and its styles. */
export function anOds(body: string, styles = ''): Uint8Array {
  return anArchive({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml':
      `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles>` +
      `<office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
  })
}

function named(parts: readonly (readonly [kind: string, path: string])[]): string {
  const told = parts.map(
    ([kind, path], at) =>
      `<Relationship Id="rId${at + 1}" Type="${office}/${kind}" Target="${path}"/>`,
  )
  return `<Relationships>${told.join('')}</Relationships>`
}
