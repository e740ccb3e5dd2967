import { areNicknames } from './nicknames/nicknames.ts'
import { isOneEdit, jaroWinkler } from './similarity.ts'
import { firstSound, skeletonOf } from './sounds.ts'
import type { Words } from './words.ts'

/** How two different words resemble each other, from not at all to most. */
export const likeness = { none: 0, alike: 1, initial: 2, slip: 3, nickname: 4 } as const

/** How two words that are not equal resemble each other as names. */
export function nameLikeness(one: string, other: string): number {
  if (one === '' || other === '') return likeness.none
  const shortest = Math.min(one.length, other.length)
  return shortest === 1 && one[0] !== other[0] ? likeness.none : wordLikeness(one, other, shortest)
}

function wordLikeness(one: string, other: string, shortest: number): number {
  if (shortest === 1) return likeness.initial
  const isClose = isOneEdit(one, other)
  if (shortest >= 4 && isClose) return likeness.slip
  if (areNicknames(one, other)) return likeness.nickname
  const similarity = jaroWinkler(one, other)
  if (shortest >= 4 && similarity >= 0.92) return likeness.slip
  if (one.startsWith(other) || other.startsWith(one)) return likeness.initial
  if (similarity >= 0.84) return likeness.alike
  return shortest >= 3 && (isClose || soundAlike(one, other)) ? likeness.alike : likeness.none
}

function soundAlike(one: string, other: string): boolean {
  return firstSound(one) === firstSound(other) && skeletonOf(one) === skeletonOf(other)
}

/** How two codes, such as telephone numbers, resemble each other: one slip of the pen, or not at all. */
export function codeLikeness(one: string, other: string): number {
  return Math.min(one.length, other.length) >= 6 && isOneEdit(one, other)
    ? likeness.slip
    : likeness.none
}

/** How two postcodes lie to each other. */
export const nearness = { far: 0, region: 1, district: 2, sector: 3, slip: 4 } as const

const british = /^[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}$/

/** How two different postcodes, without spaces, lie to each other. */
export function postcodeNearness(one: string, other: string): number {
  const areBritish = british.test(one) && british.test(other)
  if (areBritish && one.slice(0, -2) === other.slice(0, -2)) return nearness.sector
  if (one.length >= 4 && isOneEdit(one, other)) return nearness.slip
  if (!areBritish) return nearness.far
  if (one.slice(0, -3) === other.slice(0, -3)) return nearness.district
  const region = (code: string) => code.replace(/\d.*$/, '')
  return region(one) === region(other) ? nearness.region : nearness.far
}

/** Remembers answers about pairs of words, in a bounded room: a newer pair may push out an older one. */
export type Remembered = (one: number, other: number) => number

export function remember(
  words: Words,
  judge: (one: string, other: string) => number,
  room: number,
): Remembered {
  const keys = new Float64Array(room)
  const answers = new Uint8Array(room)
  const mask = room - 1
  return (one, other) => {
    const low = one < other ? one : other
    const high = one < other ? other : one
    const key = high * 0x4000000 + low
    const place = ((Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 7) & mask
    if (keys[place] === key) return answers[place] ?? 0
    const a = words.textOf(low)
    const b = words.textOf(high)
    // Jaro's greedy search is not quite the same both ways, and codes follow the order of reading.
    const answer = a < b ? judge(a, b) : judge(b, a)
    keys[place] = key
    answers[place] = answer
    return answer
  }
}
