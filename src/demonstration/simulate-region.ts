import type { Temporal } from 'temporal-polyfill'
import { agenciesOf } from './agencies.ts'
import { meetAs, meetOtherwise, seeSleeping } from './contacts.ts'
import type { DemonstrationCouncil } from './councils.ts'
import { demonstrationCouncils } from './councils.ts'
import { readDayNumber } from './day-numbers.ts'
import type { RegionBatch } from './ledger.ts'
import { openLedger } from './ledger.ts'
import { openLocalTime } from './local-time.ts'
import { admitNewcomer, personIdOf } from './newcomers.ts'
import { endBriefJourney, livePersonMonth } from './person-month.ts'
import type { CouncilMonth } from './plan.ts'
import { monthsUntil, planRegion } from './plan.ts'
import { chanceFrom } from './random.ts'
import { journeyOf, openRegister, setOut } from './register.ts'
import type { Scene } from './scene.ts'
import { areaCodeAt } from './scene.ts'
import { chooseKnownPeople, draw } from './who-is-seen.ts'

/** What region to simulate. The same request gives the same rows on every machine. */
export type RegionRequest = {
  /** The last day, a day or its text `YYYY-MM-DD`. */
  readonly until: Temporal.PlainDate | string
  /** How many months of history end with the month of that day. */
  readonly months: number
  readonly seed: number
  /** How many people ever appear; without it, as many as the councils' true size calls for. */
  readonly people?: number | undefined
  readonly councils?: readonly DemonstrationCouncil[] | undefined
}

/**
 * Simulates a region, month by month, and hands its rows on in small batches, so that a country's
 * worth is never held at once. Throws a RangeError when the day is no day or a number is not whole.
 */
export function* simulateRegion(request: RegionRequest): Generator<RegionBatch, void, undefined> {
  const scene = setScene(request)
  let people = 0
  for (const place of scene.plan) {
    if (place.declaredNight !== undefined) {
      scene.ledger.addSingleNight({
        area_code: areaCodeAt(scene, place.council),
        month: place.month.text,
        night: scene.time.day(place.declaredNight),
      })
    }
    yield* liveCouncilMonth(scene, place, people)
    people += place.newcomers
  }
  yield scene.ledger.take()
}

/** The whole of a region that is small enough to hold, as one batch. */
export function simulateWholeRegion(request: RegionRequest): RegionBatch {
  const batches = [...simulateRegion(request)]
  return {
    people: batches.flatMap((batch) => batch.people),
    contacts: batches.flatMap((batch) => batch.contacts),
    stays: batches.flatMap((batch) => batch.stays),
    departures: batches.flatMap((batch) => batch.departures),
    singleNights: batches.flatMap((batch) => batch.singleNights),
    sourcePeople: batches.flatMap((batch) => batch.sourcePeople),
    unlinked: batches.flatMap((batch) => batch.unlinked),
  }
}

function setScene(request: RegionRequest): Scene {
  const { months, seed, people, councils = demonstrationCouncils } = request
  for (const number of [months, seed, people ?? 1]) {
    if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`${number} is not whole`)
  }
  const until = readDayNumber(request.until)
  const chance = chanceFrom(seed)
  const plan = planRegion(monthsUntil(until, months, chance), councils, people, chance)
  const agencies = agenciesOf(councils)
  return {
    chance,
    until,
    councils,
    plan,
    ledger: openLedger(),
    register: openRegister(plan.reduce((sum, { newcomers }) => sum + newcomers, 0)),
    time: openLocalTime(chance, (plan[0]?.month.first ?? until) - 1, until + 1),
    agencies: councils.map(({ areaCode }) => agencies.filter((one) => one.areaCode === areaCode)),
    known: councils.map(() => []),
    recent: [],
  }
}

function* liveCouncilMonth(
  scene: Scene,
  place: CouncilMonth,
  peopleBefore: number,
): Generator<RegionBatch, void, undefined> {
  const arriving: number[] = []
  for (let person = peopleBefore; person < peopleBefore + place.newcomers; person += 1) {
    admitNewcomer(scene, place, person)
    if (scene.chance.happens(50)) liveUnseen(scene, place, person)
    else arriving.push(person)
  }
  const known = chooseKnownPeople(scene, place, arriving.length)
  const everyone = [...arriving, ...known]
  const onTheNight = new Set(chooseForTheNight(scene, place, everyone))
  for (const person of everyone) {
    livePersonMonth(scene, { person, place, onTheNight: onTheNight.has(person) })
    if (scene.ledger.isFull()) yield scene.ledger.take()
  }
  for (const person of known) endBriefJourney(scene, person)
  const mayReturn = arriving.filter((person) => journeyOf(scene.register, person) !== 'passing')
  for (const person of mayReturn) scene.known[place.council]?.push(person)
  meetUnnamed(scene, place)
}

function chooseForTheNight(
  scene: Scene,
  place: CouncilMonth,
  everyone: readonly number[],
): number[] {
  if (place.declaredNight === undefined) return []
  return draw(scene.chance, [...everyone], place.onTheNight, (person) => {
    const journey = journeyOf(scene.register, person)
    if (journey === 'passing') return 300
    return journey === 'long_term' ? 1000 : 500
  })
}

/** Someone who is never seen asleep: met awake, on transport or at a day service, or only heard of. */
function liveUnseen(scene: Scene, place: CouncilMonth, person: number): void {
  const { chance } = scene
  const met = { personId: personIdOf(person), areaCode: areaCodeAt(scene, place.council) }
  const isOnlyHeardOf = chance.happens(300)
  for (let times = chance.between(1, 3); times > 0; times -= 1) {
    const day = chance.between(place.month.first, place.month.last)
    if (isOnlyHeardOf) meetAs(scene, met, day, 'intelligence')
    else meetOtherwise(scene, met, day)
  }
  setOut(scene.register, person, 'gone')
}

/** Nobody could name about one in forty; they are met on nights other than the declared one. */
function meetUnnamed(scene: Scene, place: CouncilMonth): void {
  const { chance } = scene
  const met = { personId: '', areaCode: areaCodeAt(scene, place.council) }
  const times = Math.floor((place.inTheMonth * 25 + chance.below(1000)) / 1000)
  for (let time = 0; time < times; time += 1) {
    const night = chance.between(place.month.first, place.month.last)
    if (night !== place.declaredNight) seeSleeping(scene, met, night)
  }
}
