import type { StayRow } from '#interchange'
import { personIdOf } from './newcomers.ts'
import type { CouncilMonth } from './plan.ts'
import { setOut } from './register.ts'
import type { Scene } from './scene.ts'
import { areaCodeAt } from './scene.ts'

type AccommodationType = StayRow['accommodation_type']

// Each place a person moves in from the street, as often as it stands here.
const firstPlaces: readonly AccommodationType[] = [
  ...(['emergency_bed', 'emergency_bed', 'emergency_bed', 'hostel', 'hostel', 'hostel'] as const),
  ...(['hostel', 'hostel', 'temporary_accommodation', 'temporary_accommodation'] as const),
  ...(['temporary_accommodation', 'temporary_accommodation', 'supported', 'supported'] as const),
  ...(['private_rented', 'social_rented', 'family_friends', 'family_friends'] as const),
  ...(['hostel_6m_plus', 'other'] as const),
]
const homes: readonly AccommodationType[] = [
  ...(['supported', 'supported', 'private_rented', 'social_rented', 'family_friends'] as const),
  ...(['hostel_6m_plus', 'owner_occupier', 'returned_home_country'] as const),
]

/** The fewest and the most nights of a stay that ends. */
const nights: Readonly<Record<AccommodationType, readonly [number, number]>> = {
  social_rented: [120, 300],
  supported: [60, 300],
  hostel_6m_plus: [185, 320],
  private_rented: [90, 300],
  family_friends: [20, 150],
  owner_occupier: [180, 300],
  returned_home_country: [190, 400],
  emergency_bed: [3, 20],
  hostel: [20, 150],
  temporary_accommodation: [30, 200],
  other: [5, 40],
}

/** A person moves in from the street, perhaps later on into a home; some homes last and some do not. */
export function moveIn(scene: Scene, place: CouncilMonth, person: number, day: number): void {
  const first = scene.chance.happens(25) ? 'returned_home_country' : scene.chance.pick(firstPlaces)
  if (homes.includes(first)) {
    settle(scene, place, { person, type: first, day })
    return
  }
  const leaves = day + lengthOf(scene, first)
  writeStay(scene, place, { person, type: first, day }, leaves)
  scene.register.freeFrom[person] = leaves
  if (leaves <= scene.until && scene.chance.happens(first === 'emergency_bed' ? 150 : 350)) {
    settle(scene, place, { person, type: scene.chance.pick(homes), day: leaves })
  }
}

/** A person comes in out of severe weather for the nights it lasts, or all but one of them. */
export function shelter(scene: Scene, place: CouncilMonth, person: number): void {
  const [from, to] = place.month.cold ?? [0, 0]
  const leaves = scene.chance.happens(200) ? to - 1 : to
  scene.ledger.addStay({
    person_id: personIdOf(person),
    area_code: areaCodeAt(scene, place.council),
    accommodation_type: 'emergency_bed',
    moved_in: scene.time.day(from),
    moved_out: leaves > scene.until ? '' : scene.time.day(leaves),
    severe_weather: true,
  })
}

type MoveIn = {
  readonly person: number
  readonly type: AccommodationType
  readonly day: number
}

function settle(scene: Scene, place: CouncilMonth, move: MoveIn): void {
  const { chance, register } = scene
  register.settledOn[move.person] = move.day
  // One in twelve who went to another country is, by the contacts, back: a fault for the checks to find.
  const isAbroad = move.type === 'returned_home_country'
  if (chance.happens(isAbroad ? 920 : 620)) {
    writeStay(scene, place, move, undefined)
    setOut(register, move.person, 'gone')
    return
  }
  const leaves = move.day + lengthOf(scene, move.type)
  writeStay(scene, place, move, isAbroad ? undefined : leaves)
  register.freeFrom[move.person] = leaves
}

function writeStay(
  scene: Scene,
  place: CouncilMonth,
  { person, type, day }: MoveIn,
  leaves: number | undefined,
): void {
  // Now and then nobody wrote down that a stay had ended.
  const isOpen = leaves === undefined || leaves > scene.until || scene.chance.happens(40)
  scene.ledger.addStay({
    person_id: personIdOf(person),
    area_code: areaCodeAt(scene, place.council),
    accommodation_type: type,
    moved_in: scene.time.day(day),
    moved_out: isOpen ? '' : scene.time.day(leaves),
    severe_weather: false,
  })
}

function lengthOf({ chance }: Scene, type: AccommodationType): number {
  const [least, most] = nights[type]
  return chance.between(least, most)
}
