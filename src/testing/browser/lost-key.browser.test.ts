import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { houseInBrowser } from './walk/house-in-browser.ts'
import { at, sent, walkAll } from './walk/states.ts'

const house = houseInBrowser(async () => undefined)

test('the pages of a house whose key is lost are sound: one’s own, and a recovery code for a colleague', async () => {
  const id = newId<'member'>()
  await sql`
    insert into access.member (member_id, name, role, agency_id, area_codes, email)
    select ${id}, 'Invented Colleague', 'analyst', agency_id, area_codes, 'colleague@example.org'
    from access.member
    where name like 'Orrin%'
  `.execute(house.db)
  await sql`
    insert into access.authenticator (member_id, sealed_secret, confirmed_at)
    select member_id, '', now() from access.member
  `.execute(house.db)
  const path = `/members/${id}/recovery-code`
  const states = [at('/account'), at('/account/code'), at(path), sent('a code given', { path })]
  const context = await house.visitAs('coordinator')
  expect(await walkAll(context, [states], new Set())).toEqual([])
})
