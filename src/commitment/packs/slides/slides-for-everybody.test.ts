import { expect, test } from 'vitest'
import { stageMeanings } from '../../learning/stage-meanings.ts'
import { shippedTemplates } from '../../templates/shipped-templates.ts'
import { aLog, toldOf } from '../a-log.ts'
import { bytesOf, opened, saidBy } from '../opened.ts'
import { shown } from './shown.ts'

test.each(shippedTemplates)(
  'each slide of $name has a title, and it is read first',
  async (template) => {
    const slides = await shown(toldOf({ template }))
    for (const { title } of slides) expect(title).not.toBe('')
    expect(new Set(slides.map(({ title }) => title)).size).toBe(slides.length)
  },
)

test('the ring is one picture with its words, made of shapes', async () => {
  const ring = (await shown()).find(
    ({ title }) => title === 'How people keep, lose and find a home',
  )
  expect(ring?.xml.match(/<p:grpSp>/g)).toHaveLength(1)
  expect(ring?.xml.match(/prst="ellipse"/g)).toHaveLength(6)
  expect(saidBy(ring?.xml ?? '', 'descr')[0]).toMatch(
    /^Thick arrows lead round the ring: universal prevention/,
  )
  for (const { label, inBrief } of stageMeanings) {
    expect(ring?.words.replaceAll('\n', ' ')).toContain(label)
    expect(ring?.words.replaceAll('\n', ' ')).toContain(inBrief)
  }
})

test('no two shapes of a slide go by one number, and every group and table says what it is', async () => {
  for (const { xml } of await shown()) {
    const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [frame] of xml.matchAll(/<p:nvG(?:raphicFrame|rpSp)Pr><p:cNvPr id="(?!1")[^>]*>/g)) {
      expect(frame).toMatch(/descr="[^"]{8,}"/)
    }
  }
})

test('slides and notes are in British English, in a free font with one to fall back on', async () => {
  const parts = opened(await bytesOf('slides.pptx'))
  for (const [path, xml] of parts) {
    if (path.endsWith('.xml')) expect([path, xml.includes('lang="en-US"')]).toEqual([path, false])
  }
  expect(parts.get('ppt/theme/theme1.xml')).toContain(
    '<a:latin typeface="Liberation Sans" panose="020B0604020202020204"',
  )
})

test('what is typed stands as it was typed', async () => {
  const title = '<b>&"\' 🏠 بيت'
  const slides = await shown(toldOf({ log: aLog({ title, purpose: `For ${title}` }) }))
  expect(slides[0]?.title).toBe(title)
  expect(slides[0]?.words).toContain(`For ${title}`)
})
