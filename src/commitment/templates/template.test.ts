import { describe, expect, test } from 'vitest'
import { roundtableTemplate } from './roundtable-template.ts'
import { shippedTemplates } from './shipped-templates.ts'
import { minutesOf, templateProblems } from './template.ts'

describe('a template that does not hold', () => {
  const [first, ...others] = roundtableTemplate.phases
  if (!first) throw new Error('A roundtable has phases')

  test('says which phase its steps do not fill', () => {
    const phases = [{ ...first, minutes: 12 }, ...others]
    expect(templateProblems({ ...roundtableTemplate, phases })).toEqual([
      'The steps of “The pathway in six stages” take 10 minutes, and the phase 12',
    ])
  })

  test('says that it has no phases, or one without steps, or two of one name', () => {
    expect(templateProblems({ ...roundtableTemplate, phases: [], breaks: [] })).toEqual([
      'A template needs at least one phase',
    ])
    const phases = [first, { ...first, steps: [] }]
    expect(templateProblems({ ...roundtableTemplate, phases, breaks: [] })).toEqual([
      '“The pathway in six stages” needs at least one step',
      'Two phases go by “pathway”',
    ])
  })

  test('says that a break stands nowhere, and that nobody would be warned', () => {
    const breaks = [{ after: 'tea', minutes: 10 }]
    const places = { warnAt: 31, blockAt: 30 }
    expect(templateProblems({ ...roundtableTemplate, breaks, places })).toHaveLength(2)
  })
})

test.each(shippedTemplates.map((template) => [template.name, template] as const))(
  'the minutes of “%s” add up, in every phase and over all',
  (_name, template) => {
    expect(templateProblems(template)).toEqual([])
  },
)

test('a roundtable takes ten, four times thirty, and fifteen minutes', () => {
  expect(roundtableTemplate.phases.map(({ minutes }) => minutes)).toEqual([10, 30, 30, 30, 30, 15])
  expect(minutesOf(roundtableTemplate)).toBe(145)
})

test('a case study is the roundtable with ten minutes of reading before its first question', () => {
  const study = shippedTemplates.find(({ code }) => code === 'case-study')
  expect(study?.phases.map(({ minutes }) => minutes)).toEqual([10, 10, 30, 30, 30, 30, 15])
  expect(study?.phases[1]?.steps.map(({ does }) => does)).toEqual(['read'])
  expect(study?.cards.every(({ title }) => title.endsWith('(invented)'))).toBe(true)
})
