import { expect, test } from 'vitest'
import { readPlainText } from './plain-text.ts'
import type { SourceBlock } from './source.ts'

test('nothing is read of nothing', () => {
  expect(readPlainText('').blocks).toEqual([])
  expect(readPlainText(' \r\n\t\n').blocks).toEqual([])
})

test('Markdown has headings, paragraphs, lists and tables', () => {
  expect(
    told(
      '# A plan\n\nSome words\nthat go on.\n\n- one\n  - two\n\n| A | B |\n|---|---|\n| 1 | **2** |\n',
    ),
  ).toEqual([
    'heading 1: A plan',
    'paragraph: Some words that go on.',
    'item 1: one',
    'item 2: two',
    'table: A, B / 1, 2',
  ])
})

test('a heading may have a line under it, or none', () => {
  expect(
    told('A plan\n======\nWhat for\n--------\nFor whom\n\nFor everybody who is outside.'),
  ).toEqual([
    ...['heading 1: A plan', 'heading 2: What for', 'heading 2: For whom'],
    'paragraph: For everybody who is outside.',
  ])
})

test('a table is read whose cells stand on lines of their own, and a row of it that is too short', () => {
  const text =
    'A |\nB |\nC |\n---|---|---|\n1 |\ntwo\nlines\n|\n|\n4 | 5 |\nNext |\nB |\n---|---|\nx | y |\n'
  expect(told(text)).toEqual(['table: A, B, C / 1, two\nlines,  / 4, 5', 'table: Next, B / x, y'])
})

test('a row that stands on one line begins anew where the row before it is short', () => {
  expect(told('A | B | C |\n---|---|---|\n1 |\n2 |\n3 | 4 | 5 |\n')).toEqual([
    'table: A, B, C / 1, 2 / 3, 4, 5',
  ])
})

test('words between two tables belong to none', () => {
  expect(
    told(
      'A | B |\n---|---|\n1 |\n2 |\nSecond part\nWhat it is for, in a sentence.\nA | B |\n---|---|\n3 | 4 |',
    ),
  ).toEqual([
    'table: A, B / 1, 2',
    'heading 2: Second part',
    'paragraph: What it is for, in a sentence.',
    'table: A, B / 3, 4',
  ])
})

test('a stroke that is escaped is a letter, and a break within a cell is kept', () => {
  expect(told('| A | B |\n|---|---|\n| either \\| or | one<br>two |')).toEqual([
    'table: A, B / either | or, one\ntwo',
  ])
})

test('what was copied from a sheet is a table by its tabs, with its blank cells', () => {
  expect(told('A\tB\tC\n1\t\t3\n')).toEqual(['table: A, B, C / 1, , 3'])
})

test('letters that nobody can see are taken out', () => {
  expect(told('\uFEFFA plan\n\nWords\u0000 and \u202Emore.')).toEqual([
    'heading 1: A plan',
    'paragraph: Words  and more.',
  ])
})

function told(text: string): readonly string[] {
  return readPlainText(text).blocks.map(blockInWords)
}

function blockInWords(block: SourceBlock): string {
  if (block.kind === 'table') {
    return `table: ${block.rows.map((row) => row.map((cell) => cell.text).join(', ')).join(' / ')}`
  }
  return `${block.kind}${'level' in block ? ` ${block.level}` : ''}: ${block.text}`
}
