import { expect, test } from 'vitest'
import { tallyInWords } from './check.ts'

const finding = (severity: 'error' | 'warning' | 'note') => ({
  id: 'any',
  severity,
  title: '',
  guidance: '',
  count: 9,
  examples: [],
})

test('one is told as one, none and two as many', () => {
  expect(tallyInWords([finding('error'), finding('note'), finding('note')])).toBe(
    '1 error, 0 warnings, 2 notes.',
  )
  expect(tallyInWords([finding('warning'), finding('note')])).toBe('0 errors, 1 warning, 1 note.')
})
