import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { anAwardedCommitment } from '../../testing/roundtable/a-commitment.ts'
import { badgeInFile } from '../badge/picture/picture.ts'
import { testMarkPng } from '../badge/picture/test-mark.ts'
import { publicKeys } from '../issuing/issuing-key.store.ts'

const house = freshHouse()

const terms = {
  name: 'Homes Together Mark',
  awarding_body: 'The Awarding Circle (invented)',
  about: 'Says that a plan was reviewed. It is no guarantee of a service.',
  first_report: '6',
  report_every: '12',
  term: '18',
  review_days: '15',
  resubmit_days: '21',
  approval: 'two_people',
  issuing: 'in_earnest',
}
const textOf = (body: string) => load(body)('main').text().replace(/\s+/g, ' ')

test('a coordinator may neither read nor change the settings of the scheme', async () => {
  const coordinator = await house.as('coordinator')
  expect((await coordinator.get('/assessing/scheme')).statusCode).toBe(403)
  expect((await coordinator.postFile('/assessing/scheme', terms)).statusCode).toBe(403)
})

test.each([
  ['first_report', '0', 'Enter how many months, from 1 to 60'],
  ['first_report', '30', 'The first report must fall within the term'],
  ['term', 'two years', 'Enter how many months, from 1 to 120'],
  ['awarding_body', ' ', 'Enter who awards it'],
  ['approval', 'nobody', 'Select who approves'],
])('what cannot be is refused with what was typed: %s', async (field, typed, say) => {
  const assessor = await house.as('assessor')
  const answer = await assessor.postFile('/assessing/scheme', { ...terms, [field]: typed })
  expect(answer.statusCode).toBe(422)
  expect(textOf(answer.body)).toContain(say)
})

test('a mark with a script in it is refused, and nothing is saved', async () => {
  const assessor = await house.as('assessor')
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const sent = { ...terms, name: 'A mark with a script' }
  const answer = await assessor.postFile('/assessing/scheme', sent, {
    field: 'artwork',
    name: 'mark.svg',
    bytes: new TextEncoder().encode(svg),
  })
  expect(answer.statusCode).toBe(422)
  expect(textOf((await house.anyone.get('/scheme')).body)).not.toContain(sent.name)
})

test('the terms of the awarding body hold for what is awarded from then on, under its own mark', async () => {
  const before = await anAwardedCommitment(house)
  const assessor = await house.as('assessor')
  const saved = await assessor.postFile('/assessing/scheme', terms, {
    field: 'artwork',
    name: 'mark.png',
    bytes: testMarkPng(),
  })
  expect(saved.statusCode).toBe(303)
  expect(textOf((await house.anyone.get('/scheme')).body)).toContain('An award holds for 18 months')
  const after = await anAwardedCommitment(house)
  const until = async (reference: string) =>
    JSON.parse((await house.anyone.get(`/commitments/${reference}.json`)).body).award.until
  expect(await until(before.reference)).toContain('2026-07-02')
  expect(await until(after.reference)).toContain('2026-01-02')
  const png = await house.anyone.get(`/commitments/${after.reference}/badge.png`)
  const read = badgeInFile(new Uint8Array(png.rawPayload))
  expect(JSON.parse(read.ok ? read.badge : '{}').issuer.name).toBe(terms.awarding_body)
})

test('a key that was withdrawn takes what it signed with it, and badges are signed anew', async () => {
  const { reference } = await anAwardedCommitment(house)
  const old = (await house.anyone.get(`/commitments/${reference}/badge.svg`)).rawPayload
  const assessor = await house.as('assessor')
  const page = load((await assessor.get('/assessing/scheme')).body)
  const key_id = page('[name=key_id]').last().attr('value') ?? ''
  const check = async (bytes: Uint8Array) =>
    textOf(
      (await house.anyone.postFile('/verify', {}, { field: 'file', name: 'badge.svg', bytes }))
        .body,
    )
  expect(await check(old)).toContain('This badge is valid')
  await assessor.post('/assessing/scheme/keys', {})
  expect(await check(old)).toContain('This badge is valid')
  await assessor.post('/assessing/scheme/keys/withdrawn', { key_id, sure: 'yes' })
  expect(await check(old)).toContain('a key its issuer no longer stands by')
  const anew = (await house.anyone.get(`/commitments/${reference}/badge.svg`)).rawPayload
  expect(await check(anew)).toContain('This badge is valid')
})

test('no key is withdrawn by one press', async () => {
  await anAwardedCommitment(house)
  const assessor = await house.as('assessor', 'Linden')
  const key_id = (await publicKeys(house.db)).find(({ state }) => state === 'in-use')?.id ?? ''
  const answer = await assessor.post('/assessing/scheme/keys/withdrawn', { key_id })
  expect(answer.statusCode).toBe(422)
  const page = load(answer.body)
  const to = page('.govuk-error-summary a').attr('href') ?? ''
  expect(page(to).attr('name')).toBe('sure')
  expect((await publicKeys(house.db)).find(({ id }) => id === key_id)?.state).toBe('in-use')
})

test('a key that signs no more is withdrawn, and the one that signs stays', async () => {
  await anAwardedCommitment(house)
  const assessor = await house.as('assessor')
  await assessor.post('/assessing/scheme/keys', {})
  const keys = () => publicKeys(house.db)
  const signing = (await keys()).filter(({ state }) => state === 'in-use')
  const key_id = (await keys()).find(({ state }) => state === 'retired')?.id ?? ''
  await assessor.post('/assessing/scheme/keys/withdrawn', { key_id, sure: 'yes' })
  expect((await keys()).find(({ id }) => id === key_id)?.state).toBe('compromised')
  expect((await keys()).filter(({ state }) => state === 'in-use')).toEqual(signing)
  const page = textOf((await assessor.get('/assessing/scheme')).body)
  expect(page).toContain(`, for ${house.needs.publicUrl()}: signs now`)
})

test('a file is taken where one is asked for, and nowhere else', async () => {
  const answer = await house.anyone.postFile('/join/BCDFGH', { name: 'Ana' })
  expect(answer.statusCode).toBe(415)
})

test('whoever makes or withdraws a key is named among what was changed', async () => {
  await anAwardedCommitment(house)
  const assessor = await house.as('assessor', 'Linden')
  await assessor.post('/assessing/scheme/keys', {})
  const key_id = (await publicKeys(house.db)).find(({ state }) => state === 'retired')?.id ?? ''
  await (await house.as('assessor', 'Hazel')).post('/assessing/scheme/keys/withdrawn', {
    key_id,
    sure: 'yes',
  })
  const page = load((await assessor.get('/assessing/scheme')).body)('main').text()
  const name = key_id.slice(key_id.indexOf('#') + 1)
  expect(page).toMatch(new RegExp(`Hazel[^.]*Withdrew the key ${name}`))
  expect(page).toMatch(/Linden[^.]*Made the key/)
  expect(page).toMatch(/Waymark itself[^.]*Made the key/)
})
