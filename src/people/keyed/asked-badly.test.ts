import { load } from 'cheerio'
import { describe, expect, test } from 'vitest'
import { encoded, keyedHouse, written } from '../../testing/house/keyed-house.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'
import { featuresOf } from '../matching/features.ts'
import { encodedColumns, encodedLine } from './encoded-file.ts'
import { makeSecret } from './keyed-secret.ts'

const keyed = keyedHouse()
const ana = written(['Ana', 'Lowe', '1980-06-10'])

describe('what was pasted', () => {
  const line = (...cells: readonly string[]) =>
    `${encodedColumns.join(',')}\n${[...cells, ...Array.from({ length: 10 - cells.length }, () => '')].join(',')}`
  test.each([
    ['nothing', () => ' ', 'Paste the file'],
    ['a file of names', () => 'record_id,given_name\n1,Ana', 'Line 1 must read'],
    ['a header alone', () => encodedColumns.join(','), 'no records'],
    ['another key’s file', () => encoded(makeSecret(), ana), 'Line 2: it was encoded with the key'],
    [
      'a record without an id',
      (sign: string) => line('', sign, 'a'.repeat(16)),
      'Line 2: the record_id',
    ],
    ['a name for a mark', (sign: string) => line('1', sign, 'Ana Lowe'), 'Line 2: a mark is not'],
    ['a row cut off', () => `${encodedColumns.join(',')}\n1,2`, 'Line 2: there are 2 cells'],
    ['an open quotation mark', () => `${encodedColumns.join(',')}\n"1,2`, 'quotation mark'],
  ])('as %s is told what is wrong, and kept', async (_what, file, say) => {
    const secret = await keyed.freshKey()
    const [, sign = ''] = encodedLine('x', featuresOf(ana), secret).split(',')
    const typed = file(sign)
    const { answer, problem } = await keyed.answersTo(typed)
    expect(answer.statusCode).toBe(422)
    expect(problem).toContain(say)
    expect(load(answer.body)('#encoded').val()).toBe(typed)
    expect(await markupProblems(answer.body)).toEqual([])
  })

  test('as a record twice, or as too many, is refused', async () => {
    const secret = await keyed.freshKey()
    expect((await keyed.answersTo(encoded(secret, ana, ana))).problem).toContain(
      'stands there twice',
    )
    const many = Array.from({ length: 2001 }, (_, index) => ({ ...ana, record_id: `m${index}` }))
    expect((await keyed.answersTo(encoded(secret, ...many))).problem).toContain('2,001 records')
  })
})
