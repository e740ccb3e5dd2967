import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { aLog, anEntry, aPledge, toldOf } from './a-log.ts'
import { csvFile } from './csv-file.ts'
import { legible } from './legible.ts'
import { bytesOf } from './opened.ts'
import { planColumns } from './plan-rows.ts'

const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** The rows of a file as a program reads them that knows no more than RFC 4180. */
function rowsOf(bytes: Uint8Array): readonly string[][] {
  return Papa.parse<string[]>(textOf(bytes).slice(1), { skipEmptyLines: true, newline: '\r\n' })
    .data
}

async function logRows(told = toldOf()): Promise<readonly Readonly<Record<string, string>>[]> {
  const [head = [], ...rows] = rowsOf(await bytesOf('log.csv', told))
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])))
}

test('a file begins with a byte order mark, and its lines end as RFC 4180 says', async () => {
  for (const name of ['log.csv', 'plan.csv'] as const) {
    const text = textOf(await bytesOf(name))
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(text.slice(1)).not.toContain('\uFEFF')
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toContain('\r')
  }
})

describe('the log', () => {
  test('has a row for each entry, with yes under every stage it stands on', async () => {
    const rows = await logRows()
    expect(rows.map((row) => row['No.'])).toEqual(['I1', 'I2', 'G1', 'G2', 'O1'])
    expect(rows[4]).toEqual({
      'No.': 'O1',
      Question: 'Opportunities',
      What: 'An adviser at the surgery',
      'Universal prevention': '',
      'Targeted prevention': 'yes',
      'Crisis prevention and relief': 'yes',
      Recovery: 'yes',
      'Move-on support': '',
      'Settled home': '',
      By: '',
      Group: 'Advice where people are',
      'Also said': '',
      Answers: 'G1, G2',
      Votes: '7',
      Theme: 'Advice',
      'Could be done by': 'The council',
      'Could come earlier: from': 'Crisis prevention and relief',
      'Could come earlier: to': 'Targeted prevention',
      'On no stage because': '',
    })
  })

  test('of a format without a roundtable has its columns alone', async () => {
    expect(rowsOf(await bytesOf('log.csv', toldOf({ log: undefined })))).toHaveLength(1)
  })

  test('of three hundred entries, some of them of one very long word, has three hundred rows', async () => {
    const entries = Array.from({ length: 300 }, (_, at) =>
      anEntry({
        code: `G${at + 1}`,
        words: at % 3 === 0 ? 'x'.repeat(500) : `Thought, “${at}”\nand more`,
      }),
    )
    const rows = await logRows(
      toldOf({ log: aLog({ questions: [{ question: 'gap', label: 'Gaps', entries }] }) }),
    )
    expect(rows.map((row) => row['What'])).toEqual(entries.map(({ words }) => words))
  })
})

describe('the plan', () => {
  test('has six columns, a row for each action, and a row for each pledge that has none', async () => {
    const [head, ...rows] = rowsOf(await bytesOf('plan.csv'))
    expect(head).toEqual([
      ...['Pledge', 'Pathway area', 'Action', 'Who leads', 'By when', 'How impact is tracked'],
    ])
    expect(rows.map(([pledge = '', , action]) => [pledge.slice(0, 2), action])).toEqual([
      ['P1', 'Write the script for the call'],
      ['P1', 'Train eight receptionists'],
      ['P2', 'No action: Waits for the budget in October'],
      ['P3', 'No action yet'],
    ])
  })

  test('of a format without a roundtable has its columns alone', async () => {
    const rows = rowsOf(await bytesOf('plan.csv', toldOf({ log: undefined })))
    expect(rows).toEqual([planColumns.map(({ title }) => title)])
  })
})

describe('a cell that a spreadsheet could take for a formula', () => {
  test.each([
    '=1+1',
    '+44 20',
    '-',
    '@SUM(A1)',
    '=HYPERLINK("http://evil")',
    '=1\nmore',
    '\n=1',
    '\t=1',
  ])('becomes words: %j', async (typed) => {
    const [row] = await logRows(
      toldOf({
        log: aLog({
          questions: [{ question: 'gap', label: 'Gaps', entries: [anEntry({ words: typed })] }],
        }),
      }),
    )
    expect(row?.['What']).not.toMatch(/^[=+\-@\t\r\n]/)
    expect(row?.['What']).toContain(legible(typed).trim())
  })

  test('nor does one in the plan', async () => {
    const action = { words: '=cmd', lead: '@lead', due: '-1', tracked: '+1' }
    const log = aLog({ pledges: [aPledge({ actions: [action] })] })
    const [, row = []] = rowsOf(await bytesOf('plan.csv', toldOf({ log })))
    expect(row.slice(2)).toEqual(["'=cmd", "'@lead", "'-1", "'+1"])
  })
})

test('whatever is typed comes back from a file as it was, but for what no file may hold and what is made safe', () => {
  const cell = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => `a${text}`)
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      (rows) => {
        expect(rowsOf(csvFile(rows))).toEqual(rows.map((row) => row.map(legible)))
      },
    ),
  )
})
