import { randomInt } from 'node:crypto'
import { decodeList } from '@digitalbazaar/vc-bitstring-status-list'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { aList, inItsTime } from '../an-award.ts'
import { drawIndex, statusListLength, statusListOf } from './status-list.ts'

const place = fc.nat({ max: statusListLength - 1 })
const encoded = z.object({ credentialSubject: z.object({ encodedList: z.string() }) })

test('nobody is given a place of a list that is full, or a place that it does not have', async () => {
  const all = new Set(Array.from({ length: statusListLength }, (_, index) => index))
  expect(() => drawIndex(all, randomInt)).toThrow('full')
  const told = { purpose: 'revocation', address: 'https://a.example/list' } as const
  const beyond = { ...told, issuerDid: 'did:web:a.example', validFrom: inItsTime }
  await expect(statusListOf({ ...beyond, set: [statusListLength] })).rejects.toThrow()
})

test('a place that is drawn is free and in the list, whichever are taken and whatever chance says', () => {
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  fc.assert(
    fc.property(fc.uniqueArray(place, { maxLength: 200 }), chance, (taken, share) => {
      const drawn = drawIndex(new Set(taken), (below) => Math.floor(share * below))
      expect(taken).not.toContain(drawn)
      expect(drawn).toBeGreaterThanOrEqual(0)
      expect(drawn).toBeLessThan(statusListLength)
    }),
    { numRuns: 50 },
  )
})

test('places drawn one after another are each somebody’s own', () => {
  const taken = new Set<number>()
  for (let badges = 0; badges < 200; badges += 1) taken.add(drawIndex(taken, randomInt))
  expect(taken.size).toBe(200)
})

test('the last free place is found', () => {
  const taken = new Set(Array.from({ length: statusListLength }, (_, index) => index))
  taken.delete(131_071)
  expect(drawIndex(taken, randomInt)).toBe(131_071)
})

test('a list is as long as the standard asks, and gives back the bits that were set', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(place, { maxLength: 50 }), place, async (set, other) => {
      const { credentialSubject } = encoded.parse(await aList('revocation', set))
      const list = await decodeList(credentialSubject)
      expect(list.length).toBe(131_072)
      for (const index of set) expect(list.getStatus(index)).toBe(true)
      expect(list.getStatus(other)).toBe(set.includes(other))
    }),
    { numRuns: 25 },
  )
})
