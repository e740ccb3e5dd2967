import { expect, test } from 'vitest'
import { anOds } from '../made-files.ts'
import { sourceOf, toldBy } from '../told.ts'

const cell = (text: string, rest = '') =>
  `<table:table-cell office:value-type="string" ${rest}><text:p>${text}</text:p></table:table-cell>`
const row = (...cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
const sheet = (rows: string, name = 'Plan', rest = '') =>
  `<table:table table:name="${name}" ${rest}>${rows}</table:table>`

test('days are told in words, no more exactly than they are shown', async () => {
  const styles =
    '<number:date-style style:name="d1"><number:day/><number:month/><number:year/></number:date-style>' +
    '<number:date-style style:name="d2"><number:month number:textual="true"/><number:year/></number:date-style>' +
    '<style:style style:name="c1" style:family="table-cell" style:data-style-name="d1"/>' +
    '<style:style style:name="c2" style:family="table-cell" style:parent-style-name="c3"/>' +
    '<style:style style:name="c3" style:family="table-cell" style:data-style-name="d2"/>'
  const day = (style: string, value: string) =>
    `<table:table-cell table:style-name="${style}" office:value-type="date" office:date-value="${value}"><text:p>01/04/23</text:p></table:table-cell>`
  const rows = row(day('c1', '2023-04-01'), day('c2', '2023-04-01'), day('', '2023-04-01T09:30:00'))
  expect(toldBy(await sourceOf(anOds(sheet(rows), styles)))).toEqual([
    [['1 April 2023', 'April 2023', '1 April 2023 09:30']],
  ])
  const wrong = anOds(sheet(row(day('c1', '2023-02-31'))), styles)
  expect(toldBy(await sourceOf(wrong))).toEqual([[['01/04/23']]])
})

test('what is repeated stands as often as it is written, and empty edges are cut off', async () => {
  const rows =
    `<table:table-row table:number-rows-repeated="2">${cell('a', 'table:number-columns-repeated="2"')}` +
    '<table:table-cell table:number-columns-repeated="16382"/></table:table-row>' +
    '<table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
  expect(toldBy(await sourceOf(anOds(sheet(rows))))).toEqual([
    [
      ['a', 'a'],
      ['a', 'a'],
    ],
  ])
})

test('lines, blanks and tabs are kept, comments are not, and covered cells stand empty', async () => {
  const words = 'one<text:s text:c="2"/>two<text:tab/>three</text:p><text:p>below'
  const note = '<office:annotation><text:p>a note</text:p></office:annotation>'
  const rows = row(
    cell(words, 'table:number-columns-spanned="2"').replace('<text:p>', `${note}<text:p>`),
    '<table:covered-table-cell><text:p>hidden</text:p></table:covered-table-cell>',
    cell('after'),
  )
  expect(toldBy(await sourceOf(anOds(sheet(rows))))).toEqual([
    [['one  two\tthree\nbelow', '', 'after']],
  ])
})

test('sheets that are hidden are not read, and fills are told by their style', async () => {
  const styles =
    '<style:style style:name="t2" style:family="table"><style:table-properties table:display="false"/></style:style>' +
    '<style:style style:name="red" style:family="table-cell"><style:table-cell-properties fo:background-color="#FF0000"/></style:style>'
  const body =
    sheet(row(cell('late', 'table:style-name="red"'))) +
    sheet(row(cell('b')), 'Lists', 'table:style-name="t2"')
  expect((await sourceOf(anOds(body, styles))).blocks).toEqual([
    { kind: 'table', name: 'Plan', rows: [[{ text: 'late', fill: '#ff0000' }]] },
  ])
})
