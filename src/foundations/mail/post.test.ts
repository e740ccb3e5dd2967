import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPost } from './open-post.ts'
import { readEmail } from './read-email.ts'

const letter = {
  to: 'ana@example.org',
  subject: 'Your link – for Ana',
  text: 'Open this: https://example.org/a?b=c&d=é',
  html: '<p>Open <a href="https://example.org/a?b=c&amp;d=é">this</a></p>',
}

type Taken = { readonly from: string; readonly to: readonly string[]; readonly text: string }
const taken: Taken[] = []
const server = new SMTPServer({
  authOptional: true,
  hideSTARTTLS: true,
  logger: false,
  onData: (stream, session, done) => {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      const { mailFrom, rcptTo } = session.envelope
      taken.push({
        from: mailFrom ? mailFrom.address : '',
        to: rcptTo.map(({ address }) => address),
        text: Buffer.concat(parts).toString(),
      })
      done()
    })
  },
})
let port = 0
beforeAll(async () => {
  const listening = server.listen(0)
  await once(listening, 'listening')
  port = (listening.address() as AddressInfo).port
})
afterAll(() => new Promise<void>((closed) => server.close(closed)))

const through = (host: string) =>
  openPost({
    smtpUrl: `smtp://${host}:${port}`,
    mailFrom: 'Waymark <waymark@example.org>',
    dataFolder: '/nowhere',
  })

test.each([
  ['a second header in the address', { to: 'ana@example.org\r\nBcc: all@example.org' }],
  ['a second address', { to: 'ana@example.org, ben@example.org' }],
  ['a name around the address', { to: 'Ana <ana@example.org>' }],
  ['a second header in the subject', { subject: 'Hello\r\nBcc: all@example.org' }],
  ['a line end alone in the subject', { subject: 'Hello\nBcc: all@example.org' }],
])('a letter with %s never leaves', async (_what, changed) => {
  const before = taken.length
  await expect(through('127.0.0.1').send({ ...letter, ...changed })).rejects.toThrow()
  expect(taken.length).toBe(before)
})

test('a letter does not go to a server elsewhere that cannot encrypt', async () => {
  const before = taken.length
  await expect(through('127.0.0.2').send(letter)).rejects.toThrow()
  expect(taken.length).toBe(before)
})

test('a letter arrives at a mail server as it was written, from whom the settings say', async () => {
  await through('127.0.0.1').send(letter)
  const came = taken.at(-1)
  expect(came).toMatchObject({ from: 'waymark@example.org', to: ['ana@example.org'] })
  const read = await PostalMime.parse(came?.text ?? '')
  expect(read.subject).toBe(letter.subject)
  expect(read.from).toMatchObject({ name: 'Waymark', address: 'waymark@example.org' })
  expect(read.text?.trim()).toBe(letter.text)
  expect(read.html?.trim()).toBe(letter.html)
  expect(read.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated')
})

test('without a mail server a letter lies in the data folder, as words and as it would have travelled, for its owner alone', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'waymark-mail-'))
  const post = openPost({ smtpUrl: undefined, mailFrom: undefined, dataFolder })
  await post.send(letter)
  expect(post.goesTo).toBe(join(dataFolder, 'mail'))
  const files = (await readdir(post.goesTo)).sort()
  expect(files.map((name) => name.slice(-4))).toEqual(['.eml', '.txt'])
  const [eml, txt] = files.map((name) => join(post.goesTo, name))
  expect(await readFile(String(txt), 'utf8')).toBe(
    `To: ana@example.org\nSubject: ${letter.subject}\n\n${letter.text}`,
  )
  expect((await PostalMime.parse(await readFile(String(eml)))).text?.trim()).toBe(letter.text)
  expect((await stat(String(txt))).mode & 0o777).toBe(0o600)
  await rm(dataFolder, { recursive: true })
})

test.each([
  ...['', 'ana', 'ana@', '@example.org', 'ana@example', 'ana@exam_ple.org', 'ana@-example.org'],
  ...['ana@example.org\n', 'ana@example.org ben', 'a na@example.org', '"ana"@example.org'],
  ...['ana..b@example.org', 'ana@example..org', 'ana,ben@example.org', 'ana@example.org>'],
  ...['ana@[127.0.0.1]', 'ana@example.org%0d%0abcc:x', `${'a'.repeat(65)}@example.org`],
])('“%s” is read as no e-mail address, or as one without what is around it', (typed) => {
  expect(readEmail(typed) ?? 'ana@example.org').toBe('ana@example.org')
})

test('whatever is typed, an address that is read holds one @ and nothing a header could begin with', () => {
  const nearly = fc.stringMatching(/^[a-z.+,;:<> \r\n"@-]{1,12}@[a-z.\r\n -]{1,12}$/)
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress(), nearly), (typed) => {
      const email = readEmail(typed)
      if (email === undefined) return
      expect(email).toMatch(/^[^\s\p{Cc}<>,;:"\\]+$/u)
      expect(email.split('@')).toHaveLength(2)
      expect(readEmail(email)).toBe(email)
    }),
  )
  expect(readEmail(' Ana.B+x@Example.ORG ')).toBe('ana.b+x@example.org')
})
