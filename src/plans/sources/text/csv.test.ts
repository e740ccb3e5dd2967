import { describe, expect, test } from 'vitest'
import { sourceOf, toldBy } from '../told.ts'

describe('what parts the cells is found', () => {
  test.each([
    ['commas', 'a,b\nc;d,e'],
    ['semicolons', 'a;b\n"c, x";e,f'],
    ['tabs', 'a\tb\nc, d\te'],
    ['strokes', 'a|b\nc|d, e'],
    ['a first line that says so', 'sep=;\na;b\nc,d;e'],
  ])('%s', async (_by, text) => {
    const [table = []] = toldBy(await sourceOf(text, 'plan.csv'))
    expect([...table].map((row) => row.length)).toEqual([2, 2])
  })
})

test('lines, marks and quotes within quotes are words, and what follows a quote is too', async () => {
  const text = 'a,b\r\n"one\r\ntwo, ""three""","x"y\r\n,\r\n'
  expect(toldBy(await sourceOf(text, 'plan.csv'))).toEqual([
    [
      ['a', 'b'],
      ['one\ntwo, "three"', 'xy'],
    ],
  ])
})

test('an apostrophe that keeps a cell from running is taken away, and any other is kept', async () => {
  const text = "'=1+1,'-2,''+3,'tis,a'b"
  expect(toldBy(await sourceOf(text, 'plan.csv'))).toEqual([[['=1+1', '-2', "'+3", "'tis", "a'b"]]])
})

describe('letters are read as they were written', () => {
  const text = 'Café,£5'
  const utf16 = (mark: readonly number[], turn: (pair: readonly number[]) => readonly number[]) =>
    Uint8Array.from([
      ...mark,
      ...[...text].flatMap((letter) =>
        turn([letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]),
      ),
    ])
  const asItIs = (pair: readonly number[]) => pair
  const turned = (pair: readonly number[]) => pair.toReversed()
  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16', utf16([0xff, 0xfe], asItIs)],
    ['UTF-16 the other way round', utf16([0xfe, 0xff], turned)],
    ['UTF-16 without its mark', utf16([], asItIs)],
    ['Windows-1252', Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)))],
  ])('%s', async (_as, bytes) => {
    expect(toldBy(await sourceOf(bytes, 'plan.csv'))).toEqual([[['Café', '£5']]])
  })
})
