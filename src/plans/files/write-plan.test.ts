import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readEvidence } from '../reading/cells/evidence.ts'
import { sourceOf, toldBy } from '../sources/told.ts'
import { aClaim, anAction, aPlan } from './a-plan.ts'
import { planFormats, writePlan } from './write-plan.ts'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const standings = new Map([
  [
    '1.1',
    { life: 'In progress', colour: { letter: 'A', word: 'At risk' }, confidence: 'Some risk' },
  ],
])

const parted = aPlan({
  plan: {
    title: 'A plan of Exampleton',
    period: { from: '2022-10-01', to: '2025-04-01' },
    glossary: { HT: 'Housing team' },
    legend: { red: 'late' },
  },
  sections: [
    { number: '1', title: 'Homes', success: 'Everybody has one', part: '1' },
    { number: '2', title: 'Health', success: null, part: '2' },
    { number: 'A', title: 'Money', success: null, part: '2' },
  ],
  actions: [
    anAction({ evidence: [...readEvidence('Rare, brief'), aClaim('Asked')] }),
    anAction({ number: '2.1', section: '2', type: null, leads: ['HT', 'GPs'], progress: 'Begun' }),
    anAction({ number: '9.9', section: null, partners: ['Anybody'], references: ['1.1', '2.1'] }),
  ],
  references: [{ a: '1.1', b: '9.9', declaredBy: 'b' }],
})

const head = ['Action', 'Due date', 'Who', 'Partners', 'Evidencing success']
const rest = ['What success looks like', 'Cross referenced with', 'Progress']

test('a document has the key and the period, and a table under the heading of each section', async () => {
  const source = await sourceOf(await writePlan(parted, 'docx', standings))
  expect(source.title).toBe('A plan of Exampleton')
  expect(toldBy(source)).toEqual([
    ...['heading 1 A plan of Exampleton', 'heading 1 Plan period: 1 October 2022 to 31 March 2025'],
    ...['heading 1 Key', 'item 1 HT – Housing team'],
    ...['heading 1 Key to types of action, years and colours', 'item 1 red – late'],
    [
      [...head, ...rest, 'Status'],
      [
        'Prevention 9.9: House people before they lose their home',
        ...['April 2023', 'Housing team', 'Anybody', '', '', '1.1, 2.1', '', ''],
      ],
    ],
    ...['heading 1 Part 1', 'heading 2 1. Homes'],
    'paragraph What success looks like: Everybody has one',
    [
      [...head, ...rest, 'Status'],
      [
        'Prevention 1.1: House people before they lose their home',
        ...['April 2023', 'Housing team', '', 'Rare, brief\nAsked', '', '', ''],
        'A: At risk\nIn progress\nSome risk',
      ],
    ],
    ...['heading 1 Part 2', 'heading 2 2. Health'],
    [
      [...head, ...rest, 'Status'],
      [
        '2.1: House people before they lose their home',
        ...['April 2023', 'HT / GPs', '', '', '', '', 'Begun', ''],
      ],
    ],
    'heading 2 Priority A: Money',
  ])
})

test.each(['xlsx', 'ods'] as const)(
  '%s has sheets of the plan, its actions, sections and references',
  async (format) => {
    const { title, blocks } = await sourceOf(await writePlan(parted, format, standings))
    expect(title).toBe('A plan of Exampleton')
    const tables = blocks.filter((block) => block.kind === 'table')
    expect(tables.map(({ name }) => name)).toEqual(['Plan', 'Actions', 'Sections', 'References'])
    const told = toldBy({ blocks: tables })
    expect(told[0]).toEqual([
      ['Title', 'A plan of Exampleton'],
      ['Plan period', '1 October 2022 to 31 March 2025'],
      ['Key', ''],
      ['HT', 'Housing team'],
      ['Key to types of action, years and colours', ''],
      ['red', 'late'],
    ])
    expect(told[1]?.[1]?.slice(0, 2)).toEqual(['1. Homes', '1.1'])
    expect(told[1]?.[1]?.[8]).toBe('Everybody has one')
    expect(told[1]?.[0]?.slice(-4)).toEqual(['Letter', 'Status', 'Life', 'Confidence'])
    expect(told[1]?.[1]?.slice(-4)).toEqual(['A', 'At risk', 'In progress', 'Some risk'])
    expect(told[2]?.slice(1)).toEqual([
      ['1', 'Homes', 'Everybody has one', '1'],
      ['2', 'Health', '', '2'],
      ['A', 'Money', '', '2'],
    ])
    expect(told[3]?.[1]).toEqual(['1.1', '9.9', 'Second'])
  },
)

describe('what a spreadsheet would run is a text', () => {
  const plan = aPlan({ actions: [anAction({ statement: '=HYPERLINK("x")', leads: ["'tis us"] })] })

  test('in CSV behind an apostrophe, and nothing else is', async () => {
    const written = text(await writePlan(plan, 'csv'))
    expect(written).toContain(`,"'=HYPERLINK(""x"")",`)
    expect(written).toContain(",'tis us,")
  })

  test('in a workbook as a text that is quoted, and never as a formula', async () => {
    const parts = unzipSync(await writePlan(plan, 'xlsx'))
    const sheet = text(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array())
    expect(sheet).toContain('<c s="2" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(')
    expect(sheet).not.toContain('<f>')
  })
})

// the library that writes documents says when it wrote them
const alike = planFormats.filter((format) => format !== 'docx')

test.each(alike)('the same plan makes the same file (%s)', async (format) => {
  expect(await writePlan(parted, format)).toEqual(await writePlan(parted, format))
})
