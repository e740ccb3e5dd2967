import { expect, test } from 'vitest'
import { readSettings, SettingProblem } from './settings.ts'

test('what nobody sets is as the national practice is: five for breakdowns, every total', () => {
  expect(readSettings({}).smallest).toEqual({ breakdown: 5, headline: 1 })
  expect(readSettings({ WAYMARK_SMALLEST_HEADLINE: '' }).smallest.headline).toBe(1)
})

test('a region sets limits of its own', () => {
  const set = { WAYMARK_SMALLEST_BREAKDOWN: '10', WAYMARK_SMALLEST_HEADLINE: '3' }
  expect(readSettings(set).smallest).toEqual({ breakdown: 10, headline: 3 })
})

test.each(['0', '-1', '2.5', 'five'])(
  'a limit of %s is refused by its name, before anything is shown',
  (limit) => {
    const read = () => readSettings({ WAYMARK_SMALLEST_HEADLINE: limit })
    expect(read).toThrow(SettingProblem)
    expect(read).toThrow('WAYMARK_SMALLEST_HEADLINE')
  },
)

test.each(['abc', '65536', '-1', '80.5'])('a port of %s is refused in our own words', (port) => {
  expect(() => readSettings({ PORT: port })).toThrow(
    `PORT must be a whole number from 0 to 65535, not “${port}”.`,
  )
})

test.each(['somewhere', 'mysql://name:secret@host/database', 'http://localhost'])(
  'the database address %s is refused, and never repeated',
  (address) => {
    const read = () => readSettings({ DATABASE_URL: address })
    expect(read).toThrow('DATABASE_URL must be an address such as postgresql://')
    expect(read).not.toThrow(address)
  },
)
