import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { anAwardedCommitment } from '../../testing/roundtable/a-commitment.ts'

const house = freshHouse()

const pageAt = async (path: string) => load((await house.anyone.get(path)).body)
const textAt = async (path: string) => (await pageAt(path))('main').text().replace(/\s+/g, ' ')

test('a field that an address says twice is taken once, and is no fault of the house', async () => {
  const { reference } = await anAwardedCommitment(house)
  const twice = ['words', 'area', 'applicant', 'stage', 'state', 'done', 'reference']
    .map((name) => `${name}=one&${name}=`)
    .join('&')
  const paths = [
    ...['/commitments', '/commitments.json', '/commitments.csv', '/commitments.atom'],
    ...[`/commitments/${reference}`, `/commitments/${reference}/concern`, '/verify', '/scheme'],
  ]
  for (const path of paths) {
    expect((await house.anyone.get(`${path}?${twice}`)).statusCode, path).toBe(200)
  }
  const found = await house.anyone.get(`/commitments.json?words=nowhere&words=${reference}`)
  expect(JSON.parse(found.body).entries).toHaveLength(1)
  const assessor = await house.as('assessor')
  for (const path of ['/assessing', '/assessing/scheme']) {
    for (const done of ['a&done=b', 'constructor', '__proto__']) {
      expect((await assessor.get(`${path}?done=${done}`)).statusCode, path).toBe(200)
    }
  }
})

test('an entry says where, who commits, and since when it is suspended or over', async () => {
  const { reference, assessor, partner } = await anAwardedCommitment(house)
  const path = `/commitments/${reference}`
  const page = await pageAt(path)
  expect(page('title').text()).toContain('Nobody leaves our wards to the street')
  expect(page('title').text()).toContain(reference)
  expect(await textAt(path)).toContain('Made by: One organisation')
  expect(await textAt(path)).toMatch(/It reaches: [A-Z][a-z]+/)
  await assessor.does('suspend', { reason: 'No report came' })
  expect(await textAt(path)).toContain('Suspended since 2 July 2024')
  await partner.does('relinquish', { reason: 'We close' })
  expect(await textAt(path)).toContain('Given up on 2 July 2024')
  expect((await pageAt(`${path}/concern`))('title').text()).toContain(reference)
})

test('lists and the feed say days and numbers as people do', async () => {
  const { assessor } = await anAwardedCommitment(house)
  const feed = (await house.anyone.get('/commitments.atom')).body
  expect(feed).toContain('1 pledge, ')
  expect(feed).not.toContain('1 pledges')
  const list = load((await assessor.visitor.get('/assessing')).body)('main').text()
  expect(list).toContain('2 July 2024')
  expect(list).not.toContain('2024-07-02')
})

test('whoever searches the register by what it does not know is told so, and not only that nothing is there', async () => {
  await anAwardedCommitment(house)
  expect(await textAt('/commitments?state=zzz')).toContain(
    '“zzz” is not known as a state of an award',
  )
  expect(await textAt('/commitments?area=XX')).toContain('“XX” is not known as a council')
  expect(await textAt('/commitments?state=revoked&stage=crisis')).not.toContain('is not known')
})
