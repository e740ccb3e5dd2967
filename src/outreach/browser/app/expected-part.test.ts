import { expect, test } from 'vitest'
import { travellingInWords } from '../../phone/tonight.ts'
import { foundAmong } from './expected-part.tsx'

const person = (name: string) => ({ id: name, name, last: '' })
const people = ['Zoë Testwick', 'Ana Testwick', 'Anton Lightly'].map(person)

test('somebody who travelled is found by any part of their name, however it is typed', () => {
  const found = (typed: string) => foundAmong(people, typed).map(({ name }) => name)
  expect(found('  testwick ')).toEqual(['Zoë Testwick', 'Ana Testwick'])
  expect(found('ZOE')).toEqual(['Zoë Testwick'])
  expect(found('wick  an')).toEqual(['Ana Testwick'])
  expect(found('nobody')).toEqual([])
  expect(found('')).toHaveLength(3)
})

test('a list that is not whole says so, and one that is says that', () => {
  expect(travellingInWords({ people, expected: 158 })).toContain('3 of 158 people met lately')
  expect(travellingInWords({ people, expected: 3 })).toBe('All 3 people met lately.')
  expect(travellingInWords({ people: people.slice(1, 2), expected: 1 })).toBe(
    'The one person met lately.',
  )
  expect(travellingInWords({ people: [], expected: 0 })).toBe('')
  expect(travellingInWords({ people })).toContain('All 3')
})
