import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Db, newId } from '#foundations'
import { houseInBrowser } from './walk/house-in-browser.ts'

const [one, other] = [newId<'person'>(), newId<'person'>()]

async function twoPeople(db: Db): Promise<void> {
  for (const [id, given] of [
    [one, 'Bozena'],
    [other, 'Božena'],
  ]) {
    await sql`
      insert into people.person (person_id, agency_id)
      select ${id}, foundations.id_of('agency', 'lantern-outreach')
    `.execute(db)
    await sql`
      insert into people.source_person (person_id, source_person_id, agency_id, local_ref, given_name, family_name,
        date_of_birth)
      select ${id}, ${newId()}, foundations.id_of('agency', 'lantern-outreach'), ${`X-${given}`}, ${given},
        'Testbrook-Riverside', '1967-08-26'
    `.execute(db)
  }
}

const house = houseInBrowser(twoPeople)

test('on a phone a member sees both records of a question, and whether they fit, without scrolling aside', async () => {
  const context = await house.visitAs('outreach_worker', { viewport: { width: 320, height: 640 } })
  const page = await context.newPage()
  await page.goto(`/people/${one}/same/${other}`)
  const rights = await page
    .locator('#main-content td')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().right))
  expect(rights.length).toBeGreaterThan(8)
  expect(Math.max(...rights)).toBeLessThanOrEqual(320)
  const words = await page.locator('#main-content').innerText()
  for (const told of ['Bozena', 'Božena', 'Same?']) expect(words).toContain(told)
})
