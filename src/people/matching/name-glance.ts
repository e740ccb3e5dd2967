import { hashNumber } from './hash.ts'
import { rootsOf } from './nicknames/nicknames.ts'
import { intAt } from './numbers.ts'
import { skeletonOf } from './sounds.ts'
import type { Words } from './words.ts'

/** Whether two different names might be judged alike at all. “No” is certain; “yes” asks for a closer look. */
export type Glance = (one: number, other: number) => boolean

/**
 * What a glance takes in of each word, four numbers together: the letters it has, a bit for each; bits for the formal names it may
 * stand for, of which nicknames share one; its sound; its first sign and its length, 0 for a word not looked at yet.
 */
type Looks = Int32Array

/** A glance over the words now known. Whatever `nameLikeness` finds alike must pass here. */
export function createGlance(words: Words): Glance {
  const looks: Looks = new Int32Array(words.count() * 4)
  return (one, other) => {
    if (looks[one * 4 + 3] === 0) lookAt(looks, one * 4, words.textOf(one))
    if (looks[other * 4 + 3] === 0) lookAt(looks, other * 4, words.textOf(other))
    return mayBeAlike(looks, one * 4, other * 4)
  }
}

function lookAt(looks: Looks, start: number, text: string): void {
  let letters = 0
  for (let index = 0; index < text.length; index += 1) letters |= bitOf(text.charCodeAt(index))
  let roots = 0
  for (const root of rootsOf(text)) roots |= 1 << (hashNumber(1, root) & 31)
  looks[start] = letters
  looks[start + 1] = roots
  looks[start + 2] = hashNumber(0, skeletonOf(text)) | 0
  looks[start + 3] = (text.charCodeAt(0) << 8) | Math.min(255, text.length)
}

function bitOf(sign: number): number {
  return 1 << (sign & 31)
}

function mayBeAlike(looks: Looks, one: number, other: number): boolean {
  const ends = intAt(looks, one + 3)
  const otherEnds = intAt(looks, other + 3)
  const left = ends & 255
  const right = otherEnds & 255
  const isOneStart = ends >>> 8 === otherEnds >>> 8
  if (left === 1 || right === 1) return isOneStart
  // Of so long a word not every sign is looked at.
  if (left > 60 || right > 60) return true
  if ((intAt(looks, one + 1) & intAt(looks, other + 1)) !== 0) return true
  if (looks[one + 2] === looks[other + 2]) return true
  // Letters that only one of them has are signs that cannot be paired.
  const onlyLeft = ones(intAt(looks, one) & ~intAt(looks, other))
  const onlyRight = ones(intAt(looks, other) & ~intAt(looks, one))
  if (onlyLeft === 0 || onlyRight === 0) return true
  if (onlyLeft === 1 && onlyRight === 1 && left === right) return true
  return (
    mostJaro(Math.min(left - onlyLeft, right - onlyRight), left, right) >=
    (isOneStart ? leastJaro.oneStart : leastJaro.otherStart)
  )
}

/** The most that Jaro's similarity can be with so many signs paired. */
function mostJaro(paired: number, left: number, right: number): number {
  return paired <= 0 ? 0 : (paired / left + paired / right + 1) / 3
}

/** What Jaro's similarity must be at least for Winkler's to be 0.84: up to four equal signs at the beginning add to it. */
const leastJaro = { oneStart: 0.73, otherStart: 0.8399 } as const

/** How many bits are set. */
function ones(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
