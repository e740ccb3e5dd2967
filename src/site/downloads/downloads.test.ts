import { load } from 'cheerio'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, test } from 'vitest'
import { cells, readFigures } from '#indicators'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { fillWithRegion } from '../../testing/house/small-region.ts'
import { paths } from '../paths.ts'
import { csvFile, inventedNote } from './csv-file.ts'
import { describedFiles } from './dictionary.ts'
import { nationalTables } from './national-tables.ts'
import { odsFile } from './ods-file.ts'

const house = freshHouse()
const june = Temporal.PlainYearMonth.from('2024-06')
const csvFiles = [paths.figuresFile, paths.breakdownsFile, paths.dictionaryFile, paths.snapshotFile]

describe('before anybody was met', () => {
  const empty = freshHouse()
  test.each([paths.figuresFile, paths.breakdownsFile, paths.tablesFile])(
    'there is no file %s',
    async (path) => {
      expect((await empty.anyone.get(path)).statusCode).toBe(404)
      expect((await empty.anyone.get(paths.downloads)).body).not.toContain(path)
    },
  )
})

describe('the files of a region', () => {
  beforeAll(() => fillWithRegion(house.db, 28))

  test('hold every figure of every place and complete month, as it is kept', async () => {
    const rows = await rowsOf(paths.figuresFile)
    expect(rows).toHaveLength(27 * 8 * cells.length)
    const kept = await readFigures(house.db, { scopes: ['region'], from: june, to: june })
    const counts = kept.get('region')?.get('2024-06')
    const ofJune = rows.filter(({ scope, month }) => scope === 'region' && month === '2024-06')
    for (const { cell, value } of ofJune) {
      expect([cell, value]).toEqual([cell, String(counts?.[cell as keyof typeof counts])])
    }
  })

  test('hold breakdowns only as pages do: no count from 1 to 4, and withheld ones say so', async () => {
    const rows = await rowsOf(paths.breakdownsFile)
    const counts = rows.filter(({ state }) => state === 'counted').map(({ value }) => Number(value))
    expect(counts.filter((count) => count > 0 && count < 5)).toEqual([])
    const withheld = rows.filter(({ state }) => state === 'withheld')
    expect(withheld.length).toBeGreaterThan(100)
    expect(withheld.every(({ value }) => value === '')).toBe(true)
  })

  test('hold one month a row, and no sum over months', async () => {
    for (const path of [paths.figuresFile, paths.breakdownsFile]) {
      const rows = await rowsOf(path)
      expect(rows.every(({ month = '' }) => /^\d{4}-\d{2}$/.test(month))).toBe(true)
    }
    const { sheets } = await workbook()
    for (const { rows } of sheets.slice(1)) {
      const months = (rows[3] ?? []).slice(3)
      expect(months.every((month) => /^[A-Z][a-z]+ \d{4}$/.test(month))).toBe(true)
      expect(new Set(months).size).toBe(months.length)
    }
  })

  test.each(csvFiles)('say in every row of %s what is invented and what is not', async (path) => {
    const notes = new Set((await rowsOf(path)).map(({ note }) => note))
    expect(notes).toEqual(
      new Set([
        path === paths.snapshotFile
          ? 'official statistics: not part of the demonstration'
          : inventedNote,
      ]),
    )
  })

  test('have the columns that the page of downloads explains', async () => {
    for (const { file, columns } of describedFiles) {
      const [row] = await rowsOf(`/downloads/${file}`)
      expect(Object.keys(row ?? {})).toEqual(columns.map(({ name }) => name))
    }
  })

  test('include a workbook laid out as the national one', async () => {
    const { names, sheets } = await workbook()
    expect(names[0]).toBe('mimetype')
    expect(sheets.map(({ name }) => name)).toEqual([
      'Notes',
      ...nationalTables.map(({ sheet }) => sheet),
    ])
    const kept = await readFigures(house.db, { scopes: ['E08000026'], from: june, to: june })
    for (const { cell, sheet, isRate } of nationalTables) {
      const rows = sheets.find(({ name }) => name === sheet)?.rows ?? []
      expect(rows[2]?.[0]).toBe(inventedNote)
      expect(rows[3]?.slice(0, 3)).toEqual(['ONS code', 'Area', 'Region'])
      expect(rows[4]?.slice(0, 3)).toEqual(['region', 'West Midlands', 'West Midlands'])
      expect(rows).toHaveLength(12)
      const coventry = rows.find(([code]) => code === 'E08000026')
      if (!isRate) {
        expect(coventry?.at(-1)).toBe(String(kept.get('E08000026')?.get('2024-06')?.[cell]))
      }
    }
  })

  test('are the same bytes while nothing changes', async () => {
    const one = await house.anyone.get(paths.tablesFile)
    const other = await house.anyone.get(paths.tablesFile)
    expect(one.headers['content-disposition']).toBe('attachment; filename="waymark-tables.ods"')
    expect(one.headers.etag).toBe(other.headers.etag)
  })
})

describe('a cell that a spreadsheet could take for a formula', () => {
  const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']

  test('is made harmless in a CSV file', () => {
    const file = csvFile(
      [{ name: 'area', meaning: '' }],
      dangerous.map((text) => [text]),
      '',
    )
    const { data } = Papa.parse<string[]>(file.toString('utf8'), { skipEmptyLines: true })
    expect(data.slice(1).map(([cell]) => cell?.[0])).toEqual(dangerous.map(() => "'"))
  })

  test('is made harmless in a spreadsheet, as are marks that XML would read', () => {
    const file = odsFile('<&"', [
      { name: 'a<b', rows: [[...dangerous, '<b>&', 'a\u0000b', 3, null]] },
    ])
    const xml = strFromU8(unzipSync(file)['content.xml'] ?? new Uint8Array())
    const read = load(xml, { xml: true })
    const texts = read('text\\:p')
      .toArray()
      .map((one) => read(one).text())
    expect(texts.slice(0, 6).map((text) => text[0])).toEqual(dangerous.map(() => "'"))
    expect(texts.slice(6)).toEqual(['<b>&', 'ab', '3'])
    expect(read('table\\:table').attr('table:name')).toBe('a<b')
    expect(xml).not.toContain('table:formula')
  })
})

async function rowsOf(path: string): Promise<readonly Record<string, string>[]> {
  const { body } = await house.anyone.get(path)
  return Papa.parse<Record<string, string>>(body, { header: true, skipEmptyLines: true }).data
}

async function workbook() {
  const { rawPayload } = await house.anyone.get(paths.tablesFile)
  const files = unzipSync(new Uint8Array(rawPayload))
  expect(strFromU8(files['mimetype'] ?? new Uint8Array())).toBe(
    'application/vnd.oasis.opendocument.spreadsheet',
  )
  // Readers look for the type as it is, at a fixed place.
  expect(rawPayload.subarray(38, 84).toString()).toBe(
    'application/vnd.oasis.opendocument.spreadsheet',
  )
  const read = load(strFromU8(files['content.xml'] ?? new Uint8Array()), { xml: true })
  const sheets = read('table\\:table')
    .toArray()
    .map((table) => ({
      name: read(table).attr('table:name') ?? '',
      rows: read(table)
        .find('table\\:table-row')
        .toArray()
        .map((row) =>
          read(row)
            .find('table\\:table-cell')
            .toArray()
            .map((cell) => read(cell).text()),
        ),
    }))
  return { names: Object.keys(files), sheets }
}
