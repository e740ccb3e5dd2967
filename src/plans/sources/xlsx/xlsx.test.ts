import { describe, expect, test } from 'vitest'
import { anXlsx } from '../made-files.ts'
import { coveredIn, sourceOf, toldBy } from '../told.ts'

const sheet = (rows: string, rest = '') =>
  `<worksheet><sheetData>${rows}</sheetData>${rest}</worksheet>`
const row = (...cells: readonly string[]) => `<row>${cells.join('')}</row>`
const number = (value: number | string, style = 0) => `<c s="${style}"><v>${value}</v></c>`
const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`

const formats = (...codes: readonly string[]) =>
  `<numFmts>${codes.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join('')}</numFmts>` +
  `<cellXfs><xf numFmtId="0"/>${codes.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}</cellXfs>`

/** What a number shows under a format. */
async function shown(value: number | string, code: string, system = 1900): Promise<unknown> {
  const properties = system === 1904 ? '<workbookPr date1904="1"/>' : ''
  const file = anXlsx({ S: sheet(row(number(value, 1))) }, { properties, styles: formats(code) })
  const [table] = toldBy(await sourceOf(file))
  return table?.[0]?.[0]
}

describe('a number is told as its cell shows it', () => {
  test.each([
    [45_017, 'dd/mm/yyyy', '1 April 2023'],
    [45_017, 'mmm-yy', 'April 2023'],
    [45_017, 'mmmm', 'April 2023'],
    [45_017, 'd-mmm', '1 April 2023'],
    [45_017, 'yyyy', '2023'],
    [45_017, '[$-809]dddd, d mmmm yyyy;@', '1 April 2023'],
    [45_017.395_833_333_3, 'dd/mm/yyyy hh:mm', '1 April 2023 09:30'],
    [45_017, 'dd/mm/yyyy hh:mm', '1 April 2023'],
    [0.395_833_333_3, 'h:mm AM/PM', '09:30'],
    [59, 'd mmm yyyy', '28 February 1900'],
    [61, 'd mmm yyyy', '1 March 1900'],
    [-4, 'd mmm yyyy', '-4'],
    [9e9, 'd mmm yyyy', '9000000000'],
    [7.1, '0.00', '7.10'],
    [0.07, '0%', '7%'],
    [0.125, '0%', '12.5%'],
    [1234.5, '£#,##0.00', '£1234.50'],
    [0.1 + 0.2, 'General', '0.3'],
    [5, '0 &quot;months&quot;', '5'],
    ['1E-3', 'General', '0.001'],
    [3, '@', '3'],
  ])('%s as %s is %s', async (value, code, expected) => {
    expect(await shown(value, code)).toBe(expected)
  })

  test('days of a file that counts from 1904 are four years later', async () => {
    expect(await shown(43_555, 'd mmm yyyy', 1904)).toBe('1 April 2023')
  })
})

test('texts, truths, errors and what formulas came to are read, and no formula', async () => {
  const cells = [
    '<c t="s"><v>1</v></c>',
    text('in the cell_x000D_'),
    '<c t="b"><v>1</v></c>',
    '<c t="e"><v>#N/A</v></c>',
    '<c t="str"><f>HYPERLINK("http://example.com")</f><v>came to</v></c>',
    '<c><f>1+1</f><v>2</v></c>',
    '<c t="d"><v>2023-04-01T00:00:00</v></c>',
  ]
  const texts =
    '<si><t>none</t></si><si><r><t>in </t></r><r><t>two</t></r><rPh><t>sound</t></rPh></si>'
  expect(toldBy(await sourceOf(anXlsx({ S: sheet(row(...cells)) }, { texts })))).toEqual([
    [['in two', 'in the cell\n', 'TRUE', '#N/A', 'came to', '2', '1 April 2023']],
  ])
})

test('each sheet is a table under its name, but for those that are hidden', async () => {
  const file = anXlsx(
    { 'Year 1': sheet(row(text('a'))), Lists: sheet(row(text('b'))), Deep: sheet(row(text('c'))) },
    { states: { Lists: 'hidden', Deep: 'veryHidden' } },
  )
  expect((await sourceOf(file)).blocks).toEqual([
    { kind: 'table', name: 'Year 1', rows: [[{ text: 'a' }]] },
  ])
})

test('cells stand where their references say, and rows are as wide as the sheet', async () => {
  const rows =
    '<row r="2"><c r="B2" t="inlineStr"><is><t>b</t></is></c><c r="D2" t="inlineStr"><is><t>d</t></is></c></row>' +
    '<row r="4"><c r="A4" t="inlineStr"><is><t>a</t></is></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>'
  expect(toldBy(await sourceOf(anXlsx({ S: sheet(rows) })))).toEqual([
    [
      ['', '', '', ''],
      ['', 'b', '', 'd'],
      ['', '', '', ''],
      ['a', '', '', ''],
    ],
  ])
})

test('what a merged cell covers stands empty, whatever the file keeps there', async () => {
  const merged = '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="nonsense"/></mergeCells>'
  const rows = row(text('a'), text('x'), text('c')) + row(text('y'), text('z'), text('d'))
  const source = await sourceOf(anXlsx({ S: sheet(rows, merged) }))
  expect(coveredIn(source)).toEqual(['2 1'])
  expect(toldBy(source)).toEqual([
    [
      ['a', '', 'c'],
      ['', '', 'd'],
    ],
  ])
})

test('fills are told by their colour, their place in the theme, and their number', async () => {
  const fill = (colour: string) =>
    `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`
  const fills = ['rgb="FFFF0000"', 'theme="4"', 'theme="4" tint="0.5"', 'indexed="13"', 'auto="1"']
  const styles =
    `<fills>${fills.map(fill).join('')}</fills>` +
    `<cellXfs>${fills.map((_, at) => `<xf numFmtId="0" fillId="${at}"/>`).join('')}</cellXfs>`
  const theme =
    '<a:theme><a:clrScheme><a:dk1><a:sysClr lastClr="000000"/></a:dk1><a:lt1><a:sysClr lastClr="FFFFFF"/></a:lt1>' +
    '<a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2>' +
    '<a:accent1><a:srgbClr val="4F81BD"/></a:accent1></a:clrScheme></a:theme>'
  const cells = fills.map((_, at) => number(at + 1, at))
  const source = await sourceOf(anXlsx({ S: sheet(row(...cells)) }, { styles, theme }))
  const [table] = source.blocks
  const told = table?.kind === 'table' ? table.rows[0]?.map((cell) => cell.fill) : []
  expect(told).toEqual(['#ff0000', '#4f81bd', '#a7c0de', '#ffff00', undefined])
})
