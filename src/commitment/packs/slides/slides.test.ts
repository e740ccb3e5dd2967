import { describe, expect, test } from 'vitest'
import { stageMeanings } from '../../learning/stage-meanings.ts'
import { shippedTemplates } from '../../templates/shipped-templates.ts'
import type { Template } from '../../templates/template.ts'
import { aLog, toldOf } from '../a-log.ts'
import { saidBy } from '../opened.ts'
import { shown } from './shown.ts'

function templateOf(code: string): Template {
  const found = shippedTemplates.find((one) => one.code === code)
  if (!found) throw new Error(`no format ${code}`)
  return found
}

describe('the slides of a roundtable', () => {
  test('go from arriving to what happens now', async () => {
    const titles = (await shown()).map(({ title }) => title)
    expect(titles).toEqual([
      ...['Homes and health', 'Join with your phone', 'Ground rules', 'How today goes'],
      ...['The pathway in six stages', 'How people keep, lose and find a home'],
      ...stageMeanings.map(({ label }, at) => `${at + 1}. ${label}`),
      ...['What is already in place', 'Gaps', 'Opportunities', 'Break', 'Pledges', 'Next steps'],
      'What happens now',
    ])
  })

  test('say what each stage means, with examples', async () => {
    const slides = await shown()
    for (const { label, inBrief, meaning, examples } of stageMeanings) {
      const words = slides.find(({ title }) => title.endsWith(label))?.words
      for (const one of [inBrief, meaning, ...examples]) expect(words).toContain(one)
    }
  })

  test('show what each phase is for and what to ask, and in the notes its steps with their minutes', async () => {
    const { template } = toldOf()
    const slides = await shown()
    for (const { title, purpose, prompts, minutes, steps } of template.phases) {
      const slide = slides.find((one) => one.title === title)
      for (const one of [`${minutes} minutes`, purpose, ...prompts])
        expect(slide?.words).toContain(one)
      for (const step of steps)
        expect(slide?.notes).toContain(`${step.title}: ${step.minutes} minutes\nSay: “`)
    }
    expect(slides.find(({ title }) => title === 'Gaps')?.notes).toContain(
      'Part 3 of 6: 30 minutes, from 0:40 to 1:10 after the beginning.',
    )
  })

  test('every slide has notes for whoever facilitates', async () => {
    for (const { notes } of await shown()) expect(notes).toMatch(/(Say|Do|Ask)[: ]/)
  })

  test('tell how the day goes with its minutes and its break', async () => {
    const today = (await shown()).find(({ title }) => title === 'How today goes')
    expect(today?.words).toContain('2 hours 25 minutes, and 2 hours 35 minutes with breaks')
    expect(today?.words).toContain('1:40\nBreak\n10\n')
    expect(today?.xml).toContain('firstRow="1"')
  })

  test('tell the two dates where they are set, and leave room for them where they are not', async () => {
    const dated = (await shown()).at(-1)?.words
    expect(dated).toContain('Everybody hears back by 17 July 2024')
    expect(dated).toContain('We look at it again on 15 January 2025')
    const log = aLog({ feedbackOn: undefined, reviewOn: undefined })
    expect((await shown(toldOf({ log }))).at(-1)?.words).toContain('hears back by ____')
  })

  test('tell the rules the convenor set, and no others', async () => {
    const slides = await shown(toldOf({ groundRules: 'Phones on silent' }))
    const rules = slides.find(({ title }) => title === 'Ground rules')
    expect(rules?.words).toContain('Phones on silent')
    expect(rules?.words).not.toContain('Every contribution counts the same')
  })
})

describe('the door', () => {
  test('is told by its address, its letters and a square for cameras', async () => {
    const slide = (await shown()).find(({ title }) => title === 'Join with your phone')
    expect(slide?.words).toContain('waymark.example.org/join\n')
    expect(slide?.words).toContain('BCDFGH\n')
    expect(saidBy(slide?.xml ?? '', 'descr')).toEqual([
      'A square for cameras. It opens https://waymark.example.org/join/BCDFGH',
    ])
    expect(slide?.notes).toContain('type B C D F G H')
  })

  test('has no slide where there is none', async () => {
    const titles = (await shown(toldOf({ door: undefined }))).map(({ title }) => title)
    expect(titles).not.toContain('Join with your phone')
  })
})

describe('slides of other formats', () => {
  test('a case study has its stories after the phase that reads them, turn by turn', async () => {
    const template = templateOf('case-study')
    const slides = await shown(toldOf({ template, log: undefined }))
    const titles = slides.map(({ title }) => title)
    const at = titles.indexOf('The story')
    expect(titles.slice(at + 1, at + 5)).toEqual(template.cards.map(({ title }) => title))
    for (const { title, story, turns } of template.cards) {
      const words = slides.find((one) => one.title === title)?.words
      for (const one of [story, ...turns]) expect(words).toContain(one)
    }
  })

  test.each(['look-back', 'whiteboard'])(
    'a format that does not begin with the stages has them before: %s',
    async (code) => {
      const template = templateOf(code)
      const titles = (await shown(toldOf({ template, log: undefined }))).map(({ title }) => title)
      const ring = titles.indexOf('How people keep, lose and find a home')
      expect(ring).toBe(titles.indexOf('How today goes') + 1)
      expect(titles.indexOf(template.phases[0]?.title ?? '')).toBe(ring + 7)
    },
  )

  test('prompts that fit no slide are dealt out to several, and none is lost', async () => {
    const { template } = toldOf()
    const prompts = Array.from(
      { length: 40 },
      (_, at) => `Question ${at + 1}: ${'what then '.repeat(9)}`,
    )
    const phases = template.phases.map((phase) =>
      phase.code === 'gaps' ? { ...phase, prompts } : phase,
    )
    const slides = (await shown(toldOf({ template: { ...template, phases } }))).filter(
      ({ title }) => title.startsWith('Gaps'),
    )
    expect(slides[0]?.title).toBe(`Gaps (1 of ${slides.length})`)
    expect(slides.length).toBeGreaterThan(3)
    const words = slides.map((slide) => slide.words).join('')
    for (const prompt of prompts) expect(words).toContain(prompt.trim())
  })
})
