import { expect, test } from 'vitest'
import { plantedHouse } from './machinery/planted-house.ts'

const house = plantedHouse()
const most = 2000

/** Asks one after another from one place on the network, and tells how the last was answered. */
async function flood(remoteAddress: string, headers: Readonly<Record<string, string>> = {}) {
  const ask = () =>
    house.web.inject({ method: 'GET', url: '/accessibility-statement', remoteAddress, headers })
  for (let time = 0; time < most; time += 1) await ask()
  return (await ask()).statusCode
}

test('one place on the network is answered two thousand times a minute, whatever it says of itself', async () => {
  expect(await flood('203.0.113.9')).toBe(429)
  expect(await flood('203.0.113.10', { 'x-forwarded-for': '127.0.0.1' })).toBe(429)
  const neighbour = { method: 'GET', url: '/', remoteAddress: '203.0.113.11' } as const
  expect((await house.web.inject(neighbour)).statusCode).toBe(200)
})
