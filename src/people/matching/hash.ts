/** A 64-bit hash of a text in two halves of 32 bits, each 0 or more. Stored keys depend on it: never change it. */
export type Halves = { high: number; low: number }

const halves: Halves = { high: 0, low: 0 }

/** Hashes a text under a salt. The answer is written over by the next call. */
export function hashText(salt: number, text: string): Readonly<Halves> {
  let high = 0x811c9dc5 ^ Math.imul(salt + 1, 0x27d4eb2f)
  let low = 0x9747b28c ^ Math.imul(salt + 1, 0x85ebca6b)
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charCodeAt(index)
    high = Math.imul(high ^ sign, 0x01000193)
    low = Math.imul(low ^ sign, 0x5bd1e995)
    low ^= low >>> 15
  }
  halves.high = finish(high, 0x85ebca6b)
  halves.low = finish(low, 0xc2b2ae35)
  return halves
}

function finish(half: number, factor: number): number {
  let mixed = half ^ (half >>> 16)
  mixed = Math.imul(mixed, factor)
  mixed ^= mixed >>> 13
  return mixed >>> 0
}

/** The same hash as one whole number below 2^53, for tables in memory. */
export function hashNumber(salt: number, text: string): number {
  const { high, low } = hashText(salt, text)
  return (high & 0x1fffff) * 0x100000000 + low
}
