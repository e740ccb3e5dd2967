import { execFile } from 'node:child_process'
import { randomFillSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDocx, anArchive, anXlsx, aParagraph, aWordCell } from './made-files.ts'
import { refusalOf } from './told.ts'

const most = 512_000_000

// What a run of tests takes besides is not of one file: each is read in a process of its own.
const alone = `
import { readFileSync } from 'node:fs'
import { readSource } from './read-source.mjs'
const [, , name] = process.argv
const bytes = readFileSync(name)
const before = process.resourceUsage().maxRSS
const read = await readSource({ name, bytes })
const grown = (process.resourceUsage().maxRSS - before) * 1024
console.log(JSON.stringify({ answer: read.refusal ?? 'read', grown }))
`

let place = ''
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'waymark-large-'))
  await build({
    entryPoints: [fileURLToPath(new URL('read-source.ts', import.meta.url))],
    ...{ bundle: true, platform: 'node', format: 'esm', logLevel: 'silent' },
    outfile: join(place, 'read-source.mjs'),
  })
  writeFileSync(join(place, 'alone.mjs'), alone)
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

type Told = { readonly answer: string; readonly grown: number }

/** What comes of a file, and by how many bytes a process grew that read it. */
async function readAlone(bytes: Uint8Array, name: string): Promise<Told> {
  const path = join(place, name)
  writeFileSync(path, bytes)
  const told = await promisify(execFile)(process.execPath, [join(place, 'alone.mjs'), path])
  return JSON.parse(told.stdout)
}

const line = 'House two hundred people near where they were born, with somebody they know. '
const times = (text: string, size: number) => text.repeat(Math.ceil(size / text.length))
const inXlsx = `<c t="inlineStr"><is><t>${line}</t></is></c>`

test.each([
  [
    'a part that unpacks to a thousand times its size',
    () => anArchive({ 'word/document.xml': new Uint8Array(150_000_000) }),
    'more than can be read',
  ],
  [
    'a document of fifty megabytes of short lines',
    () => aDocx(times(aParagraph('Plan'), 50_000_000)),
    'more than can be read',
  ],
  [
    'a document of fifty megabytes in long paragraphs',
    () => aDocx(times(aParagraph(line.repeat(9)), 30_000_000)),
    'read',
  ],
  [
    'a table of fifty megabytes',
    () => aDocx(`<w:tbl>${times(`<w:tr>${aWordCell(line).repeat(4)}</w:tr>`, 50_000_000)}</w:tbl>`),
    'read',
  ],
  [
    'a workbook of fifty megabytes',
    () =>
      anXlsx({
        S: `<worksheet>${times(`<row>${inXlsx.repeat(6)}</row>`, 50_000_000)}</worksheet>`,
      }),
    'more than can be read',
  ],
  [
    'a CSV of fifty megabytes',
    () => strToU8(times(`"${line}",2\n`, 50_000_000)),
    'more than can be read',
  ],
  ['a CSV of twenty megabytes', () => strToU8(times(`"${line}",2\n`, 20_000_000)), 'read'],
  [
    'a page of twenty megabytes',
    () => strToU8(`<table>${times(`<tr><td>${line}`, 20_000_000)}`),
    'read',
  ],
])('%s takes no more than half a gigabyte', async (_what, make, expected) => {
  const told = await readAlone(make(), 'plan.csv')
  expect(told.answer).toContain(expected)
  expect(told.grown).toBeLessThan(most)
})

test('a document of fifty megabytes that are pictures is read without looking at them', async () => {
  const picture = randomFillSync(new Uint8Array(50_000_000))
  const file = zipSync({
    'word/document.xml': strToU8(`<document><body>${aParagraph('Plan')}</body></document>`),
    'word/media/image1.png': [picture, { level: 0 }],
  })
  const told = await readAlone(file, 'plan.docx')
  expect(told.answer).toBe('read')
  expect(told.grown).toBeLessThan(100_000_000)
})

test('an archive in an archive in an archive is not opened further than the first', async () => {
  let file = anArchive({ 'word/document.xml': new Uint8Array(50_000_000) })
  for (let depth = 0; depth < 5; depth += 1) file = anArchive({ 'word/document.xml': file })
  expect(await refusalOf(file, 'plan.docx')).toContain('damaged')
})

test('an archive of more parts than a document has is refused', async () => {
  const parts = Array.from({ length: 12_000 }, (_, at) => [`word/${at}.xml`, 'a'])
  expect(await refusalOf(anArchive(Object.fromEntries(parts)))).toContain('damaged')
})
