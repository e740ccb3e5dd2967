import { randomFillSync } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { aDocx, anArchive, aParagraph } from './made-files.ts'
import { readSource } from './read-source.ts'
import { refusalOf } from './told.ts'

describe('however large a file is, what it takes of the machine is bounded', () => {
  const most = 512_000_000
  // all of it is told, for a test of the whole: what a run of tests keeps besides is not of one file
  async function taken(bytes: Uint8Array, name: string) {
    const before = process.memoryUsage().rss
    const read = await readSource({ name, bytes })
    return { read, grown: process.memoryUsage().rss - before }
  }

  test('a part that unpacks to a thousand times its size', async () => {
    const bomb = anArchive({ 'word/document.xml': new Uint8Array(100_000_000) })
    const { read, grown } = await taken(bomb, 'plan.docx')
    expect(read).toHaveProperty('refusal')
    expect(grown).toBeLessThan(most)
  })

  test('an archive in an archive in an archive', async () => {
    let file = anArchive({ 'word/document.xml': new Uint8Array(50_000_000) })
    for (let depth = 0; depth < 5; depth += 1) file = anArchive({ 'word/document.xml': file })
    expect(await refusalOf(file, 'plan.docx')).toContain('damaged')
  })

  test('parts that are one and the same bytes', async () => {
    const names = Array.from({ length: 12_000 }, (_, at) => [`word/${at}.xml`, 'a'])
    expect(await refusalOf(anArchive(Object.fromEntries(names)))).toContain('damaged')
  })

  test('a document of fifty megabytes that are pictures is read', async () => {
    const picture = randomFillSync(new Uint8Array(50_000_000))
    const file = zipSync({
      'word/document.xml': strToU8(`<document><body>${aParagraph('Plan')}</body></document>`),
      'word/media/image1.png': [picture, { level: 0 }],
    })
    const { read, grown } = await taken(file, 'plan.docx')
    expect(read).toHaveProperty('blocks')
    expect(grown).toBeLessThan(most)
  })

  test('a document of fifty megabytes of writing is read or refused', async () => {
    const line = aParagraph('House two hundred people near where they were born ')
    const file = aDocx(line.repeat(Math.ceil(50_000_000 / line.length)))
    const { read, grown } = await taken(file, 'plan.docx')
    expect(Object.keys(read)).toHaveLength(1)
    expect(grown).toBeLessThan(most)
  })
})
