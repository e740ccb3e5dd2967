import { describe, expect, test } from 'vitest'
import type { PlanDocument } from '../document/plan-document.ts'
import { readFile } from '../importing/read-file.ts'
import { aDocx, anOds, anXlsx, aParagraph, aWordCell } from '../sources/made-files.ts'

const key = 'Key: HOS = Housing Options Service; PH = Public Health'
const above = [
  ['Fenmarsh (invented): nobody sleeps out'],
  ['Plan period: 1 April 2026 to 31 March 2028'],
  [key],
  [''],
]
const table = [
  ['Action', 'Due date', 'Lead'],
  ['1.1 Ring the wards each morning', 'June 2026', 'HOS'],
  ['1.2 Keep two rooms free for one night', 'May 2027', 'PH'],
]
const explained = { HOS: 'Housing Options Service', PH: 'Public Health' }

const sheet = (rows: readonly (readonly string[])[]) =>
  anXlsx({
    Actions: `<worksheet><sheetData>${rows
      .map(
        (cells) =>
          `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`,
  })

async function read(name: string, bytes: Uint8Array): Promise<PlanDocument> {
  const answer = await readFile({ name, bytes })
  if (!answer.ok) throw new Error(answer.sentence)
  return answer.document
}

function expectWhole({ plan, actions, issues }: PlanDocument): void {
  expect(plan.title).toBe('Fenmarsh (invented): nobody sleeps out')
  expect(plan.period).toEqual({ from: '2026-04-01', to: '2028-04-01' })
  expect(plan.glossary).toEqual(explained)
  expect(actions.map(({ leads }) => leads)).toEqual([['HOS'], ['PH']])
  expect(issues.map(({ code }) => code)).not.toContain('owner-person')
  expect(issues.map(({ code }) => code)).not.toContain('no-period')
}

describe('rows above the headings of a table', () => {
  test('are the title, the period and the key of a plan, in a sheet of Excel', async () => {
    expectWhole(await read('plan.xlsx', sheet([...above, ...table])))
  })

  test('and in one of OpenDocument, and where cells were parted by commas', async () => {
    const ods = [...above, ...table].map((cells) => {
      const made = cells.map(
        (text) =>
          `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`,
      )
      return `<table:table-row>${made.join('')}</table:table-row>`
    })
    expectWhole(
      await read('plan.ods', anOds(`<table:table table:name="A">${ods.join('')}</table:table>`)),
    )
    const csv = [...above, ...table].map((cells) => cells.map((text) => `"${text}"`).join(','))
    expectWhole(await read('plan.csv', new TextEncoder().encode(csv.join('\n'))))
  })

  test('explain words in two columns too, however many there are', async () => {
    const words = ['AB', 'CD', 'EF', 'GH', 'IJ'].map((word) => [word, `Team of ${word}`])
    const rows = [['Our action plan'], ['Key'], ...words, ...table]
    const { plan, actions } = await read('plan.xlsx', sheet(rows))
    expect(plan.title).toBe('Our action plan')
    expect(Object.keys(plan.glossary ?? {})).toEqual(['AB', 'CD', 'EF', 'GH', 'IJ'])
    expect(actions).toHaveLength(2)
  })

  test('that name a section still do', async () => {
    const { plan, sections } = await read(
      'plan.xlsx',
      sheet([['Priority 1: Nobody sleeps out'], ...table]),
    )
    expect(plan.title).not.toContain('Priority')
    expect(sections.map(({ title }) => title)).toContain('Nobody sleeps out')
  })
})

test('a line of a document of Word explains each of the words it lists', async () => {
  const rows = table.map((cells) => `<w:tr>${cells.map((text) => aWordCell(text)).join('')}</w:tr>`)
  const body = `${aParagraph(key)}<w:tbl>${rows.join('')}</w:tbl>`
  expect((await read('plan.docx', aDocx(body))).plan.glossary).toEqual(explained)
})
