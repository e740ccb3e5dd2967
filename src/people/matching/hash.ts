/** A 64-bit hash of a text in two halves of 32 bits, each 0 or more. Stored keys depend on it: never change it. */
export type Halves = { high: number; low: number }

const halves: Halves = { high: 0, low: 0 }

/** Hashes a text under a salt. The answer is written over by the next call. */
export function hashText(salt: number, text: string): Readonly<Halves> {
  begin(salt)
  take(text)
  return end()
}

/** Hashes some texts as if they stood in one with spaces between, without putting them together. */
export function hashWords(salt: number, words: readonly string[]): Readonly<Halves> {
  begin(salt)
  for (let index = 0; index < words.length; index += 1) {
    if (index > 0) take(' ')
    take(words[index] ?? '')
  }
  return end()
}

function begin(salt: number): void {
  halves.high = 0x811c9dc5 ^ Math.imul(salt + 1, 0x27d4eb2f)
  halves.low = 0x9747b28c ^ Math.imul(salt + 1, 0x85ebca6b)
}

function take(text: string): void {
  let { high, low } = halves
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charCodeAt(index)
    high = Math.imul(high ^ sign, 0x01000193)
    low = Math.imul(low ^ sign, 0x5bd1e995)
    low ^= low >>> 15
  }
  halves.high = high
  halves.low = low
}

function end(): Readonly<Halves> {
  halves.high = finish(halves.high, 0x85ebca6b)
  halves.low = finish(halves.low, 0xc2b2ae35)
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
  return asNumber(hashText(salt, text))
}

/** The hash of words with spaces between, as such a number. */
export function wordsNumber(salt: number, words: readonly string[]): number {
  return asNumber(hashWords(salt, words))
}

function asNumber({ high, low }: Readonly<Halves>): number {
  return (high & 0x1fffff) * 0x100000000 + low
}
