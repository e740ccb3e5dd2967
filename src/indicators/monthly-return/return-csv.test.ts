import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { returnCells } from './return-cells.ts'
import { returnCsv } from './return-csv.ts'

const figures = Object.fromEntries(returnCells.map(({ code }) => [code, 1])) as never

test.each(['=1+1', '=HYPERLINK("http://evil")\nand more', '@one\r\n=two', '\n=1'])(
  'whoever signs as a formula signs in words: %j',
  (by) => {
    const signed = { edition: 1, asOf: '2024-07-02', by, sha256: 'a'.repeat(64) }
    const basis = { definitionVersion: '1', options: {} } as never
    const told = { ...(basis as object), areaCode: 'E08000026', month: '2024-06', figures, signed }
    const [head = [], row = []] = Papa.parse<string[]>(returnCsv(told as never, 'real')).data
    expect(row[head.indexOf('signed_by')]).toBe(`'${by}`)
  },
)
