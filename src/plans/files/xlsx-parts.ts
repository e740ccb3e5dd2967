const packages = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** What kind each part of a workbook is. */
export function typesOf(sheets: number): string {
  const override = (path: string, kind: string) =>
    `<Override PartName="/${path}" ContentType="${kind}"/>`
  const each = Array.from({ length: sheets }, (_, at) =>
    override(`xl/worksheets/sheet${at + 1}.xml`, `${sheetType}.worksheet+xml`),
  )
  return (
    `<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('xl/workbook.xml', `${sheetType}.sheet.main+xml`) +
    override('xl/styles.xml', `${sheetType}.styles+xml`) +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    `${each.join('')}</Types>`
  )
}

/** What a part names, by kind and path: `rId1`, `rId2` in their order. */
export function relationships(named: readonly (readonly [kind: string, path: string])[]): string {
  const told = named.map(
    ([kind, path], at) => `<Relationship Id="rId${at + 1}" Type="${kind}" Target="${path}"/>`,
  )
  return `<Relationships xmlns="${packages}/relationships">${told.join('')}</Relationships>`
}

const wrapped = '<alignment vertical="top" wrapText="1"/>'

/**
 * The styles of a workbook. Cells are texts (format 49), so that `7.10` stays as it is when it is edited; one that
 * begins like a formula is quoted besides.
 */
export const stylesOfXlsx =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${wrapped}</xf>` +
  `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1">${wrapped}</xf>` +
  `<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">${wrapped}</xf></cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
