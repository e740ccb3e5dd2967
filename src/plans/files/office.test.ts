import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPdfs, converted, programOn, wordsOfPdf } from '../../testing/office/an-office.ts'
import { sourceOf, toldBy } from '../sources/told.ts'
import { aClaim, anAction, aPlan } from './a-plan.ts'
import { writePlan } from './write-plan.ts'

const soffice = programOn(process.env['PATH'], 'soffice')
const pdftotext = programOn(process.env['PATH'], 'pdftotext')

const plan = aPlan({
  actions: [
    anAction({ statement: '=1+1 & <b>two</b>', evidence: [aClaim('People “housed”\nin a year')] }),
    anAction({ number: '1.10', statement: 'بيت آمن 🏠', due: { ...anAction().due, raw: '7.10' } }),
  ],
})

describe.skipIf(!soffice)('an office suite opens plans (LibreOffice is installed)', () => {
  let place = ''
  const at = (...path: readonly string[]) => join(place, ...path)

  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'waymark-plans-'))
    for (const folder of ['pdfs', 'again']) mkdirSync(at(folder))
    for (const format of ['docx', 'xlsx', 'ods'] as const) {
      writeFileSync(at(`${format}.${format}`), await writePlan(plan, format))
    }
    await asPdfs(soffice, [at('docx.docx')], { pdfs: at('pdfs'), profile: at('profile') })
    const again = { into: at('again'), profile: at('profile') }
    await converted(soffice, [at('xlsx.xlsx')], { ...again, to: 'ods' })
    await converted(soffice, [at('ods.ods')], { ...again, to: 'xlsx' })
    await converted(soffice, [at('docx.docx')], { ...again, to: 'docx:MS Word 2007 XML' })
  })
  afterAll(() => rmSync(place, { recursive: true, force: true }))

  test.skipIf(!pdftotext)('a document shows its words (pdftotext is installed)', async () => {
    const shown = await wordsOfPdf(pdftotext, at('pdfs', 'docx.pdf'))
    expect(shown).toContain('A plan of Exampleton')
    expect(shown).toContain('Prevention 1.1: =1+1 & <b>two</b>')
  })

  test.each([
    ['xlsx', 'xlsx.ods'],
    ['ods', 'ods.xlsx'],
    ['docx', 'docx.docx'],
  ] as const)('what was %s is the same once it was saved anew', async (format, file) => {
    const written = toldBy(await sourceOf(await writePlan(plan, format)))
    expect(toldBy(await sourceOf(readFileSync(at('again', file))))).toEqual(written)
  })
})
