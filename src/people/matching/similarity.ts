import { intAt } from './numbers.ts'

/**
 * How alike two texts are, by UTF-16 code unit: strip accents first. Jaro and Jaro-Winkler follow
 * W. E. Winkler, “String Comparator Metrics” (1990), with a prefix of at most four and, as the usual libraries do,
 * the bonus only from 0.7 up and an odd sign out of order for nothing; the distances are Levenshtein's and the unrestricted one of Damerau.
 */

const widest = 64
const usedLeft = new Uint8Array(widest)
const usedRight = new Uint8Array(widest)

/** Jaro's similarity, 0 to 1. Text beyond 64 signs is not looked at. */
export function jaro(left: string, right: string): number {
  if (left === right) return 1
  const a = left.length > widest ? left.slice(0, widest) : left
  const b = right.length > widest ? right.slice(0, widest) : right
  const matches = markMatches(a, b)
  if (matches === 0) return 0
  const halfTurns = countOutOfOrder(a, b)
  const turns = halfTurns >> 1
  return (matches / a.length + matches / b.length + (matches - turns) / matches) / 3
}

function markMatches(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  usedLeft.fill(0, 0, a.length)
  usedRight.fill(0, 0, b.length)
  let matches = 0
  for (let i = 0; i < a.length; i += 1) {
    const sign = a.charCodeAt(i)
    const last = Math.min(b.length - 1, i + reach)
    for (let j = Math.max(0, i - reach); j <= last; j += 1) {
      if (usedRight[j] === 1 || b.charCodeAt(j) !== sign) continue
      usedLeft[i] = 1
      usedRight[j] = 1
      matches += 1
      break
    }
  }
  return matches
}

function countOutOfOrder(a: string, b: string): number {
  let count = 0
  let j = 0
  for (let i = 0; i < a.length; i += 1) {
    if (usedLeft[i] === 0) continue
    while (usedRight[j] === 0) j += 1
    if (a.charCodeAt(i) !== b.charCodeAt(j)) count += 1
    j += 1
  }
  return count
}

/** Jaro's similarity with a bonus for a common beginning, 0 to 1. */
export function jaroWinkler(left: string, right: string): number {
  const plain = jaro(left, right)
  if (plain <= 0.7) return plain
  let prefix = 0
  while (prefix < 4 && prefix < left.length && left[prefix] === right[prefix]) prefix += 1
  return plain + prefix * 0.1 * (1 - plain)
}

/** The least number of signs added, dropped or replaced that turns one text into the other. */
export function levenshtein(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= right.length; j += 1) {
      const change = left.charCodeAt(i - 1) === right.charCodeAt(j - 1) ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change))
    }
    row = next
  }
  return row[right.length] ?? 0
}

/** As `levenshtein`, where two signs that changed places count as one step, even when others came between. */
export function damerau(left: string, right: string): number {
  const wide = right.length + 2
  const steps = new Int32Array((left.length + 2) * wide).fill(left.length + right.length)
  for (let i = 0; i <= left.length; i += 1) steps[(i + 1) * wide + 1] = i
  for (let j = 0; j <= right.length; j += 1) steps[wide + j + 1] = j
  const lastRowOf = new Map<string, number>()
  for (let i = 1; i <= left.length; i += 1) {
    let lastSame = 0
    for (let j = 1; j <= right.length; j += 1) {
      const row = lastRowOf.get(right.charAt(j - 1)) ?? 0
      const isSame = left.charAt(i - 1) === right.charAt(j - 1)
      const turned = intAt(steps, row * wide + lastSame) + i - row + j - lastSame - 1
      const changed = intAt(steps, i * wide + j) + (isSame ? 0 : 1)
      const dropped = intAt(steps, i * wide + j + 1) + 1
      const added = intAt(steps, (i + 1) * wide + j) + 1
      steps[(i + 1) * wide + j + 1] = Math.min(changed, dropped, added, turned)
      if (isSame) lastSame = j
    }
    lastRowOf.set(left.charAt(i - 1), i)
  }
  return intAt(steps, steps.length - 1)
}

/**
 * Whether one sign added, dropped, replaced or two neighbours swapped turn one text into the other. Far quicker
 * than measuring the distance, which nobody asks for in bulk.
 */
export function isOneEdit(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short.charCodeAt(at) === long.charCodeAt(at)) at += 1
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return (
    short.charCodeAt(at) === long.charCodeAt(at + 1) &&
    short.charCodeAt(at + 1) === long.charCodeAt(at) &&
    short.slice(at + 2) === long.slice(at + 2)
  )
}
