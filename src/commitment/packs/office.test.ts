import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPdfs, pagesOf, programOn, wordsOfPdf } from '../../testing/office/an-office.ts'
import { shippedTemplates } from '../templates/shipped-templates.ts'
import { aLog, anEntry, aPledge, toldOf } from './a-log.ts'
import { packNames, packOf } from './pack.ts'

const soffice = programOn(process.env['PATH'], 'soffice')
const pdftotext = programOn(process.env['PATH'], 'pdftotext')

const long = 'Llanfairpwllgwyngyll'.repeat(24)
const gaps = [
  anEntry({ code: 'G1', words: long, gathered: Array.from({ length: 60 }, () => long) }),
  anEntry({
    code: 'G2',
    words: '<b>&"\' ]]> 🏠👩‍👩‍👧 \u202E بيت آمن للجميع \uFFFF\u0000\uD800 to the end',
  }),
  ...Array.from({ length: 300 }, (_, at) =>
    anEntry({ code: `G${at + 3}`, words: `Thought ${at + 3}` }),
  ),
]
const strange = aLog({
  title: 'Strange & <long>',
  questions: [{ question: 'gap', label: 'Gaps', entries: gaps }],
  pledges: [aPledge({ words: `${long.slice(0, 230)} & <ends>`, known: 'بيت آمن' })],
})

const [roundtable, ...others] = shippedTemplates
const blank = { log: undefined, door: undefined }
const tellings = [
  { whose: 'filled', told: toldOf() },
  { whose: 'strange', told: toldOf({ log: strange }) },
  { whose: 'blank', told: toldOf(blank) },
  ...others.map((template) => ({ whose: template.code, told: toldOf({ ...blank, template }) })),
]
const files = tellings.flatMap(({ whose, told }) =>
  packNames
    .filter((name) => isWorthOpening(name, whose))
    .map((name) => ({ file: `${whose}-${name.replace('.', '-')}${extname(name)}`, name, told })),
)

/** All packs with a log in them; of blank ones, those that differ by format. */
function isWorthOpening(name: string, whose: string): boolean {
  if (extname(name) === '.json') return false
  if (whose === 'filled' || whose === 'strange') return true
  return whose === 'blank' ? extname(name) !== '.csv' : /slides|paper|log\.docx/.test(name)
}

/** What stands in a file of a telling, among all else. */
const words: Readonly<Record<string, readonly string[]>> = {
  'filled-slides-pptx': [
    'Homes and health',
    'BCDFGH',
    'Universal prevention',
    'Would you be content to read this',
  ],
  'filled-log-docx': [
    'The library helps with forms every Tuesday',
    'Pay for an adviser on two wards',
    'Page 1 of',
  ],
  'filled-log-csv': ['The library helps with forms'],
  'filled-pledges-docx': ['Lend a van on moving days', 'If we are told of the address too'],
  'filled-plan-docx': ['Train eight receptionists', 'No action: Waits for the budget'],
  'filled-plan-csv': ['Train eight receptionists'],
  'filled-paper-docx': [
    'Sign-in sheet',
    'Log sheet: gaps',
    'Typing it in afterwards',
    '@Ashdown Health',
  ],
  'strange-log-docx': ['Strange & <long>', '<b>&"', 'to the end', 'Thought 3', 'Thought 302'],
  'strange-pledges-docx': ['& <ends>'],
  'strange-plan-docx': ['& <ends>', 'No action yet'],
  'case-study-slides-pptx': ['Dov and the night shifts', 'still comes to his shifts'],
  'case-study-paper-docx': ['Dov and the night shifts', 'still comes to his shifts'],
  'whiteboard-paper-docx': ['What lies on the board'],
}

describe.skipIf(!soffice)('an office suite opens every pack (LibreOffice is installed)', () => {
  let place = ''
  const pdfOf = (file: string) => join(place, 'pdfs', `${basename(file, extname(file))}.pdf`)

  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'waymark-packs-'))
    const pdfs = join(place, 'pdfs')
    mkdirSync(pdfs)
    for (const { file, name, told } of files) {
      writeFileSync(join(place, file), (await packOf(name, told))?.bytes ?? '')
    }
    const paths = files.map(({ file }) => join(place, file))
    await asPdfs(soffice, paths, { pdfs, profile: join(place, 'profile') })
  })
  afterAll(() => rmSync(place, { recursive: true, force: true }))

  test.each(files)('$file has pages', ({ file }) => {
    expect(pagesOf(pdfOf(file))).toBeGreaterThan(0)
  })

  test('slides are as many pages as there are slides, and none runs over', () => {
    expect(pagesOf(pdfOf('filled-slides-pptx.pptx'))).toBe(19)
  })

  test('a log of three hundred entries goes on over many pages', () => {
    expect(pagesOf(pdfOf('strange-log-docx.docx'))).toBeGreaterThan(8)
  })

  describe.skipIf(!pdftotext)('and shows its words (pdftotext is installed)', () => {
    test.each(Object.entries(words))('%s', async (file, expected) => {
      const shown = await wordsOfPdf(pdftotext, pdfOf(file))
      expect(expected.filter((one) => !shown.includes(one))).toEqual([])
    })

    test('no page of slides or documents shows what a template left open', async () => {
      for (const { file } of files) {
        expect(await wordsOfPdf(pdftotext, pdfOf(file))).not.toMatch(/undefined|\[object|NaN/)
      }
    })
  })
})

test('the formats of the tests are those that ship', () => {
  expect([roundtable?.code, ...others.map(({ code }) => code)]).toEqual([
    ...['roundtable', 'case-study', 'look-back', 'whiteboard'],
  ])
})
