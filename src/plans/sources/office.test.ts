import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { converted, programOn } from '../../testing/office/an-office.ts'
import { coveredIn, sourceOf, toldBy } from './told.ts'

const soffice = programOn(process.env['PATH'], 'soffice')

const page = `<html><head><title>A plan of Exampleton</title></head><body>
  <h1>Homes &amp; health</h1><p>Some words<br>and more</p><ul><li>One<ul><li>Two</li></ul></li></ul>
  <h2>1. Homes</h2><table border="1">
  <thead><tr><th>Action</th><th>Due date</th><th>Who</th></tr></thead>
  <tr><td>Prevention 1.1: <b>House</b> people<br>well</td><td bgcolor="#ff0000">April 2023</td><td rowspan="2">RST</td></tr>
  <tr><td>Recovery 1.2: بيت 🏠</td><td>Ongoing</td></tr>
  <tr><td colspan="3">For everybody</td></tr></table></body></html>`
const rows = [
  ['Action', 'Due date', 'Who'],
  ['Prevention 1.1: House people\nwell', 'April 2023', 'RST'],
  ['Recovery 1.2: بيت 🏠', 'Ongoing', ''],
  ['For everybody', '', ''],
]
const cells = 'Action,Due,Share,Sum\n"Open, ten",2023-04-01,50%,1.5\n"two\nlines",Apr-23,,=1+1\n'

describe.skipIf(!soffice)(
  'files that an office suite wrote are read (LibreOffice is installed)',
  () => {
    let place = ''
    const at = (...path: readonly string[]) => join(place, ...path)
    const read = (folder: string, file: string) => sourceOf(readFileSync(at(folder, file)), file)

    beforeAll(async () => {
      place = mkdtempSync(join(tmpdir(), 'waymark-sources-'))
      writeFileSync(at('page.html'), page)
      writeFileSync(at('cells.csv'), cells)
      mkdirSync(at('out'))
      const set = { into: at('out'), profile: at('profile') }
      await converted(soffice, [at('page.html')], {
        ...set,
        to: 'docx:MS Word 2007 XML',
        as: 'HTML (StarWriter)',
      })
      for (const to of ['xlsx', 'ods']) {
        await converted(soffice, [at('cells.csv')], { ...set, to })
        await converted(soffice, [at('page.html')], { ...set, to, as: 'HTML (StarCalc)' })
      }
    })
    afterAll(() => rmSync(place, { recursive: true, force: true }))

    test('a document: headings, lists, and a table whose cells reach over others', async () => {
      const source = await read('out', 'page.docx')
      expect(toldBy(source)).toEqual([
        ...[
          'heading 1 Homes & health',
          'paragraph Some words\nand more',
          'item 1 One',
          'item 2 Two',
        ],
        ...['heading 2 1. Homes', rows],
      ])
      expect(coveredIn(source)).toEqual(['3 3'])
      const [table] = source.blocks.filter((block) => block.kind === 'table')
      expect(table?.rows[0]?.[0]?.isHeading).toBe(true)
      expect(table?.rows[1]?.[1]?.fill).toBe('#ff0000')
    })

    test.each(['xlsx', 'ods'])('a page as a spreadsheet (%s), with its fill', async (ending) => {
      const source = await read('out', `page.${ending}`)
      const [table] = source.blocks
      const told = table?.kind === 'table' ? table.rows : []
      const above = told.length - 4
      expect(coveredIn(source)).toEqual([`${above + 3} 3`])
      expect(told.slice(-4).map((row) => row.map(({ text }) => text))).toEqual(rows)
      expect(told.at(-3)?.[1]?.fill).toBe('#ff0000')
    })

    test.each(['xlsx', 'ods'])('days, shares and what formulas came to (%s)', async (ending) => {
      const [table = []] = toldBy(await read('out', `cells.${ending}`))
      expect(table.slice(0, 2)).toEqual([
        ['Action', 'Due', 'Share', 'Sum'],
        ['Open, ten', '1 April 2023', '50%', '1.5'],
      ])
      expect(table[2]?.[0]).toBe('two\nlines')
      expect(table[2]?.[1]).toMatch(/^Apr/)
    })
  },
)
