/** Says whether a key may have come before. It never misses one that has; for about one in a hundred it errs the other way. */
export type SeenBefore = (key: string) => boolean

const bitsForEach = 16
const wordsOfBlock = 16

/**
 * A Bloom filter (https://doi.org/10.1145/362686.362692) of so many keys: two bytes a row instead of the
 * keys themselves, so that ten million rows cost some 20 MB. What it suspects the database looks at exactly.
 * The bits of a key lie within one line of the processor's cache: a row costs one reach into memory.
 */
export function createSeenBefore(keys: number): SeenBefore {
  const blocks = 2 ** Math.ceil(Math.log2(Math.max(8, (keys * bitsForEach) / 512)))
  const bits = new Uint32Array(blocks * wordsOfBlock)

  return (key) => {
    let sum = 0x811c9dc5
    for (let index = 0; index < key.length; index += 1) {
      sum = Math.imul(sum ^ key.charCodeAt(index), 0x01000193)
    }
    const block = (mixed(sum) & (blocks - 1)) * wordsOfBlock
    let places = mixed(sum ^ 0x9e3779b9)
    let isKnown = true
    for (let turn = 0; turn < 3; turn += 1) {
      const word = block + ((places >>> 5) & 15)
      const flag = 1 << (places & 31)
      const before = bits[word] ?? 0
      isKnown &&= (before & flag) !== 0
      bits[word] = before | flag
      places >>>= 9
    }
    return isKnown
  }
}

/** Spreads a sum of signs over all its bits (the end of MurmurHash3, in the public domain). */
function mixed(sum: number): number {
  let spread = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b)
  spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35)
  return spread ^ (spread >>> 16)
}
