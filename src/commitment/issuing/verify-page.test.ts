import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { anAwardedCommitment } from '../../testing/roundtable/a-commitment.ts'
import { testMarkPng, testMarkSvg } from '../badge/picture/test-mark.ts'

const house = freshHouse()

const textOf = (body: string) => load(body)('main').text().replace(/\s+/g, ' ')
const check = async (bytes: Uint8Array) =>
  textOf((await house.anyone.postFile('/verify', {}, { field: 'file', name: 'badge', bytes })).body)
const bytesOf = (text: string) => new TextEncoder().encode(text)

test('a badge that was altered leads nowhere, and nothing is told from the register', async () => {
  const { reference } = await anAwardedCommitment(house)
  const badge = (await house.anyone.get(`/commitments/${reference}/badge.json`)).body
  const altered = JSON.parse(badge)
  altered.credentialSubject.name = 'Somebody else (invented)'
  const said = await check(bytesOf(JSON.stringify(altered)))
  expect(said).toContain('Believe nothing that it says')
  expect(said).not.toContain('It rests on')
  expect(said).not.toContain('What was pledged, in the register')
})

test('what is no badge is told what it is', async () => {
  await anAwardedCommitment(house)
  const none = textOf((await house.anyone.get('/verify?reference=C2C-2026-999')).body)
  expect(none).toContain('no commitment under the reference C2C-2026-999')
  expect(await check(testMarkPng().slice(0, 200))).toContain('It is a PNG that was cut off')
  expect(await check(bytesOf(testMarkSvg()))).toContain('It is a picture without a badge in it')
  expect(await check(bytesOf('Good morning'))).toContain('nor a reference such as C2C-2026-001')
})

test('of an award that was given up nobody is told that its issuer took it back', async () => {
  const { reference, partner } = await anAwardedCommitment(house)
  await partner.does('relinquish', { reason: 'We close' })
  const said = textOf((await house.anyone.get(`/verify?reference=${reference}`)).body)
  expect(said).toContain('taken back or given up')
  expect(said).toContain('Given up on 2 July 2024')
})
