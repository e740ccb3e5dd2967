import fc from 'fast-check'
import Fastify from 'fastify'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { inventedMembers } from '#access'
import { freshHouse } from '../testing/house/fresh-house.ts'
import { contactForm } from '../testing/journeys/contact-form.ts'
import { anEvent, aPhone } from '../testing/phone/a-phone.ts'
import { takePlainWords } from './plain-words.ts'

const house = freshHouse()

/** What no text of a person has in it: controls but for line breaks, and what turns writing round. */
const unseen = /[^\P{Cc}\n\r]|\p{Bidi_Control}/u

/** Texts as people type, paste and are made to send, with at least one letter. */
const texts = fc
  .string({
    unit: fc.constantFrom(
      ...['a', 'B', ' ', 'é', 'م', 'ש', '👩‍🚒', '\n', '\t', '\u0000', '\u0007', '\u001b', '\u0085'],
      ...['\u061c', '\u200e', '\u200f', '\u202a', '\u202e', '\u2066', '\u2067', '\u2069'],
    ),
    maxLength: 20,
  })
  .map((text) => `Wren${text}`)

/** Every text that some tables keep. */
async function kept(...tables: readonly string[]): Promise<string> {
  const rows = await Promise.all(
    tables.map((table) =>
      sql<{ row: string }>`
      select to_jsonb(one)::text as row from ${sql.table(table)} as one
    `.execute(house.db),
    ),
  )
  return rows.flatMap((found) => found.rows.map(({ row }) => unescaped(row))).join('\u2028')
}

/** JSON as it is written, with its escapes read. */
function unescaped(json: string): string {
  return Object.values(JSON.parse(json) as object)
    .map(String)
    .join('\u2028')
}

test('whatever a member types into a form, nothing that cannot be seen is kept or said back', async () => {
  const coordinator = await house.as('coordinator')
  const worker = await house.as('outreach_worker')
  const contact = await contactForm(worker, 'met=new')
  const forms: readonly ((text: string) => ReturnType<typeof worker.post>)[] = [
    (name) => {
      const invitation = { email: `${v7()}@example.org`, role: 'analyst', councils: 'E08000026' }
      return coordinator.post('/members/invite', { ...invitation, name })
    },
    (name) => coordinator.post('/teams', { name }),
    (name) => coordinator.post('/agencies/new', { name, kind: 'charity' }),
    (text) => {
      const ids = { contact_id: v7(), person_id: v7() }
      return worker.post('/contacts', { ...contact, ...ids, given_name: text, note: text })
    },
    (text) => worker.post('/contacts', { ...contact, given_name: text, time: 'never' }),
    (reason) => worker.post('/panels', { reason }),
  ]
  await fc.assert(
    fc.asyncProperty(texts, fc.constantFrom(...forms), async (text, send) => {
      const { body } = await send(text)
      expect(unseen.exec(body.replaceAll('\t', ''))).toBeNull()
    }),
    { numRuns: 60 },
  )
  const all = await kept(
    ...['access.member', 'access.team', 'directory.agency'],
    ...['people.source_person', 'outreach.contact_detail', 'outreach.contact'],
  )
  expect(all).toContain('Wren')
  expect(unseen.exec(all)).toBeNull()
})

test('what a phone sends is taken in the same way', async () => {
  const [worker] = (await inventedMembers(house.db)).filter(
    ({ role }) => role === 'outreach_worker',
  )
  const phone = await aPhone(house.web, worker?.id ?? '')
  const name = 'Tarn\u202eevil\u0007'
  const { answers } = await phone.upload([
    anEvent({ met: 'new', person_id: v7(), given_name: name, family_name: '\u2066Reed' }),
  ])
  expect(answers.map(({ outcome }) => outcome)).toEqual(['stored'])
  const all = await kept('people.source_person')
  expect(all).toContain('Tarnevil')
  expect(unseen.exec(all)).toBeNull()
})

test('a body nested deeper than any of ours brings about no fault', async () => {
  const payload = `{"events":${'['.repeat(200_000)}${']'.repeat(200_000)}}`
  const url = '/outreach/phone/state'
  const headers = { 'content-type': 'application/json' }
  const answer = await house.web.inject({ method: 'POST', url, headers, payload })
  expect(answer.statusCode).toBeLessThan(500)
})

test('a file that comes with a form stays what it is, and its name and the fields beside it are plain', async () => {
  const app = Fastify()
  takePlainWords(app)
  const bytes = Buffer.from([0, 7, 27, 255])
  app.addHook('preValidation', async (request) => {
    request.body = { name: 'Tarn\u202evil', file: { name: 'a\u202e.pdf', bytes } }
  })
  let read: unknown
  app.post('/', async (request) => {
    read = request.body
    return 'read'
  })
  await app.inject({ method: 'POST', url: '/' })
  expect(read).toEqual({ name: 'Tarnvil', file: { name: 'a.pdf', bytes } })
  await app.close()
})
