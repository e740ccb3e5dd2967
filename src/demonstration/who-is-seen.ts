import type { CouncilMonth } from './plan.ts'
import type { Chance } from './random.ts'
import type { Register } from './register.ts'
import { journeyOf } from './register.ts'
import type { Scene } from './scene.ts'

/** The people known to a council by what meeting them this month would mean. */
type Known = {
  /** Seen in two months or more of the last eleven. */
  readonly often: number[]
  /** Seen in the last half year. */
  readonly lately: number[]
  /** Not seen for 180 days or more. */
  readonly away: number[]
}

// Steered below the national third, because some who return have been there long as well.
const returningInPercent = 14
const oftenInPercent = 24

/**
 * The people known before who are seen in a council this month. How many return and how many have been
 * there long follows the national shares; who they are follows their journeys.
 */
export function chooseKnownPeople(
  scene: Scene,
  place: CouncilMonth,
  newlySeen: number,
): readonly number[] {
  const { chance, register } = scene
  const known = sortKnownPeople(scene, place)
  const wanted = Math.max(0, place.inTheMonth - newlySeen)
  const away = Math.min(wanted, roundedBy(chance, place.inTheMonth * returningInPercent))
  const often = Math.min(wanted - away, roundedBy(chance, place.inTheMonth * oftenInPercent))
  const first = place.month.first
  const chosen = [
    ...draw(chance, known.away, away, (person) => eagernessToReturn(register, person, first)),
    ...draw(chance, known.often, often, (person) => constancy(register, person)),
  ]
  chosen.push(...draw(chance, known.lately, wanted - chosen.length, () => 1000))
  // A pool may run dry, above all in the first months; the others then make up the number.
  for (const pool of [known.often, known.away]) {
    chosen.push(...draw(chance, pool, wanted - chosen.length, () => 1000))
  }
  return chosen
}

/**
 * Draws so many from a pool, each person as likely as their weight in a thousand, and takes them out
 * of it. Fewer come when the pool holds fewer.
 */
export function draw(
  chance: Chance,
  pool: number[],
  wanted: number,
  weight: (person: number) => number,
): number[] {
  const drawn: number[] = []
  let patience = wanted * 40
  while (drawn.length < wanted && pool.length > 0) {
    const at = chance.below(pool.length)
    const person = pool[at] ?? 0
    patience -= 1
    if (patience > 0 && !chance.happens(weight(person))) continue
    drawn.push(person)
    const last = pool.pop()
    if (last !== undefined && at < pool.length) pool[at] = last
  }
  return drawn
}

/** Sorts those known to a council, lets go of those who will not be met again, and turns the month. */
function sortKnownPeople(scene: Scene, place: CouncilMonth): Known {
  const known: Known = { often: [], lately: [], away: [] }
  const people = scene.known[place.council] ?? []
  const first = place.month.first
  let kept = 0
  for (const person of people) {
    if (isLost(scene, person, first)) continue
    people[kept] = person
    kept += 1
    turnMonth(scene.register, person)
    if ((scene.register.freeFrom[person] ?? 0) <= first) {
      known[standingOf(scene.register, person, first)].push(person)
    }
  }
  people.length = kept
  return known
}

function isLost({ register, chance }: Scene, person: number, day: number): boolean {
  if (journeyOf(register, person) === 'gone') return true
  return isAway(register, person, day) && chance.happens(15)
}

function turnMonth(register: Register, person: number): void {
  register.monthsSeen[person] = ((register.monthsSeen[person] ?? 0) << 1) & 0xfff
}

function standingOf(register: Register, person: number, day: number): keyof Known {
  if (isAway(register, person, day)) return 'away'
  return countMonths(register.monthsSeen[person] ?? 0) >= 2 ? 'often' : 'lately'
}

function isAway(register: Register, person: number, day: number): boolean {
  return day - (register.lastSeen[person] ?? 0) >= 180
}

function countMonths(months: number): number {
  let left = months
  let count = 0
  while (left > 0) {
    count += left & 1
    left >>= 1
  }
  return count
}

function constancy(register: Register, person: number): number {
  const wasSeenLastMonth = ((register.monthsSeen[person] ?? 0) & 2) > 0
  const long = journeyOf(register, person) === 'long_term' ? 2 : 1
  return (wasSeenLastMonth ? 500 : 250) * long
}

function eagernessToReturn(register: Register, person: number, day: number): number {
  if (day - (register.settledOn[person] ?? 0) < 330) return 1000
  const journey = journeyOf(register, person)
  return journey === 'returning' || journey === 'cycling' ? 200 : 80
}

function roundedBy(chance: Chance, hundredths: number): number {
  return Math.floor((hundredths + chance.below(100)) / 100)
}
