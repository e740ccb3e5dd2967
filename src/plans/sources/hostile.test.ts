import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { aDocx, anArchive, anOds, anXlsx, aParagraph, aWordCell } from './made-files.ts'
import { readSource } from './read-source.ts'
import { refusalOf } from './told.ts'

const names = ['plan.docx', 'plan.xlsx', 'plan.ods', 'plan.csv', 'plan.html', 'plan.txt', 'plan']
const sheet =
  '<worksheet><sheetData><row><c t="inlineStr"><is><t>Plan</t></is></c></row></sheetData></worksheet>'
const files = {
  docx: aDocx(`<w:tbl><w:tr>${aWordCell('Action')}</w:tr></w:tbl>${aParagraph('Plan')}`),
  xlsx: anXlsx({ Plan: sheet }),
  ods: anOds(
    '<table:table><table:table-row><table:table-cell><text:p>Plan</text:p></table:table-cell></table:table-row></table:table>',
  ),
}

/** A file is read or refused with a sentence; anything else fails the test. */
async function isAnswered(bytes: Uint8Array, name: string): Promise<void> {
  const read = await readSource({ name, bytes })
  if ('refusal' in read) expect(read.refusal).toMatch(/^[A-Z].{30,}/)
  else expect(read.blocks.length).toBeGreaterThan(0)
}

test('bytes of any kind are read or refused, under any name', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...names), isAnswered),
  )
})

test('bytes behind the mark of a known kind are read or refused', async () => {
  const marks = [[0x50, 0x4b, 3, 4], [0x50, 0x4b, 5, 6], [0xff, 0xfe], [0xef, 0xbb, 0xbf], [0x3c]]
  const bytes = fc
    .tuple(fc.constantFrom(...marks), fc.uint8Array({ maxLength: 400 }))
    .map(([mark, rest]) => Uint8Array.from([...mark, ...rest]))
  await fc.assert(fc.asyncProperty(bytes, fc.constantFrom(...names), isAnswered))
})

test('marks of pages and of CSV in any order are read or refused', async () => {
  const pieces = ['<table>', '</table>', '<tr>', '<td rowspan=3>', '<th colspan=4>', '</td>', 'a']
  const more = [
    '<li>',
    '<ul>',
    '</ul>',
    '<h2>',
    '</h2>',
    '<!--',
    '-->',
    '<![CDATA[',
    '&#0;',
    '"',
    ',',
  ]
  const text = fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom('plan.html', 'plan.csv'), (parts, name) =>
      isAnswered(strToU8(parts.join('')), name),
    ),
  )
})

describe.each(Object.entries(files))('a file of %s', (_kind, file) => {
  test('that breaks off, wherever it does behind its mark, is refused', async () => {
    for (let size = 4; size < file.length; size += 1) {
      expect(await refusalOf(file.slice(0, size)), `${size} bytes of it`).toBeDefined()
    }
  })

  test('with a byte that is not what it was is read or refused', async () => {
    const place = fc.nat({ max: file.length - 1 })
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (at, change) => {
        await isAnswered(
          file.map((byte, index) => (index === at ? byte ^ change : byte)),
          'plan',
        )
      }),
      { numRuns: 300 },
    )
  })
})

test('elements of a document in any order are read or refused', async () => {
  const inner = [
    '<w:p>',
    '</w:p>',
    '<w:r>',
    '</w:r>',
    '<w:t>a</w:t>',
    '<w:tbl>',
    '</w:tbl>',
    '<w:tr>',
  ]
  const more = [
    '</w:tr>',
    '<w:tc>',
    '</w:tc>',
    '<w:txbxContent>',
    '</w:txbxContent>',
    '<w:del>',
    '</w:del>',
  ]
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...inner, ...more)), (parts) =>
      isAnswered(aDocx(parts.join('')), 'plan.docx'),
    ),
  )
})

describe('a file that was made to do harm is refused', () => {
  const before =
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
  const outside = '<!DOCTYPE a SYSTEM "file:///etc/passwd">'
  const withBody = (xml: string) => anArchive({ 'word/document.xml': xml })
  const cells = (reference: string) =>
    anXlsx({
      S: `<worksheet><row><c r="${reference}" t="inlineStr"><is><t>a</t></is></c></row></worksheet>`,
    })
  test.each([
    ['words that grow', withBody(`${before}<document>&b;</document>`), 'defines words of its own'],
    ['a definition elsewhere', withBody(`${outside}<document/>`), 'defines words of its own'],
    ['an element that is not closed', withBody('<document><body>'), 'damaged'],
    ['elements in elements without end', withBody('<p>'.repeat(5000)), 'more than can be read'],
    [
      'a hundred million blanks',
      withBody(`<p>${' '.repeat(100_000_000)}</p>`),
      'more than can be read',
    ],
    [
      'an attribute of a hundred million letters',
      withBody(`<p a="${'a'.repeat(1e8)}"/>`),
      'more than can be read',
    ],
    [
      'a comment of a hundred million letters',
      withBody(`<!--${'a'.repeat(1e8)}-->`),
      'more than can be read',
    ],
    [
      'a million cells that are one',
      anOds(
        '<table:table><table:table-row table:number-rows-repeated="1048576">' +
          '<table:table-cell table:number-columns-repeated="16384"><text:p>a</text:p></table:table-cell></table:table-row></table:table>',
      ),
      'more than can be read',
    ],
    [
      'cells that cover a million others',
      strToU8(`<table>${'<tr><td colspan=1000 rowspan=65000>a'.repeat(1000)}</table>`),
      'more than can be read',
    ],
    ['quotes without end', strToU8('"a"b'.repeat(10_000_000)), 'more than can be read'],
  ])('%s', async (_what, file, expected) => {
    expect(await refusalOf(file, 'plan.csv')).toContain(expected)
  })

  test('a cell that stands alone is read at its place, and is refused where the table would be too large', async () => {
    const read = await readSource({ name: 'plan.xlsx', bytes: cells('C5') })
    expect(read).toMatchObject({ blocks: [{ rows: { length: 5 } }] })
    expect(await refusalOf(cells('XFD1048576'))).toContain('more than can be read')
  })
})

test('marks that lead a reader astray for hours do not', async () => {
  const marks = ['<!---->', ';', "'", '\n', ' \n', '"', '<p style="; ; ;">', 'sep=', '\u00a0']
  for (const mark of marks) {
    for (const name of names) await isAnswered(strToU8(`${mark.repeat(100_000)}<p>x`), name)
  }
  const blanks = '<w:p/>'.repeat(100_000)
  await isAnswered(
    aDocx(`<w:tbl><w:tr><w:tc>${blanks}${aParagraph('x')}${blanks}</w:tc></w:tr></w:tbl>`),
    'plan',
  )
  await isAnswered(
    aDocx(
      `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>a${' '.repeat(300_000)}b</w:t></w:r></w:p>`,
    ),
    'plan',
  )
  await isAnswered(
    strToU8(`<table><tr><td>${'<table><tr><td>x</table>'.repeat(150_000)}</table>`),
    'plan',
  )
})
