import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askWeb } from './ask-web.ts'

const endless = { 'content-type': 'application/json' }
const server = createServer((asked, answer) => {
  const redirects: Readonly<Record<string, string>> = {
    '/moved': '/there',
    '/elsewhere': 'https://other.example.org/there',
    '/nowhere': 'http://',
    '/round': '/round',
  }
  const path = asked.url ?? ''
  const to = redirects[path]
  if (to !== undefined) answer.writeHead(302, { location: to }).end()
  else if (path === '/there') answer.end('{"here":true}')
  else if (path === '/large') answer.writeHead(200, endless).end(`"${'x'.repeat(1_000_001)}"`)
  else if (path === '/page') answer.end('<!doctype html>')
  else if (path === '/gone') answer.writeHead(410).end()
  else if (path === '/broken') answer.writeHead(503).end()
  // whatever else is asked is never answered
})
let origin = ''

beforeAll(async () => {
  server.listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  origin = `http://localhost:${typeof address === 'object' ? address?.port : ''}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

test.each([
  ['/elsewhere', 'another host'],
  ['/nowhere', 'another host'],
  ['/round', 'on and on'],
  ['/large', 'more than 1 MB'],
  ['/page', 'no JSON'],
  ['/broken', 'the status 503'],
])('what is at %s is no answer', async (path, say) => {
  await expect(askWeb(`${origin}${path}`)).rejects.toThrow(say)
})

test('nobody is asked but by https, or on this machine', async () => {
  await expect(askWeb('http://other.example.org/')).rejects.toThrow('not https')
  await expect(askWeb('file:///etc/hostname')).rejects.toThrow('not https')
  await expect(askWeb('http://localhost:1/')).rejects.toThrow('nobody answers there')
})

test('whoever does not answer is not waited for', async () => {
  const patience = new AbortController()
  const answer = askWeb(`${origin}/silent`, patience.signal)
  const refused = expect(answer).rejects.toThrow('did not answer within 10 seconds')
  await once(server, 'request')
  patience.abort()
  await refused
})

test('what stands at an address is told, also where its host moved it, and that there is none', async () => {
  expect(await askWeb(`${origin}/moved`)).toEqual({ here: true })
  expect(await askWeb(`${origin}/gone`)).toBeUndefined()
})
