/** Two actions are nearly the same from this likeness on. */
export const nearlySame = 0.75

/** A text ready to be compared: small letters and digits, one space between words. */
export type Even = {
  readonly text: string
  /** How often each letter stands in it, in the order of `letters`. */
  readonly counts: Uint16Array
  /** For each letter, the places it stands at, as bits of words of 24. */
  readonly places: ReadonlyMap<string, Int32Array>
}

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789 '
const bits = 24
const full = (1 << bits) - 1
/** What comes after so many letters makes no action another. */
const longest = 1200

/** Makes a text ready to be compared. */
export function evenText(written: string): Even {
  const text = written
    .slice(0, longest * 2)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/['’‘]|\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .slice(0, longest)
  const counts = new Uint16Array(letters.length)
  const places = new Map<string, Int32Array>()
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at)
    const index = letters.indexOf(letter)
    counts[index] = (counts[index] ?? 0) + 1
    const words = places.get(letter) ?? new Int32Array(Math.ceil(text.length / bits))
    const word = Math.floor(at / bits)
    words[word] = (words[word] ?? 0) | (1 << (at % bits))
    places.set(letter, words)
  }
  return { text, counts, places }
}

/**
 * How alike two texts are, from 0 to 1: twice the length of the longest sequence of letters that stands in both in
 * the same order, over their lengths together. 0 where it cannot come to `least`, which is seen from their letters
 * alone.
 */
export function likeness(one: Even, other: Even, least: number): number {
  const lengths = one.text.length + other.text.length
  if (lengths === 0) return 0
  if (2 * Math.min(one.text.length, other.text.length) < least * lengths) return 0
  let inBoth = 0
  for (let at = 0; at < letters.length; at += 1)
    inBoth += Math.min(one.counts[at] ?? 0, other.counts[at] ?? 0)
  if (2 * inBoth < least * lengths) return 0
  return (2 * longestInOrder(one, other)) / lengths
}

/** Hyyrö’s way with bits (“Bit-parallel LCS-length computation revisited”, 2004): a whole column at once. */
function longestInOrder(one: Even, other: Even): number {
  const words = Math.ceil(one.text.length / bits)
  const column = new Int32Array(words).fill(full)
  for (const letter of other.text) {
    const places = one.places.get(letter)
    if (places) advance(column, places)
  }
  let length = one.text.length
  for (let at = 0; at < one.text.length; at += 1) {
    length -= ((column[Math.floor(at / bits)] ?? 0) >> (at % bits)) & 1
  }
  return length
}

function advance(column: Int32Array, places: Int32Array): void {
  let carry = 0
  for (let word = 0; word < column.length; word += 1) {
    const now = column[word] ?? 0
    const inBoth = now & (places[word] ?? 0)
    const sum = now + inBoth + carry
    carry = sum > full ? 1 : 0
    column[word] = (sum & full) | (now & ~inBoth & full)
  }
}
