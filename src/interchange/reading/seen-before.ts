/** Says whether a key may have come before. It never misses one that has; once in some thousands it errs the other way. */
export type SeenBefore = (key: string) => boolean

const bitsForEach = 16

/**
 * A Bloom filter (https://doi.org/10.1145/362686.362692) of so many keys: two bytes a row instead of the
 * keys themselves, so that ten million rows cost 20 MB. What it suspects the database looks at exactly.
 */
export function createSeenBefore(keys: number): SeenBefore {
  const size = 2 ** Math.ceil(Math.log2(Math.max(1024, keys * bitsForEach)))
  const bits = new Uint32Array(size / 32)
  const mask = size - 1

  return (key) => {
    let one = 0x811c9dc5
    let other = 0x9e3779b9
    for (let index = 0; index < key.length; index += 1) {
      const sign = key.charCodeAt(index)
      one = Math.imul(one ^ sign, 0x01000193)
      other = Math.imul(other + sign, 0x85ebca6b)
    }
    one = mixed(one)
    other = mixed(other) | 1
    let isKnown = true
    for (let turn = 0; turn < 4; turn += 1) {
      const bit = (one + Math.imul(turn, other)) & mask
      const word = bit >>> 5
      const flag = 1 << (bit & 31)
      const before = bits[word] ?? 0
      if ((before & flag) === 0) {
        isKnown = false
        bits[word] = before | flag
      }
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
