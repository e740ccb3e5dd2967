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

test.each([
  ['PUBLIC_URL', 'waymark.example.org', 'without a path'],
  ['PUBLIC_URL', 'https://waymark.example.org/here', 'without a path'],
  ['PUBLIC_URL', 'http://waymark.example.org', 'Only localhost goes without https'],
  ['PUBLIC_URL', 'https://ana:secret@waymark.example.org', 'without a path'],
  ['SMTP_URL', 'mail.example.org', 'SMTP_URL must be an address such as smtp://'],
  ['MAIL_FROM', 'Waymark', 'MAIL_FROM must be an e-mail address'],
  ['MAIL_FROM', 'a@example.org\r\nBcc: b@example.org', 'MAIL_FROM must be an e-mail address'],
  ['WAYMARK_SEALING_KEY', 'short', 'must be 32 bytes in base64'],
])('%s set to %s is refused in a sentence', (name, given, words) => {
  const read = () => readSettings({ [name]: given })
  expect(read).toThrow(SettingProblem)
  expect(read).toThrow(words)
})

test('a mail server needs somebody to write from, and its password is never repeated', () => {
  const smtp = { SMTP_URL: 'smtp://waymark:secret@mail.example.org' }
  expect(() => readSettings(smtp)).toThrow('MAIL_FROM must say who letters come from')
  expect(() => readSettings({ SMTP_URL: 'imap://waymark:secret@x' })).not.toThrow('secret')
  const set = readSettings({
    ...smtp,
    MAIL_FROM: 'Waymark <post@example.org>',
    PUBLIC_URL: 'https://way.example.org/',
  })
  expect(set).toMatchObject({ publicUrl: 'https://way.example.org', smtpUrl: smtp.SMTP_URL })
})
