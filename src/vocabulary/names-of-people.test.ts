import { expect, test } from 'vitest'
import { personIn, withoutPeople } from './names-of-people.ts'

test.each([
  ['Jane Whitlock', 'Jane Whitlock', ''],
  ['Dr Whitlock', 'Dr Whitlock', ''],
  ['Jane Whitlock, Head of nursing', 'Jane Whitlock', 'Head of nursing'],
  ['Head of nursing (Jane Whitlock)', 'Head of nursing (Jane Whitlock)', 'Head of nursing'],
  ['Housing team and J. Whitlock', 'J. Whitlock', 'Housing team'],
  ['Jane Whitlock at Ashdown', 'Jane Whitlock', 'Ashdown'],
])('%s names a person, and others read it without', (written, person, without) => {
  expect(personIn(written)).toBe(person)
  expect(withoutPeople(written)).toBe(without)
})

test.each(['Head of nursing', 'Ashdown Health (invented)', 'Housing, health and police', ''])(
  '“%s” names nobody, and stays as it is',
  (written) => {
    expect(personIn(written)).toBeUndefined()
    expect(withoutPeople(written)).toBe(written)
  },
)
