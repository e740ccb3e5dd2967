import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { writePeople } from '#demonstration'
import { writtenColumns } from '#people'
import { UsageProblem } from './command.ts'
import { linkCommand } from './link.ts'

const place = mkdtempSync(join(tmpdir(), 'waymark-link-'))
const at = (name: string) => join(place, name)
let told = ''

const invented = [...writePeople({ people: 120, seed: 8 })].map(({ written }) => written)
const lines = [
  writtenColumns.join(','),
  ...invented.map((one) => writtenColumns.map((column) => one[column] ?? '').join(',')),
]

beforeEach(() => {
  told = ''
  rmSync(at('out.csv'), { force: true })
  writeFileSync(at('good.csv'), `${lines.join('\n')}\n`)
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += String(text)
    return true
  })
})

afterAll(() => {
  vi.restoreAllMocks()
  rmSync(place, { recursive: true })
})

const link = (file: string, options: Record<string, string>) =>
  linkCommand.run({ words: [at(file)], options: { out: at('out.csv'), ...options } })

describe('a file that cannot be linked is refused in a sentence, and nothing is written', () => {
  test.each([
    ['', 'bad.csv is empty: it needs a header with record_id, and a row for each record.'],
    ['record_id,given_name\n', 'bad.csv has a header and no records below it.'],
    [
      'name,given_name\n1,Bo\n',
      'bad.csv, line 1: there is no column record_id among “name,given_name”. Add it, with a different value in every row.',
    ],
    ['record_id;given_name\n1;Bo\n', 'bad.csv, line 1: separate the columns with commas.'],
    ['record_id,phone,phone\n1,2,3\n', 'bad.csv, line 1: there are two columns phone. Keep one.'],
    [
      'record_id,given_name\na,Bo\nb,Al\na,Cy\n',
      'bad.csv, line 4: record_id “a” stands on line 2 already. Every record needs one of its own.',
    ],
    [
      'record_id,given_name\n,Bo\n',
      'bad.csv, line 2: this row has no record_id. Every record needs one of its own.',
    ],
    [
      'record_id,given_name\na,Bo,4\n',
      'bad.csv, line 2: this row has 3 cells, and the header has 2. Put quotation marks around a cell that holds a comma.',
    ],
    ['record_id,given_name\na,"Bo\nb,Al\n', 'A quotation mark in this row is not closed'],
  ])('%j', async (text, sentence) => {
    writeFileSync(at('bad.csv'), text)
    expect(await link('bad.csv', { pairs: at('pairs.csv') })).toBe(1)
    expect(told).toContain(sentence)
    expect(readdirSync(place).filter((name) => /out|pairs|part/.test(name))).toEqual([])
  })

  test.each([
    ['in a record', 'record_id,given_name\na,Bo\nb,Zo\xeb\n', 'line 3: this row is not UTF-8'],
    ['in the header', 'record_id,pr\xe9nom\na,Bo\n', 'line 1: the header is not UTF-8'],
  ])('Latin-1 %s, where a letter would be lost', async (_where, text, sentence) => {
    writeFileSync(at('bad.csv'), Buffer.from(text, 'latin1'))
    expect(await link('bad.csv', {})).toBe(1)
    expect(told).toContain(`bad.csv, ${sentence}. Save the file as CSV UTF-8.`)
    expect(readdirSync(place)).not.toContain('out.csv')
  })

  test('a model that is none', async () => {
    writeFileSync(at('model.json'), '{"form":"waymark-matching-1"')
    expect(await link('good.csv', { model: at('model.json') })).toBe(1)
    expect(told).toContain(
      'cannot be used as a model. It is not JSON: it may be another file, or only part of one.',
    )
  })

  test.each([
    ['nothing.csv', {}, 'There is no file'],
    ['good.csv', { mode: 'quick' }, '--mode is casework or statistical, not “quick”.'],
    ['good.csv', { out: at('good.csv') }, 'is named twice'],
    ['good.csv', { out: join(place, 'no', 'out.csv') }, 'There is no folder'],
    ['good.csv', { out: place }, 'is a folder'],
    ['good.csv', { model: at('none.json') }, 'There is no file'],
  ])('%s with %j is wrong usage', async (file, options, sentence) => {
    await expect(link(file, options)).rejects.toThrow(UsageProblem)
    await expect(link(file, options)).rejects.toThrow(sentence)
  })
})

describe('a file of records', () => {
  test('has every record in one group, in its own order, and the reasons in words', async () => {
    mkdirSync(at('written'))
    const files = {
      out: at('written/out.csv'),
      pairs: at('written/pairs.csv'),
      'save-model': at('written/model.json'),
    }
    expect(await link('good.csv', files)).toBe(0)
    const rows = readFileSync(files.out, 'utf8').trim().split('\n')
    expect(rows[0]).toBe('record_id,person_id')
    expect(rows.slice(1).map((row) => row.split(',')[0])).toEqual(
      invented.map((one) => one.record_id),
    )
    expect(readFileSync(files.pairs, 'utf8')).toMatch(
      /^record_id_l,record_id_r,match_weight,probability,reasons\n.*starting odds/,
    )
    expect(told).toContain(`Records: ${invented.length}.`)
    expect(readdirSync(at('written')).sort()).toEqual(['model.json', 'out.csv', 'pairs.csv'])
  })

  test('is linked alike by the model saved from it, and in any order of rows and columns', async () => {
    const cells = lines.map((line) => line.split(',').reverse().join(','))
    writeFileSync(at('turned.csv'), `${[cells[0], ...cells.slice(1).reverse()].join('\n')}\n`)
    expect(await link('good.csv', { out: at('a.csv'), 'save-model': at('m.json') })).toBe(0)
    expect(await link('good.csv', { out: at('b.csv'), model: at('m.json') })).toBe(0)
    expect(await link('turned.csv', { out: at('c.csv') })).toBe(0)
    const sorted = (name: string) => readFileSync(at(name), 'utf8').split('\n').sort()
    expect(sorted('b.csv')).toEqual(sorted('a.csv'))
    expect(sorted('c.csv')).toEqual(sorted('a.csv'))
  })

  test('has its dates that are none counted, with the lines where they begin', async () => {
    const births = ['1980-03-05', '2099-13-45', '', 'xx', '1980', '05/25/1980', '31/12/1979']
    const rows = births.map((birth, at) => `r${at},${birth}`)
    writeFileSync(at('dates.csv'), `record_id,date_of_birth\n${rows.join('\n')}\n`)
    expect(await link('dates.csv', {})).toBe(0)
    expect(told).toContain('Dates of birth that are none: 3, first on lines 3, 5 and 7.')
    told = ''
    expect(await link('good.csv', {})).toBe(0)
    expect(told).not.toContain('that are none')
  })

  test('may hold columns not known here, and a single record', async () => {
    writeFileSync(at('one.csv'), 'record_id,shoe_size\nz,9\n')
    expect(await link('one.csv', {})).toBe(0)
    expect(told).toContain('Columns not known here and left out: shoe_size.')
    expect(readFileSync(at('out.csv'), 'utf8')).toBe('record_id,person_id\nz,z\n')
  })
})
