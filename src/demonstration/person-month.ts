import type { DepartureRow } from '#interchange'
import { meetOtherwise, seeSleeping } from './contacts.ts'
import { moveIn, shelter } from './moves.ts'
import { personIdOf } from './newcomers.ts'
import type { CouncilMonth } from './plan.ts'
import type { Journey } from './register.ts'
import { journeyOf, longAgo, noCouncil, setOut } from './register.ts'
import type { Scene } from './scene.ts'
import { areaCodeAt } from './scene.ts'

/** Nights seen in a month on each journey, each as often as it stands here. */
const nightsInAMonth: Readonly<Record<Journey, readonly number[]>> = {
  passing: [1, 1, 1, 2],
  brief: [1, 1, 2, 3],
  cycling: [1, 1, 1, 2, 3, 5],
  returning: [1, 1, 2, 3],
  long_term: [2, 3, 4, 6, 9, 13],
  gone: [1],
}

/** A person of one council's month. */
export type PersonInMonth = {
  readonly person: number
  readonly place: CouncilMonth
  /** Whether they are one of those seen on the declared night. */
  readonly onTheNight: boolean
}

/** Tells a person's month: the nights they are seen, what came before, and where they go. */
export function livePersonMonth(scene: Scene, one: PersonInMonth): void {
  const { chance, register } = scene
  const { person, place } = one
  const isSheltered = isColdSpellOver(place, scene.until) && chance.happens(400)
  const seen = chooseNights(scene, one, isSheltered ? 'sheltered' : 'outside')
  const [first = place.month.first] = seen
  const last = seen.at(-1) ?? first
  const met = { personId: personIdOf(person), areaCode: areaCodeAt(scene, place.council) }
  for (const night of seen) seeSleeping(scene, met, night)
  if (chance.happens(300)) meetOtherwise(scene, met, chance.between(place.month.first, last))
  meetInSecondCouncil(scene, one, last)
  leaveInstitution(scene, person, first)
  register.monthsSeen[person] = (register.monthsSeen[person] ?? 0) | 1
  register.lastSeen[person] = last
  if (isSheltered) shelter(scene, place, person)
  else moveOn(scene, one, last)
}

/** Someone is brought back by a journey that allows two months at most. */
export function endBriefJourney(scene: Scene, person: number): void {
  if (journeyOf(scene.register, person) === 'brief') setOut(scene.register, person, 'gone')
}

function moveOn(scene: Scene, { place, person }: PersonInMonth, last: number): void {
  const left = place.month.last - last
  if (left > 0 && scene.chance.happens(190)) {
    moveIn(scene, place, person, last + scene.chance.between(1, Math.min(5, left)))
  }
}

function chooseNights(
  scene: Scene,
  one: PersonInMonth,
  whenCold: 'sheltered' | 'outside',
): number[] {
  const { month, declaredNight } = one.place
  const { chance } = scene
  const seen: number[] = []
  if (one.onTheNight && declaredNight !== undefined) seen.push(declaredNight)
  const wanted = chance.pick(nightsInAMonth[journeyOf(scene.register, one.person)])
  let patience = wanted * 3
  while (seen.length === 0 || (seen.length < wanted && patience > 0)) {
    patience -= 1
    const night = chance.between(month.first, month.last)
    if (night === declaredNight || seen.includes(night)) continue
    if (whenCold === 'sheltered' && isCold(one.place, night)) continue
    seen.push(night)
  }
  return seen.sort((a, b) => a - b)
}

function isCold({ month }: CouncilMonth, night: number): boolean {
  return month.cold !== undefined && night >= month.cold[0] && night < month.cold[1]
}

function isColdSpellOver({ month }: CouncilMonth, until: number): boolean {
  return month.cold !== undefined && month.cold[1] <= until
}

function meetInSecondCouncil(scene: Scene, { person, place }: PersonInMonth, last: number): void {
  const second = scene.register.secondCouncil[person] ?? noCouncil
  if (second === noCouncil || !scene.chance.happens(350)) return
  const night = scene.chance.between(place.month.first, last)
  const there = scene.plan[place.month.position * scene.councils.length + second]
  if (night === there?.declaredNight || isCold(place, night)) return
  const met = { personId: personIdOf(person), areaCode: areaCodeAt(scene, second) }
  seeSleeping(scene, met, night)
}

const institutions: readonly DepartureRow['institution'][] = [
  ...(['prison', 'prison', 'prison', 'prison', 'prison', 'prison', 'prison', 'prison'] as const),
  ...(['prison', 'prison', 'hospital', 'hospital', 'hospital', 'hospital', 'hospital'] as const),
  ...(['asylum_support', 'asylum_support', 'asylum_support', 'other_justice'] as const),
  ...(['armed_forces'] as const),
]

/** Some left an institution shortly before they were seen; a few, it is said, shortly after. */
function leaveInstitution(scene: Scene, person: number, first: number): void {
  const { chance, register, until } = scene
  const gap = first - (register.lastSeen[person] ?? longAgo)
  if (gap < 40 || !chance.happens(gap < 180 ? 70 : 125)) return
  const isLongAgo = gap > 400 && chance.happens(150)
  const before = isLongAgo ? chance.between(86, 200) : chance.between(0, Math.min(85, gap - 2))
  const isLate = chance.happens(20) && first + 10 <= until
  scene.ledger.addDeparture({
    person_id: personIdOf(person),
    institution: chance.pick(institutions),
    left_on: scene.time.day(isLate ? first + chance.between(1, 10) : first - before),
  })
}
