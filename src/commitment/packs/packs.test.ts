import { posix } from 'node:path'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { packLinks } from '../discussion-log/record.page.tsx'
import { shippedTemplates } from '../templates/shipped-templates.ts'
import { afterwards, aLog, toldOf } from './a-log.ts'
import { bytesOf, opened, partOf, saidBy, wordsIn } from './opened.ts'
import { packNames, packOf } from './pack.ts'

test.each(['', 'log', 'log.pdf', '../log.docx', 'constructor', 'toString'])(
  'there is no pack of the name “%s”',
  async (name) => {
    expect(await packOf(name, toldOf())).toBeUndefined()
  },
)

test('the page of a record offers every pack there is, and no other', () => {
  const page = renderToString(packLinks('/room/1'))
  const offered = [...page.matchAll(/packs\/([^"]+)"/g)].map(([, name]) => name)
  expect(offered.toSorted()).toEqual(packNames.toSorted())
})

test.each([
  ['Homes & health: “what now?”', 'homes-health-what-now-log.docx'],
  ['Zoë’s café', 'zoe-s-cafe-log.docx'],
  ['بيت', 'roundtable-log.docx'],
  ['  ', 'roundtable-log.docx'],
  ['a'.repeat(300), `${'a'.repeat(60)}-log.docx`],
  ['../../etc/passwd\r\n', 'etc-passwd-log.docx'],
])('a roundtable called “%s” is taken along as %s', async (title, fileName) => {
  const pack = await packOf('log.docx', toldOf({ log: aLog({ title }) }))
  expect(pack?.fileName).toBe(fileName)
})

test('a pack says what kind of file it is', async () => {
  const types = await Promise.all(
    packNames.map(async (name) => [name, (await packOf(name, toldOf()))?.type]),
  )
  const office = 'application/vnd.openxmlformats-officedocument'
  const word = `${office}.wordprocessingml.document`
  expect(Object.fromEntries(types)).toEqual({
    'slides.pptx': `${office}.presentationml.presentation`,
    'log.docx': word,
    'pledges.docx': word,
    'plan.docx': word,
    'paper.docx': word,
    'log.csv': 'text/csv; charset=utf-8',
    'plan.csv': 'text/csv; charset=utf-8',
    'log.json': 'application/json',
  })
})

test.each(packNames)(
  'the same log told at the same moment makes the same bytes of %s',
  async (name) => {
    const told = toldOf()
    expect(await bytesOf(name, told)).toEqual(await bytesOf(name, told))
  },
)

test.each(packNames.filter((name) => /docx|pptx/.test(name)))(
  '%s was made when the clock says, in British English, and by nobody’s office',
  async (name) => {
    const core = partOf(await bytesOf(name), 'docProps/core.xml')
    expect(core.match(/<dcterms:\w+[^>]*>[^<]*/g)?.map((one) => one.replace(/.*>/, ''))).toEqual([
      afterwards.toString(),
      afterwards.toString(),
    ])
    expect(core).toContain('<dc:language>en-GB</dc:language>')
    expect(core).toContain('<dc:creator>Waymark</dc:creator>')
    expect(core).toContain('Homes and health')
  },
)

test.each(packNames.filter((name) => /docx|pptx/.test(name)))(
  'no part of %s is a picture, a macro or something to be fetched',
  async (name) => {
    const parts = opened(await bytesOf(name))
    expect([...parts.keys()].filter((path) => !/\.(xml|rels)$/.test(path))).toEqual([])
    for (const [path, xml] of parts) {
      if (path.endsWith('.rels')) expect(xml).not.toContain('TargetMode="External"')
    }
  },
)

test.each(packNames.filter((name) => /docx|pptx/.test(name)))(
  'every part that %s promises is there',
  async (name) => {
    const parts = opened(await bytesOf(name))
    const named = saidBy(parts.get('[Content_Types].xml') ?? '', 'PartName')
    const led = [...parts]
      .filter(([path]) => path.endsWith('.rels'))
      .flatMap(([path, xml]) => {
        const from = posix.join(posix.dirname(path), '..')
        return saidBy(xml, 'Target').map((target) => posix.resolve('/', from, target))
      })
    expect(named.length).toBeGreaterThan(8)
    expect(led.length).toBeGreaterThan(8)
    expect([...named, ...led].filter((path) => !parts.has(path.slice(1)))).toEqual([])
  },
)

test.each(shippedTemplates)('a blank pack of every kind can be had for $name', async (template) => {
  for (const name of packNames) {
    const { length } = await bytesOf(name, toldOf({ template, log: undefined, door: undefined }))
    expect(length).toBeGreaterThan(50)
  }
})

test('the log as JSON says of what schema it is, holds all of the log, and names it in one order', async () => {
  const log = aLog()
  const text = new TextDecoder().decode(await bytesOf('log.json', toldOf({ log })))
  const read = JSON.parse(text)
  expect(read).toMatchObject({
    schema: 'waymark-discussion-log',
    schemaVersion: 1,
    template: { code: 'roundtable', version: 1 },
  })
  expect(read.log).toEqual(JSON.parse(JSON.stringify(log)))
  expect(Object.keys(read.log)).toEqual(Object.keys(read.log).toSorted())
  expect(text.endsWith('}\n')).toBe(true)
})

test('of a format without a roundtable, JSON says the format alone', async () => {
  const text = new TextDecoder().decode(await bytesOf('log.json', toldOf({ log: undefined })))
  expect(JSON.parse(text)).toEqual({
    schema: 'waymark-discussion-log',
    schemaVersion: 1,
    template: { code: 'roundtable', version: 1, name: 'Roundtable' },
  })
})

test('a roundtable that has not begun has a blank log under its own name', async () => {
  const log = aLog({
    ...{
      startedAt: undefined,
      closedAt: undefined,
      pledges: [],
      asks: [],
      ballots: [],
      reasons: [],
    },
    questions: aLog().questions.map((one) => ({ ...one, entries: [] })),
  })
  const words = wordsIn(partOf(await bytesOf('log.docx', toldOf({ log })), 'word/document.xml'))
  expect(words).toContain('Homes and health: the discussion log')
  for (const code of ['I1', 'I8', 'G1', 'G8', 'O1', 'O8']) expect(words).toContain(`${code}\n`)
  expect(words).not.toContain('Nothing was written down')
})
