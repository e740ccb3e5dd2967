import { beforeAll, describe, expect, test } from 'vitest'
import { type Address, filled } from './machinery/addresses.ts'
import { rowCounts } from './machinery/columns.store.ts'
import { partsAbout } from './machinery/parts.ts'
import { plantedHouse } from './machinery/planted-house.ts'
import { open } from './machinery/planted-person.ts'
import type { Asker } from './machinery/visitors.ts'

const house = plantedHouse()
const form = 'application/x-www-form-urlencoded'

type Forgery = {
  readonly name: string
  readonly headers: Readonly<Record<string, string>>
  readonly token: (own: string) => string
}

/** What another site could make a member's browser send, in every way it could. */
const forgeries: readonly Forgery[] = [
  { name: 'without a token', headers: {}, token: () => '' },
  { name: 'with a token of nobody', headers: {}, token: () => 'A'.repeat(32) },
  { name: 'from another site', headers: { 'sec-fetch-site': 'cross-site' }, token: (own) => own },
  { name: 'from a neighbour', headers: { 'sec-fetch-site': 'same-site' }, token: (own) => own },
  { name: 'from another origin', headers: { origin: 'https://evil.example' }, token: (own) => own },
  { name: 'from an origin that is none', headers: { origin: 'evil' }, token: (own) => own },
]

/** The forgeries that need nobody signed in. */
const strange = forgeries.filter(({ headers }) => Object.keys(headers).length > 0)

function senders(): readonly { readonly address: Address; readonly url: string }[] {
  return house.addresses
    .filter(({ method }) => method !== 'GET')
    .flatMap((address) =>
      partsAbout(open, address.pattern)
        .slice(0, 1)
        .map((parts) => ({ address, url: filled(address.pattern, parts) })),
    )
}

/** A member whom the rule of an address lets through, so that nothing but the forgery stops them. */
function whoMay({ rule }: Address): readonly Asker[] {
  const roles = 'everyone' in rule ? ['outreach_worker'] : rule.roles
  return house.askers.filter(({ name }) => (roles as readonly string[]).includes(name)).slice(0, 1)
}

async function forge(
  asker: Asker,
  { address, url }: { readonly address: Address; readonly url: string },
  forgery: Forgery,
) {
  const token = forgery.token(asker.formToken)
  const answer = await asker.ask({
    method: 'POST',
    url,
    headers: { 'content-type': form, ...forgery.headers },
    payload: token ? `form_token=${token}` : 'a=b',
  })
  return answer.statusCode === 403
    ? []
    : [`${address.pattern} ${forgery.name}: ${answer.statusCode}`]
}

describe('a form that another site makes a browser send', () => {
  let before: Readonly<Record<string, number>>
  beforeAll(async () => {
    before = await rowCounts(house.db)
  })

  test('is refused at every address, whatever it lacks', async () => {
    const accepted: string[] = []
    for (const sender of senders()) {
      for (const asker of whoMay(sender.address)) {
        for (const forgery of forgeries) accepted.push(...(await forge(asker, sender, forgery)))
      }
    }
    expect(senders().length).toBeGreaterThan(8)
    expect(accepted).toEqual([])
    expect(await rowCounts(house.db)).toEqual(before)
  })

  test('is refused at every address that needs nobody signed in', async () => {
    const accepted: string[] = []
    const everyones = senders().filter(({ address }) => 'everyone' in address.rule)
    for (const sender of everyones) {
      for (const forgery of strange)
        accepted.push(...(await forge(house.as('nobody'), sender, forgery)))
    }
    expect(accepted).toEqual([])
  })

  test('is not helped by a token that came with the address', async () => {
    const worker = house.as('outreach_worker')
    const url = `/contacts?form_token=${worker.formToken}`
    const answer = await worker.ask({
      method: 'POST',
      url,
      headers: { 'content-type': form },
      payload: 'a=b',
    })
    expect(answer.statusCode).toBe(403)
  })

  test('is refused with the token of another member', async () => {
    const { formToken } = house.as('coordinator')
    const answer = await house.as('outreach_worker').ask({
      method: 'POST',
      url: '/contacts',
      headers: { 'content-type': form },
      payload: `form_token=${formToken}`,
    })
    expect(answer.statusCode).toBe(403)
  })
})
