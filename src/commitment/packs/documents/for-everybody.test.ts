import { expect, test } from 'vitest'
import { shippedTemplates } from '../../templates/shipped-templates.ts'
import { toldOf } from '../a-log.ts'
import { bodyOf, bytesOf, opened, saidBy, wordsIn } from '../opened.ts'

const documents = ['log.docx', 'pledges.docx', 'plan.docx', 'paper.docx'] as const

test.each(documents)('%s has a title, and headings that miss out no level', async (name) => {
  const styles = saidBy(await bodyOf(name), 'w:val').filter((one) =>
    /^(Title|Heading\d)$/.test(one),
  )
  expect(styles[0]).toBe('Title')
  expect(styles.filter((one) => one === 'Title')).toHaveLength(1)
  const levels = [0, ...styles.slice(1).map((one) => Number(one.slice(-1)))]
  for (const [at, level] of levels.entries())
    expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1)
  expect(levels).toContain(1)
})

test.each(documents)(
  'every table of %s has a name, and a head that is repeated on each page',
  async (name) => {
    const tables = (await bodyOf(name)).match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
    expect(tables.length).toBeGreaterThan(0)
    for (const table of tables) {
      expect(table).toMatch(/<w:tblCaption w:val="[^"]{5,}"\/>/)
      expect(table).toContain('w:firstColumn="true"')
      const isHeaded = table.includes('w:firstRow="true"')
      const first = /<w:tr>.*?<\/w:tr>/s.exec(table)?.[0]
      expect(first?.includes('<w:tblHeader/>')).toBe(isHeaded)
    }
    const captions = tables.map((table) => /<w:tblCaption w:val="([^"]*)"/.exec(table)?.[1])
    if (name !== 'pledges.docx') expect(new Set(captions).size).toBe(captions.length)
  },
)

test.each(documents)(
  '%s is in British English, on A4, in a free font with one to fall back on',
  async (name) => {
    const parts = opened(await bytesOf(name))
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>')
    expect(parts.get('word/styles.xml')).toContain('w:ascii="Liberation Sans"')
    expect(parts.get('word/settings.xml')).toContain('<w:themeFontLang w:val="en-GB"/>')
    expect(parts.get('word/fontTable.xml')).toMatch(
      /w:name="Liberation Sans"><w:altName w:val="Arial,/,
    )
    const pages = new Set((parts.get('word/document.xml') ?? '').match(/<w:pgSz[^>]*>/g))
    for (const page of pages) {
      expect(page).toMatch(/w:w="11906" w:h="16838"|w:w="16838" w:h="11906"/)
    }
  },
)

test.each(documents)('every page of %s is numbered out of all', async (name) => {
  const footers = [...opened(await bytesOf(name))].filter(([path]) => /footer\d+\.xml$/.test(path))
  expect(footers.length).toBeGreaterThan(0)
  for (const [, xml] of footers) {
    expect(wordsIn(xml)).toContain('Homes and health')
    expect(xml).toContain('>PAGE<')
    expect(xml).toContain('>NUMPAGES<')
  }
})

test('each list of steps begins with one', async () => {
  const [, caseStudy] = shippedTemplates
  const xml = await bodyOf(
    'paper.docx',
    toldOf({ log: undefined, ...(caseStudy ? { template: caseStudy } : {}) }),
  )
  const lists = new Set(xml.match(/<w:numId w:val="\d+"\/>/g))
  expect(lists.size).toBe(6) // the rules, four stories, and how to type in
})
