import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { aDocx, anArchive, anXlsx, aParagraph } from './made-files.ts'
import { refusalOf, sourceOf, toldBy } from './told.ts'

const bytes = (...numbers: readonly number[]) =>
  Uint8Array.from([...numbers, ...Array.from({ length: 40 }, (_, at) => at)])
const old = (stream: string) =>
  Buffer.concat([bytes(0xd0, 0xcf, 0x11, 0xe0), Buffer.from(stream, 'utf16le')])

describe('what is not read is refused with a sentence that says what to do', () => {
  test.each([
    ['an empty file', '', 'Nothing is written'],
    ['a document without a word', aDocx(aParagraph(' ')), 'Nothing is written'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ', 'copy the text and paste it, or ask for the Word file'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47), 'This is a picture'],
    ['a photo', bytes(0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70), 'This is a picture'],
    ['an old document', old('WordDocument'), 'save it as .docx or .xlsx'],
    ['a document behind a password', old('EncryptedPackage'), 'Save a copy without a password'],
    ['rich text', '{\\rtf1 words}', 'save it as a Word file'],
    ['a file of XML', '<?xml version="1.0"?><plan/>', 'This is a file of XML'],
    ['slides', anArchive({ 'ppt/presentation.xml': '<p/>' }), 'This is a set of slides'],
    ['a binary workbook', anArchive({ 'xl/workbook.bin': 'x' }), 'save it as .xlsx'],
    ['an archive of files', anArchive({ 'plan.docx': 'x' }), 'Unpack it'],
    ['an archive of another kind', bytes(0x37, 0x7a, 0xbc, 0xaf), 'Unpack it'],
    ['bytes of nothing known', bytes(1, 0, 2, 0, 0, 0, 3), 'of a kind that is not read'],
    ['a document without its body', anArchive({ 'word/styles.xml': '<w/>' }), 'damaged'],
    ['a workbook without its sheets', anArchive({ 'xl/styles.xml': '<w/>' }), 'damaged'],
  ])('%s', async (_what, file, expected) => {
    expect(await refusalOf(file, 'plan.docx')).toContain(expected)
  })

  test('an OpenDocument text, told by the part that is stored as it is', async () => {
    const mark = strToU8('application/vnd.oasis.opendocument.text')
    const file = zipSync({ mimetype: [mark, { level: 0 }], 'content.xml': strToU8('<a/>') })
    expect(await refusalOf(file)).toContain('only spreadsheets (.ods) are read')
  })
})

describe('a file is what its bytes are, whatever its name says', () => {
  test.each([
    ['a document', aDocx(aParagraph('Plan')), ['paragraph Plan']],
    [
      'a workbook',
      anXlsx({
        S: '<x:worksheet><x:row><x:c t="inlineStr"><x:is><x:t>Plan</x:t></x:is></x:c></x:row></x:worksheet>',
      }),
      [[['Plan']]],
    ],
    ['a page', '<html><p>Plan</html>', ['paragraph Plan']],
    ['a text', 'Plan', ['heading 1 Plan']],
  ])('%s', async (_what, file, expected) => {
    expect(toldBy(await sourceOf(file, 'plan.doc'))).toEqual(expected)
  })
})

test('macros are left where they are, and what stands beside them is read', async () => {
  const parts = unzipSync(aDocx(aParagraph('Plan')))
  const file = anArchive({ ...parts, 'word/vbaProject.bin': Uint8Array.from([1, 2, 3]) })
  expect(toldBy(await sourceOf(file, 'plan.docm'))).toEqual(['paragraph Plan'])
})
