import { gzipSync } from 'node:zlib'
import type { InjectOptions } from 'fastify'
import { describe, expect, test } from 'vitest'
import { filled } from './machinery/addresses.ts'
import { fault, headerMissing, tellsOfTheMachine } from './machinery/findings.ts'
import { partsAbout } from './machinery/parts.ts'
import { plantedHouse } from './machinery/planted-house.ts'
import { open } from './machinery/planted-person.ts'
import type { Answer } from './machinery/visitors.ts'

const house = plantedHouse()
const form = 'application/x-www-form-urlencoded'
const json = 'application/json'
const megabyte = 1024 * 1024

/** Everything that takes a form, as the coordinator sends it, with the token and without. */
function takers(): readonly string[] {
  return house.addresses
    .filter(({ method }) => method === 'POST')
    .map(({ pattern }) => filled(pattern, partsAbout(open, pattern)[0] ?? {}))
}

async function sendEverywhere(
  request: Omit<InjectOptions, 'method' | 'url'>,
): Promise<readonly Answer[]> {
  const urls = takers()
  expect(urls.length).toBeGreaterThan(8)
  return Promise.all(
    urls.map((url) => house.as('coordinator').ask({ ...request, method: 'POST', url })),
  )
}

/** What is wrong with an answer to something no browser of ours sends. */
function wrongWith(answer: Answer): string | undefined {
  const isRefused = answer.statusCode >= 400 && answer.statusCode < 500
  if (!isRefused) return `${answer.statusCode}`
  return fault({ answer }) ?? headerMissing({ answer }) ?? tellsOfTheMachine({ answer })
}

const wrongs = (answers: readonly Answer[]) =>
  answers.map(wrongWith).filter((wrong) => wrong !== undefined)

describe('a body that is too much', () => {
  test.for<readonly [string, string, () => string | Buffer, Record<string, string>]>([
    ['a form of more than a megabyte', form, () => `a=${'b'.repeat(megabyte)}`, {}],
    ['JSON of more than a megabyte', json, () => `{"a":"${'b'.repeat(megabyte)}"}`, {}],
    ['JSON nested a hundred thousand deep', json, () => '['.repeat(100_000), {}],
    ['JSON nested deep and closed', json, () => `${'['.repeat(50_000)}${']'.repeat(50_000)}`, {}],
    ['JSON that poisons a prototype', json, () => '{"__proto__":{"role":"coordinator"}}', {}],
    ['a form of fifty thousand fields', form, () => 'a=1&'.repeat(50_000), {}],
    ['a form in brackets', form, () => `a${'[b]'.repeat(20_000)}=1`, {}],
    [
      'a bomb in gzip',
      form,
      () => gzipSync(Buffer.alloc(64 * megabyte, 'a=b&')),
      { 'content-encoding': 'gzip' },
    ],
    ['what says it is gzip and is not', form, () => 'a=b', { 'content-encoding': 'gzip' }],
    ['a compression nobody knows', form, () => 'a=b', { 'content-encoding': 'zz' }],
    [
      'files',
      'multipart/form-data; boundary=x',
      () => '--x\r\ncontent-disposition: form-data; name="a"; filename="a"\r\n\r\nb\r\n--x--',
      {},
    ],
    [
      'XML',
      'text/xml',
      () => '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
      {},
    ],
    ['words', 'text/plain', () => 'form_token=1', {}],
    ['a content type of nonsense', ';;;', () => 'a=b', {}],
    ['broken JSON', json, () => '{"a":', {}],
    ['nothing at all', json, () => '', {}],
  ])('is refused everywhere, in words: %s', async ([, type, payload, headers]) => {
    const answers = await sendEverywhere({
      headers: { 'content-type': type, ...headers },
      payload: payload(),
    })
    expect(wrongs(answers)).toEqual([])
  })

  test('does not wait for ever: the server ends a request that is not sent', () => {
    const { requestTimeout, headersTimeout } = house.web.server
    expect(requestTimeout).toBeGreaterThan(0)
    expect(requestTimeout).toBeLessThanOrEqual(300_000)
    expect(headersTimeout).toBeGreaterThan(0)
  })
})

describe('a request in another way', () => {
  const methods = ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'] as const

  test('finds nothing, whatever the method', async () => {
    const urls = [...takers(), '/', '/today', '/account']
    const answers = await Promise.all(
      methods.flatMap((method) =>
        urls.map((url) => house.as('coordinator').ask({ method, url } as InjectOptions)),
      ),
    )
    expect(
      answers.map(({ statusCode }) => statusCode).filter((code) => code < 400 || code >= 500),
    ).toEqual([])
  })

  test('is not taken for another by a header or a field that says so', async () => {
    const answer = await house.as('coordinator').ask({
      method: 'GET',
      url: '/contacts?_method=POST',
      headers: { 'x-http-method-override': 'POST', 'x-method-override': 'POST' },
    })
    expect(answer.statusCode).toBe(404)
  })

  test('by HEAD stands under the rule of GET', async () => {
    const closed = house.addresses.filter(
      (one) => one.method === 'GET' && !('everyone' in one.rule),
    )
    const answers = await Promise.all(
      closed.map(({ pattern }) =>
        house
          .as('nobody')
          .ask({ method: 'HEAD', url: filled(pattern, partsAbout(open, pattern)[0] ?? {}) }),
      ),
    )
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([303]))
    expect(answers.filter(({ body }) => body !== '')).toEqual([])
  })
})
