import { describe, expect, test } from 'vitest'
import { filled } from './machinery/addresses.ts'
import {
  fault,
  headerMissing,
  leadsAway,
  tellsOfTheMachine,
  typedMarkup,
} from './machinery/findings.ts'
import { partsAbout } from './machinery/parts.ts'
import { plantedHouse } from './machinery/planted-house.ts'
import { open } from './machinery/planted-person.ts'

const house = plantedHouse()

/** Every page there is, about somebody whom the coordinator may read. */
function pages(): readonly string[] {
  return house.addresses
    .filter(({ method, pattern }) => method === 'GET' && !pattern.endsWith('/live'))
    .map(({ pattern }) => filled(pattern, partsAbout(open, pattern)[0] ?? {}))
}

describe('an address out of shape', () => {
  test.for([
    '/assets/../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets/%252e%252e%252fpackage.json',
    '/assets//etc/passwd',
    '/assets/.env',
    '/assets/',
    '/returns/E08000025/2024-06/editions/..%2f..%2fworking.csv',
    '/%ff%fe',
    '/%',
    '/today/%00',
    '//evil.example/',
  ])('leads to nothing: %s', async (url) => {
    const answer = await house.as('coordinator').ask({ method: 'GET', url })
    expect(answer.statusCode === 200 ? answer.body : '').not.toMatch(/"name": "waymark"|root:/)
    const looks = [fault, headerMissing, tellsOfTheMachine]
    expect(looks.map((look) => look({ answer })).filter((wrong) => wrong)).toEqual([])
    if (!url.startsWith('/?') && url !== '//evil.example/')
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
  })

  test('of fifteen thousand letters leads to nothing', async () => {
    for (const url of [`/${'a'.repeat(15_000)}`, `/contacts/${'a'.repeat(15_000)}/a`]) {
      const answer = await house.as('coordinator').get(url)
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
      expect(fault({ answer })).toBeUndefined()
    }
  })

  test('whose query is anything at all brings about no fault and no markup', async () => {
    const queries = oddities.map((oddity) =>
      names.map((name) => `${name}=${encodeURIComponent(oddity)}`).join('&'),
    )
    const twice = names.map((name) => `${name}=1&${name}=2&${name}[a]=3`).join('&')
    const answers = await Promise.all(
      pages().flatMap((url) =>
        [...queries, twice].map((query) => house.as('coordinator').get(`${url}?${query}`)),
      ),
    )
    expect(answers.filter((answer) => fault({ answer })).length).toBe(0)
    expect(answers.filter(({ body }) => body.includes(typedMarkup)).length).toBe(0)
    expect(answers.flatMap((answer) => leadsAway({ answer }) ?? [])).toEqual([])
  })
})

/** What addresses of ours are asked with, and what nobody should ask them. */
const names =
  'back done page met person month scope q name from next words code stage list reference lead with as by'.split(
    ' ',
  )
const oddities = [
  ...[typedMarkup, "'", '-1', '9'.repeat(400), '//evil.example', '\u202e', '2024-13', '%'],
]

describe('a host that is not ours', () => {
  test('stands in no page, no address and no letter', async () => {
    const headers = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      forwarded: 'host=evil.example',
    }
    const answers = await Promise.all(
      pages().map((url) => house.as('coordinator').ask({ method: 'GET', url, headers })),
    )
    const told = answers.filter((answer) =>
      (answer.body + JSON.stringify(answer.headers)).includes('evil.example'),
    )
    expect(told).toEqual([])
    await house.as('nobody').ask({
      method: 'POST',
      url: '/sign-in/link',
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'email=planted@example.org',
    })
    expect(JSON.stringify(house.letters)).not.toContain('evil.example')
  })
})
