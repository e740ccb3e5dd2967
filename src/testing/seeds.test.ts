import { expect, test } from 'vitest'
import { sharedRuns, withoutTags } from './seeds.ts'

const seed = 'The heron stood by the weir all morning, and the heron’s mate slept in the reeds.'

test('finds eight words that were copied, whatever was done to their case, signs and lines', () => {
  expect(sharedRuns('We know: “The HERON stood –\n by the weir all; morning!”', seed)).toEqual([
    'the heron stood by the weir all morning',
  ])
})

test('tells the whole of what was copied once, and two places apart', () => {
  const text = `${seed} In between stands this. ${seed.slice(4)}`
  expect(sharedRuns(text, seed)).toEqual([
    'the heron stood by the weir all morning and the herons mate slept in the reeds',
    'heron stood by the weir all morning and the herons mate slept in the reeds',
  ])
})

test('an apostrophe that is straight or left out makes no difference', () => {
  const copied = "morning and the heron's mate slept in the"
  expect(sharedRuns(copied, seed)).toEqual(['morning and the herons mate slept in the'])
})

test.each([
  ['seven words in common', 'the heron stood by the weir all day'],
  ['the same words in another order', 'all morning the heron stood by the weir'],
  ['too few words for a run', 'the heron'],
  ['nothing', ''],
])('%s are no copy', (_, text) => {
  expect(sharedRuns(text, seed)).toEqual([])
})

test('a shorter run can be asked for', () => {
  expect(sharedRuns('a heron stood by it', seed, 3)).toEqual(['heron stood by'])
})

test('marks of JSX in between do not hide what was copied', () => {
  const source = `<p class="govuk-body">The heron{' '}\n<a class="govuk-link" href={paths.heron}>stood</a> by\nthe weir all morning</p>`
  expect(sharedRuns(source, seed)).toEqual([])
  expect(sharedRuns(withoutTags(source), seed)).toHaveLength(1)
})
